import { ActionIcon, Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReferencePicker } from '@/shared/references/reference-picker';
import type { Reference } from '@/shared/references/reference-sources';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type Share, type SharedRecord, type ShareLevel, shareList } from './api';
import { holderOf, useSharing } from './use-sharing';

export type ShareLinesProps = { record: SharedRecord; canShare: boolean };

/** With whom the record is shared, and sharing it. */
export function ShareLines({ record, canShare }: ShareLinesProps) {
  const { t } = useTranslation();
  const shares = useQuery(shareList(record));
  if (shares.isPending) return <RowsSkeleton rows={1} height={36} />;
  if (shares.isError) return <ProblemBanner error={shares.error} onRetry={shares.refetch} />;
  return (
    <Stack gap="xs">
      {shares.data.length === 0 && <Text c="dimmed">{t('access.nobody')}</Text>}
      {shares.data.map((share) => (
        <ShareLine key={share.id} record={record} share={share} canShare={canShare} />
      ))}
      {canShare && <NewShare record={record} />}
    </Stack>
  );
}

function ShareLine({ record, share, canShare }: ShareLinesProps & { share: Share }) {
  const { t } = useTranslation();
  const sharing = useSharing(record);
  const holder = holderOf(share);
  if (holder === undefined) return null;
  return (
    <Group wrap="nowrap" gap="xs">
      <Text style={{ flex: 1 }} truncate title={holder.name}>
        {holder.name}
      </Text>
      {canShare ? (
        <>
          <LevelSelect
            label={t('access.levelOf', { name: holder.name })}
            value={share.level}
            onChange={(level) => void sharing.give(holder, level)}
          />
          <ActionIcon
            aria-label={t('access.end', { name: holder.name })}
            onClick={() => void sharing.unshare(holder, share)}
          >
            <IconX size={16} />
          </ActionIcon>
        </>
      ) : (
        <Text c="dimmed">{t(`access.levels.${share.level}`)}</Text>
      )}
    </Group>
  );
}

type LevelSelectProps = { label: string; value: ShareLevel; onChange: (level: ShareLevel) => void };

function LevelSelect({ label, value, onChange }: LevelSelectProps) {
  const { t } = useTranslation();
  const levels = ['READ', 'EDIT'] as const;
  return (
    <Select
      size="xs"
      w={140}
      aria-label={label}
      allowDeselect={false}
      data={levels.map((level) => ({ value: level, label: t(`access.levels.${level}`) }))}
      value={value}
      onChange={(next) => next !== null && onChange(next === 'EDIT' ? 'EDIT' : 'READ')}
    />
  );
}

function NewShare({ record }: { record: SharedRecord }) {
  const { t } = useTranslation();
  const sharing = useSharing(record);
  const [kind, setKind] = useState('members');
  const [holder, setHolder] = useState<Reference | null>(null);
  const [level, setLevel] = useState<ShareLevel>('READ');
  const [sending, setSending] = useState(false);
  // The picker begins anew once the service has taken what was chosen in it, and not before.
  const [given, setGiven] = useState(0);
  const add = async () => {
    if (holder === null) return;
    setSending(true);
    const taken = await sharing.give(holder, level);
    setSending(false);
    if (!taken) return;
    setHolder(null);
    setGiven(given + 1);
  };
  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        aria-label={t('access.with')}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setHolder(null);
        }}
        data={[
          { value: 'members', label: t('access.member') },
          { value: 'teams', label: t('access.team') },
        ]}
      />
      <Group wrap="nowrap" gap="xs" align="flex-end">
        <div style={{ flex: 1 }}>
          <ReferencePicker
            key={`${kind} ${given}`}
            kind={kind}
            label={t('access.with')}
            value={holder}
            onChange={setHolder}
          />
        </div>
        <LevelSelect label={t('access.level')} value={level} onChange={setLevel} />
        <Button disabled={holder === null} loading={sending} onClick={() => void add()}>
          {t('access.share')}
        </Button>
      </Group>
    </Stack>
  );
}
