import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRelativeTime } from '@/shared/lib/relative-time';
import { useFormats } from '@/shared/lib/use-formats';
import type { Change, JournalledResource } from './api';
import { FieldLine } from './field-line';
import classes from './history.module.css';
import { useMeansText } from './use-means-text';
import { useWords } from './use-words';

/** A new record has many first values; the rest is one press away. */
const SHOWN = 6;

export type ChangeEntryProps = {
  resource: JournalledResource;
  change: Change;
  takenBack: boolean;
  onUndo?: () => Promise<void>;
};

/** Who, when, through what, and from what to what. */
export function ChangeEntry({ resource, change, takenBack, onUndo }: ChangeEntryProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const meansText = useMeansText();
  const words = useWords(resource);
  const ago = useRelativeTime(change.at);
  const [all, setAll] = useState(false);
  const [busy, setBusy] = useState(false);
  const { actor, at, means, kind, undoes, changes } = change;
  const said = t(`history.kind.${kind}`, { name: actor?.name ?? t('history.system') });
  const lines = all ? changes : changes.slice(0, SHOWN);
  const undo = async () => {
    setBusy(true);
    await onUndo?.();
    setBusy(false);
  };
  return (
    <li className={classes.change}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <div>
          <Text fw={500}>{said}</Text>
          <Text size="sm" c="dimmed">
            <time dateTime={at} title={ago}>
              {formats.dateTime(at)}
            </time>{' '}
            · {meansText(means)}
            {undoes !== undefined && ` · ${t('history.tookBack')}`}
            {takenBack && ` · ${t('history.wasTakenBack')}`}
          </Text>
        </div>
        {onUndo !== undefined && (
          <Button
            size="compact-sm"
            variant="default"
            loading={busy}
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            aria-label={t('history.undoNamed', { when: formats.dateTime(at) })}
            onClick={() => void undo()}
          >
            {t('actions.undo')}
          </Button>
        )}
      </Group>
      <ul className={classes.fields}>
        {lines.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list such as contact points appears once per item
          <FieldLine key={index} change={each} words={words} first={kind === 'CREATED'} />
        ))}
      </ul>
      {lines.length < changes.length && (
        <UnstyledButton className={classes.rest} onClick={() => setAll(true)}>
          {t('history.rest', { count: changes.length - lines.length })}
        </UnstyledButton>
      )}
    </li>
  );
}
