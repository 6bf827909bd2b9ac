import { IconBuilding, IconUser } from '@tabler/icons-react';
import { useFieldLabels } from '@/shared/filter/labels';
import type { CustomerKind } from './api';

/** Tells companies from people, in words for those who do not see it. */
export function CustomerIcon({ kind, size = 16 }: { kind: CustomerKind; size?: number }) {
  const labels = useFieldLabels('customers');
  const IconOf = kind === 'COMPANY' ? IconBuilding : IconUser;
  return (
    <IconOf
      size={size}
      stroke={1.5}
      role="img"
      aria-label={labels.value('kind', kind)}
      style={{ flex: 'none' }}
    />
  );
}
