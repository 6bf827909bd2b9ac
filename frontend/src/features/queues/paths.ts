export const queuePaths = { list: '/queues' } as const;
