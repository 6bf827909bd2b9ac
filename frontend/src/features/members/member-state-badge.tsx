import { Badge } from '@mantine/core';
import { useFieldLabels } from '@/shared/filter/labels';
import type { MemberState } from './api';

const colors: Record<MemberState, string> = {
  TO_INVITE: 'orange',
  INVITED: 'blue',
  ACTIVE: 'green',
  DEACTIVATED: 'gray',
};

export function MemberStateBadge({ state }: { state: MemberState }) {
  const labels = useFieldLabels('members');
  return (
    <Badge variant="light" color={colors[state]} radius="sm" tt="none" fw={500}>
      {labels.value('state', state)}
    </Badge>
  );
}
