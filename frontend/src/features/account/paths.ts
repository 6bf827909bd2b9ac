export const accountPaths = {
  account: '/account',
  signIns: '/sign-ins',
  organisation: '/organisation',
} as const;
