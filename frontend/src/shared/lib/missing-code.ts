const RELOADED = 'rapport.reloaded';
const NOT_AGAIN_WITHIN = 60_000;
/** What the browsers and the bundler say: Chrome, Firefox, Safari, and of styles. */
const SAID =
  /^(Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed|Unable to preload CSS)/i;

/**
 * A part of the app that could not be loaded: one is offline, or a new release has replaced it. The router knows the
 * browsers' own errors and reloads the page for them, which offline throws the app away, so it gets this one.
 */
export class MissingCode extends Error {
  override readonly name = 'MissingCode';
}

export async function fetchCode<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw isMissingCode(error)
      ? new MissingCode('A part of the app could not be loaded', { cause: error })
      : error;
  }
}

export function isMissingCode(error: unknown): boolean {
  return error instanceof MissingCode || (error instanceof Error && SAID.test(error.message));
}

/**
 * Only a new document helps: browsers remember what failed to load, and a new release has other parts. It is asked for
 * only where it is sure to come.
 */
export async function reloadIfReachable(): Promise<boolean> {
  if (!(await reachable())) return false;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  window.location.reload();
  return true;
}

/** Without being asked to: a part that is missing for good must not reload the page over and over. */
export async function reloadOnce(): Promise<boolean> {
  if (Date.now() - Number(sessionStorage.getItem(RELOADED)) < NOT_AGAIN_WITHIN) return false;
  return reloadIfReachable();
}

async function reachable(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    return (await fetch('/', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
