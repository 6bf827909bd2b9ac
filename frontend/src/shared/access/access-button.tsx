import { ActionIcon } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/can';
import type { SeenRecord } from './api';
import { openAccess } from './open-access';

export type AccessButtonProps = { record: SeenRecord; name: string };

/** For records that have buttons beside them rather than a menu. */
export function AccessButton({ record, name }: AccessButtonProps) {
  const { t } = useTranslation();
  const seesMembers = useCan('members:read');
  return seesMembers ? (
    <ActionIcon
      aria-label={`${t('access.title')}: ${name}`}
      onClick={() => openAccess({ record, canShare: false })}
    >
      <IconUsers size={18} stroke={1.5} />
    </ActionIcon>
  ) : null;
}
