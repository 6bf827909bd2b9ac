/** Ids of what a task is about. */
export type TaskSubject = { customer?: string; opportunity?: string; ticket?: string };

export const taskPaths = {
  list: '/tasks',
  overdue: '/tasks?tab=overdue',
  upcoming: '/tasks?tab=upcoming',
  newTask: '/tasks?new=TASK',
  newAppointment: '/tasks?new=APPOINTMENT',
  calendar: '/tasks?layout=calendar',
  newTaskAbout: (about: TaskSubject) => `/tasks?${new URLSearchParams({ new: 'TASK', ...about })}`,
  /** All that is open about a record, whosever it is. */
  about: (about: TaskSubject, tab: 'today' | 'overdue' | 'upcoming') =>
    `/tasks?${new URLSearchParams({ who: 'everybody', tab, ...about })}`,
  task: (id: string) => `/tasks?task=${encodeURIComponent(id)}`,
} as const;
