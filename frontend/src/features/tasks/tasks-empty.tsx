import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Can } from '@/shared/auth/can';
import { EmptyState } from '@/shared/ui/empty-state';
import { isPast, type Tab } from './task-search';
import { useTasksPage } from './use-tasks-page';

export function TasksEmpty({ tab }: { tab: Tab }) {
  const { t } = useTranslation();
  const { show } = useTasksPage();
  return (
    <EmptyState icon={IconChecks} title={t(`tasks.empty.${tab}`)}>
      {!isPast(tab) && (
        <Can permission="tasks:write">
          <Button variant="default" onClick={() => void show({ new: 'TASK' })}>
            {t('tasks.newTask')}
          </Button>
        </Can>
      )}
    </EmptyState>
  );
}
