import { IconCalendarMonth, IconCalendarPlus, IconChecklist, IconSquareCheck } from '@tabler/icons-react';
import type { Navigation } from '@/shared/routing/navigation';
import { taskPaths } from './paths';

export const navigation: Navigation = {
  entries: [
    {
      to: taskPaths.calendar,
      label: 'tasks.calendar',
      icon: IconCalendarMonth,
      permission: 'tasks:read',
      section: 'main',
      order: 45,
      shortcut: 'g a',
    },
    {
      to: taskPaths.list,
      unless: ['layout'],
      label: 'tasks.page',
      icon: IconChecklist,
      permission: 'tasks:read',
      section: 'main',
      order: 50,
      shortcut: 'g t',
    },
  ],
  create: [
    {
      href: taskPaths.newTask,
      label: 'tasks.newTask',
      icon: IconSquareCheck,
      permission: 'tasks:write',
      order: 50,
      shortcut: 'n k',
    },
    {
      href: taskPaths.newAppointment,
      label: 'tasks.newAppointment',
      icon: IconCalendarPlus,
      permission: 'tasks:write',
      order: 51,
      shortcut: 'n a',
    },
  ],
};
