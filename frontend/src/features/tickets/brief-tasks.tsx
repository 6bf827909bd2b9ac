import { ActionIcon, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { taskPaths } from '@/features/tasks/paths';
import { useCan } from '@/shared/auth/can';
import { useFormats } from '@/shared/lib/use-formats';
import { AppLink } from '@/shared/routing/app-link';
import { ProblemLine } from '@/shared/ui/problem-line';
import { SideSection } from '@/shared/ui/side-section';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import type { Ticket } from './api';
import { tasksOfTicket } from './brief-api';
import classes from './inbox.module.css';

/** What somebody has yet to do so that the ticket can be answered. */
export function BriefTasks({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const mayPlan = useCan('tasks:write');
  const tasks = useQuery(tasksOfTicket(ticket.id));
  const about = { ticket: ticket.id, ...(ticket.customer && { customer: ticket.customer.id }) };
  const { items = [], total, next } = tasks.data ?? {};
  return (
    <SideSection
      title={t('tickets.tasks')}
      {...(total?.exact === undefined ? {} : { count: total.exact })}
      action={
        mayPlan && (
          <ActionIcon
            component={AppLink}
            href={taskPaths.newTaskAbout(about)}
            aria-label={t('tickets.newTask')}
          >
            <IconPlus size={18} stroke={1.5} />
          </ActionIcon>
        )
      }
    >
      {tasks.isPending && <RowsSkeleton rows={1} height={20} />}
      {tasks.isError && <ProblemLine error={tasks.error} onRetry={tasks.refetch} />}
      {tasks.isSuccess && items.length === 0 && <Text c="dimmed">{t('tickets.noTasks')}</Text>}
      <ul className={classes.briefList}>
        {items.map(({ id, title, dueOn, startsAt }) => (
          <li key={id} className={classes.briefLine}>
            <AppLink href={taskPaths.task(id)} className={`${classes.cut} ${classes.anchor}`} title={title}>
              {title}
            </AppLink>
            <Text component="span" size="xs" c="dimmed" className={classes.still}>
              {startsAt === undefined ? dueOn && formats.date(dueOn) : formats.dateTime(startsAt)}
            </Text>
          </li>
        ))}
      </ul>
      {next !== undefined && (
        <AppLink href={taskPaths.about({ ticket: ticket.id }, 'upcoming')} className={classes.anchor}>
          {t('tickets.allTasks')}
        </AppLink>
      )}
    </SideSection>
  );
}
