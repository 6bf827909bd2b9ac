import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import i18next from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRecord } from '@/shared/api/problem';
import { useWords } from '@/shared/history/use-words';
import { useFormats } from '@/shared/lib/use-formats';
import { onceDialogsStand } from '@/shared/ui/dialog-host';

export type Contested = { key: string; name: string; mine: unknown; theirs: unknown };
export type Question = {
  resource: string;
  /** What the service said: who changed it, when, and what. */
  refusal: Readonly<Record<string, unknown>>;
  fields: readonly Contested[];
};

/** Answers the keys of the fields that stay as the other one has them; undefined when nothing was chosen. */
export function askWhich(question: Question): Promise<string[] | undefined> {
  return new Promise((resolve) =>
    onceDialogsStand(() => {
      const id = modals.open({
        title: i18next.t('errors.stale'),
        size: 'lg',
        closeButtonProps: { 'aria-label': i18next.t('actions.close') },
        onClose: () => resolve(undefined),
        children: (
          <Choices
            {...question}
            onChosen={(taken) => {
              resolve(taken);
              modals.close(id);
            }}
          />
        ),
      });
    }),
  );
}

type ChoicesProps = Question & { onChosen: (taken: string[]) => void };

function Choices({ resource, refusal, fields, onChosen }: ChoicesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useWords(resource);
  const [taken, setTaken] = useState<string[]>([]);
  const { name, when, also } = told(refusal, fields);
  const choose = (key: string, side: string) =>
    setTaken((now) => [...now.filter((each) => each !== key), ...(side === 'theirs' ? [key] : [])]);
  return (
    <Stack gap="md">
      <Text>
        {name === undefined || when === undefined
          ? t('history.stale.text')
          : t('history.stale.by', { name, when: formats.relative(when) })}
      </Text>
      {fields.map(({ key, name: field, mine, theirs }) => (
        <Radio.Group
          key={key}
          label={words.field(field)}
          value={taken.includes(key) ? 'theirs' : 'mine'}
          onChange={(side) => choose(key, side)}
        >
          <Stack gap={6} mt={6}>
            <Radio value="mine" label={t('history.stale.mine', { value: words.value(field, mine) })} />
            <Radio value="theirs" label={t('history.stale.theirs', { value: words.value(field, theirs) })} />
          </Stack>
        </Radio.Group>
      ))}
      {also.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('history.stale.also', { fields: formats.list(also.map(words.field)) })}
        </Text>
      )}
      <Group justify="flex-end">
        <Button onClick={() => onChosen(taken)}>{t('actions.save')}</Button>
      </Group>
    </Stack>
  );
}

/** What else they changed is kept without a question. */
function told({ changedBy, changedAt, changes }: Question['refusal'], fields: readonly Contested[]) {
  const lists = Array.isArray(changes) ? changes.filter(isRecord).map((each) => each.changes) : [];
  const names = lists
    .flatMap((list): unknown[] => (Array.isArray(list) ? list : []))
    .flatMap((each) => (isRecord(each) && typeof each.field === 'string' ? [each.field] : []));
  return {
    name: isRecord(changedBy) && typeof changedBy.name === 'string' ? changedBy.name : undefined,
    when: typeof changedAt === 'string' ? changedAt : undefined,
    also: [...new Set(names)].filter((each) => !fields.some((field) => field.name === each)),
  };
}
