export const signInPaths = {
  signIn: '/sign-in',
  forgottenPassword: '/forgotten-password',
} as const;
