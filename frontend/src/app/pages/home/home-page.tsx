import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { taskPaths } from '@/features/tasks/paths';
import { Can, useMe } from '@/shared/auth/can';
import { todayIn } from '@/shared/lib/format';
import { useFormats, useTimeZone } from '@/shared/lib/use-formats';
import { AppLink } from '@/shared/routing/app-link';
import { PageHeader } from '@/shared/ui/page-header';
import { ChangesPanel } from './changes-panel';
import { dayPartAt } from './greeting';
import classes from './home.module.css';
import { MyNumbers } from './my-numbers';
import { NoRole } from './no-role';
import { PipelinePanel } from './pipeline-panel';
import { TicketsPanel } from './tickets-panel';
import { TodayPanel } from './today-panel';

/** What should I do next: my day, who waits for me, where my sales stand, and what others did. */
export function HomePage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const timeZone = useTimeZone();
  const { name, permissions } = useMe();
  return (
    <div className={classes.page}>
      <PageHeader
        title={t(`home.greeting.${dayPartAt(new Date(), timeZone)}`, { name })}
        subtitle={<span className={classes.date}>{formats.longDate(todayIn(timeZone))}</span>}
        actions={
          <Can permission="tasks:write">
            <Button
              component={AppLink}
              href={taskPaths.newTask}
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              {t('tasks.newTask')}
            </Button>
          </Can>
        }
      />
      {Object.keys(permissions).length === 0 && <NoRole />}
      <MyNumbers />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Can permission="tasks:read">
            <TodayPanel />
          </Can>
          <Can permission="tickets:read">
            <TicketsPanel />
          </Can>
        </div>
        <div className={classes.column}>
          <Can permission="opportunities:read">
            <Can permission="pipelines:read">
              <PipelinePanel />
            </Can>
          </Can>
          <ChangesPanel />
        </div>
      </div>
    </div>
  );
}
