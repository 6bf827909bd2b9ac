import { Group, Text } from '@mantine/core';
import { IconAlertCircle, IconChevronUp } from '@tabler/icons-react';
import { useFieldLabels } from '@/shared/filter/labels';
import type { Ticket } from './api';

/** Says a priority only when it is above the usual one. */
export function PriorityMark({ priority }: { priority: Ticket['priority'] }) {
  const labels = useFieldLabels('tickets');
  if (priority !== 'HIGH' && priority !== 'URGENT') return null;
  const Icon = priority === 'URGENT' ? IconAlertCircle : IconChevronUp;
  return (
    <Group gap={2} wrap="nowrap" c={priority === 'URGENT' ? 'var(--mantine-color-error)' : undefined}>
      <Icon size={14} aria-hidden />
      <Text component="span" size="xs" fw={500}>
        {labels.value('priority', priority)}
      </Text>
    </Group>
  );
}
