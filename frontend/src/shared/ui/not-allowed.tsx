import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state';

/** The page exists, the member's roles do not open it. */
export function NotAllowed() {
  const { t } = useTranslation();
  return <EmptyState icon={IconLock} title={t('errors.notAllowed')} text={t('errors.notAllowedText')} />;
}
