import { useTranslation } from 'react-i18next';
import { Drawer } from '@/shared/ui/drawer';
import { closeHistory, type HistoryOf } from './open-history';
import { RecordHistory } from './record-history';

export function HistoryDrawer({ of }: { of: HistoryOf }) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={closeHistory}
      position="right"
      size="lg"
      title={t('history.title', { name: of.name })}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <RecordHistory resource={of.resource} id={of.id} />
    </Drawer>
  );
}
