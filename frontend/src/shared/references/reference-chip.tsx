import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReferenceNames } from './use-reference-options';

export type ReferenceChipProps = { kind: string; id: string; label: string; onRemove: () => void };

/** Says that a list holds only what belongs to one record; pressed, it holds the others again. */
export function ReferenceChip({ kind, id, label, onRemove }: ReferenceChipProps) {
  const { t } = useTranslation();
  const [record] = useReferenceNames(kind, [id]);
  return (
    <Button
      size="xs"
      variant="light"
      maw="100%"
      title={t('filters.remove', { name: label })}
      rightSection={<IconX size={14} aria-hidden />}
      onClick={onRemove}
    >
      {label}: {record?.name ?? '…'}
    </Button>
  );
}
