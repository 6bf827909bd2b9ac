import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Stands where the content will be, at its size, so that nothing jumps when it comes. */
export function RowsSkeleton({ rows = 6, height = 40 }: { rows?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" role="status" aria-label={t('lists.loading')}>
      {Array.from({ length: rows }, (_, index) => index).map((row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </Stack>
  );
}

export function RecordSkeleton() {
  const { t } = useTranslation();
  return (
    <Stack gap="md" p="md" role="status" aria-label={t('lists.loading')}>
      <Skeleton height={28} width="40%" />
      <Skeleton height={16} width="24%" />
      <Skeleton height={180} radius="md" />
      <Skeleton height={120} radius="md" />
    </Stack>
  );
}
