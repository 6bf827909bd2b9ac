export const memberPaths = {
  list: '/members',
  invite: '/members?open=new',
  member: (id: string) => `/members?open=${id}`,
  roles: '/roles',
} as const;
