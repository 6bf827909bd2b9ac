export const apiTokenPaths = { list: '/api-tokens', newToken: '/api-tokens?new=true' } as const;
