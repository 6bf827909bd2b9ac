export const teamPaths = { list: '/teams' } as const;
