export const tagPaths = { list: '/tags' } as const;
