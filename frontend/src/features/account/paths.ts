export const accountPaths = {
  account: '/account',
  signIns: '/sign-ins',
  organisation: '/organisation',
  singleSignOn: '/single-sign-on',
} as const;
