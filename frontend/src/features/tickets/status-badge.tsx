import { Badge } from '@mantine/core';
import { useFieldLabels } from '@/shared/filter/labels';
import type { TicketStatus } from './api';

const colors: Record<TicketStatus, string> = {
  NEW: 'orange',
  OPEN: 'blue',
  WAITING: 'grape',
  SOLVED: 'green',
  CLOSED: 'gray',
};

export function StatusBadge({ status }: { status: TicketStatus }) {
  const labels = useFieldLabels('tickets');
  return (
    <Badge variant="light" color={colors[status]} radius="sm" tt="none" fw={500} size="sm" flex="none">
      {labels.value('status', status)}
    </Badge>
  );
}
