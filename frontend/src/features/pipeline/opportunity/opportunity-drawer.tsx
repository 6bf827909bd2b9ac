import { useTranslation } from 'react-i18next';
import { Drawer } from '@/shared/ui/drawer';
import { OpportunityRecord } from './opportunity-record';

export type OpportunityDrawerProps = { id: string | undefined; onClose: () => void };

/** The card's record beside the board one is working on. */
export function OpportunityDrawer({ id, onClose }: OpportunityDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      padding={0}
      title={t('opportunities.one')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
      styles={{ header: { paddingInline: 16 } }}
    >
      {id !== undefined && <OpportunityRecord key={id} id={id} />}
    </Drawer>
  );
}
