export const taskPaths = {
  list: '/tasks',
  overdue: '/tasks?tab=overdue',
  upcoming: '/tasks?tab=upcoming',
  newTask: '/tasks?new=TASK',
  newAppointment: '/tasks?new=APPOINTMENT',
  newTaskFor: (customerId: string) => `/tasks?new=TASK&customer=${encodeURIComponent(customerId)}`,
  task: (id: string) => `/tasks?task=${encodeURIComponent(id)}`,
} as const;
