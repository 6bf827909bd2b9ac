import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AppLink } from '@/shared/routing/app-link';
import { EmptyState } from '@/shared/ui/empty-state';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconMapQuestion} title={t('errors.notFound')} text={t('errors.notFoundText')}>
      <Button variant="default" component={AppLink} href="/">
        {t('errors.toHome')}
      </Button>
    </EmptyState>
  );
}
