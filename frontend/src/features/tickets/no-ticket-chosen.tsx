import { IconMessageCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/empty-state';

export function NoTicketChosen() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconMessageCircle} title={t('tickets.noneChosen')} text={t('tickets.noneChosenText')} />
  );
}
