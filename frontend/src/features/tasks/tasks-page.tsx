import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Can, useCan } from '@/shared/auth/can';
import { useShortcuts } from '@/shared/shortcuts/use-shortcuts';
import { PageHeader } from '@/shared/ui/page-header';
import { AboutChips } from './about-chips';
import { CalendarView } from './calendar-view';
import { TaskDrawer } from './task-drawer';
import { TaskTabs } from './task-tabs';
import classes from './tasks.module.css';
import { useTasksPage } from './use-tasks-page';
import { WhoSelect } from './who-select';

/** What is to be done and where one has to be: by day, or as a calendar. */
export function TasksPage() {
  const { t } = useTranslation();
  const { search, show } = useTasksPage();
  const calendar = search.layout === 'calendar';
  const [selecting, setSelecting] = useState(false);
  const maySelect = useCan('tasks:write') && !calendar;
  const toggle = () => setSelecting((now) => !now);
  useShortcuts(maySelect ? [{ keys: 'x', label: t('tasks.select'), run: toggle }] : []);
  return (
    <div className={classes.page}>
      <PageHeader
        title={t(calendar ? 'tasks.calendar' : 'tasks.page')}
        actions={
          <Can permission="tasks:write">
            <Button
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => void show({ new: calendar ? 'APPOINTMENT' : 'TASK' })}
            >
              {calendar ? t('tasks.newAppointment') : t('tasks.newTask')}
            </Button>
          </Can>
        }
      />
      <Group px="md" pb="sm" gap="sm">
        <SegmentedControl
          size="xs"
          aria-label={t('tasks.layout')}
          data={[
            { value: 'list', label: t('tasks.list') },
            { value: 'calendar', label: t('tasks.calendar') },
          ]}
          value={calendar ? 'calendar' : 'list'}
          onChange={(layout) => void show({ layout: layout === 'calendar' ? 'calendar' : undefined })}
        />
        <WhoSelect />
        <AboutChips />
        {maySelect && (
          <Button
            size="xs"
            variant={selecting ? 'light' : 'default'}
            aria-pressed={selecting}
            leftSection={<IconListCheck size={16} aria-hidden />}
            onClick={toggle}
          >
            {t('tasks.select')}
          </Button>
        )}
      </Group>
      {calendar ? <CalendarView /> : <TaskTabs selecting={selecting && maySelect} />}
      <TaskDrawer />
    </div>
  );
}
