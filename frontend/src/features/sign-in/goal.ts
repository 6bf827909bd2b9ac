const KEY = 'rapport.after-sign-in';

/** Where to go once one is back from the organisation's own sign-in, which knows nothing of it. */
export function rememberGoal(to: string | undefined): void {
  if (to === undefined) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, to);
}

export function takeGoal(): string | undefined {
  const to = sessionStorage.getItem(KEY) ?? undefined;
  sessionStorage.removeItem(KEY);
  return to;
}
