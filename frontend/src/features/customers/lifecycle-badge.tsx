import { Badge } from '@mantine/core';
import { useFieldLabels } from '@/shared/filter/labels';
import type { Lifecycle } from './api';

const colors: Record<Lifecycle, string> = { PROSPECT: 'blue', ACTIVE: 'green', FORMER: 'gray' };

export function LifecycleBadge({ lifecycle }: { lifecycle: Lifecycle }) {
  const labels = useFieldLabels('customers');
  return (
    <Badge variant="light" color={colors[lifecycle]} radius="sm" tt="none" fw={500}>
      {labels.value('lifecycle', lifecycle)}
    </Badge>
  );
}
