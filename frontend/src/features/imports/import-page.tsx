import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { isProblem } from '@/shared/api/problem';
import { usePageTitle } from '@/shared/routing/page-title';
import { NotFound } from '@/shared/ui/not-found';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import { importOf } from './api';
import { toStep } from './step-names';
import { Wizard } from './wizard';

export function ImportPage() {
  const { id = '' } = useParams({ strict: false });
  const { step } = useSearch({ strict: false });
  const { data: record, error, refetch } = useQuery(importOf(id));
  usePageTitle(record?.fileName);
  if (record !== undefined) return <Wizard key={record.id} record={record} asked={toStep(step)} />;
  if (isProblem(error, 404)) return <NotFound />;
  if (error === null) return <RecordSkeleton />;
  return (
    <Stack p="md" maw={640}>
      <ProblemBanner error={error} onRetry={refetch} />
    </Stack>
  );
}
