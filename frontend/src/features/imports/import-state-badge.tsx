import { Badge } from '@mantine/core';
import { useFieldLabels } from '@/shared/filter/labels';
import type { ImportState } from './api';

const colors: Record<ImportState, string> = {
  UPLOADED: 'gray',
  CHECKING: 'blue',
  CHECKED: 'blue',
  RUNNING: 'blue',
  DONE: 'green',
  FAILED: 'red',
  CANCELLED: 'orange',
};

export function ImportStateBadge({ state }: { state: ImportState }) {
  const labels = useFieldLabels('imports');
  return (
    <Badge variant="light" color={colors[state]} radius="sm" tt="none" fw={500}>
      {labels.value('state', state)}
    </Badge>
  );
}
