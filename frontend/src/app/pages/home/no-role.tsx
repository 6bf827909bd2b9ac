import { Button } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meKey } from '@/shared/auth/session';
import { EmptyState } from '@/shared/ui/empty-state';

/** Why there is nothing here for a member nobody has given a role yet. */
export function NoRole() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return (
    <EmptyState icon={IconUserQuestion} title={t('home.noRole')} text={t('home.noRoleText')}>
      <Button variant="default" onClick={() => void queryClient.invalidateQueries({ queryKey: meKey })}>
        {t('home.lookAgain')}
      </Button>
    </EmptyState>
  );
}
