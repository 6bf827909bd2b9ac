import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Drawer } from '@/shared/ui/drawer';
import { Section } from '@/shared/ui/section';
import { AccessLines } from './access-lines';
import type { SeenRecord } from './api';
import { ShareLines } from './share-lines';

export type AccessDrawerProps = { record: SeenRecord; canShare: boolean; onClose: () => void };

/** Who sees one record and why, and with whom it is shared. */
export function AccessDrawer({ record, canShare, onClose }: AccessDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={onClose}
      title={t('access.title')}
      position="right"
      size="md"
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <Stack gap="xl">
        {record.resource !== 'tasks' && (
          <Section title={t('access.shared')}>
            <ShareLines record={record} canShare={canShare} />
          </Section>
        )}
        <Section title={t('access.members')}>
          <AccessLines record={record} />
        </Section>
      </Stack>
    </Drawer>
  );
}
