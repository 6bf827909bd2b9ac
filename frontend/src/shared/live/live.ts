import type { QueryClient } from '@tanstack/react-query';
import type { StreamEvent } from './event-reader';
import { refreshing } from './refresh';
import { followEvents } from './stream';
import { type Change, isChange } from './touched';

type Notice = { place: string | undefined; changes: Change[]; anew: boolean };

/** The rights of who listens have changed, now or since the last event heard. */
const ANEW = ['end', 'reach'];

const PLACE = 'rapport.heard';
/** What an older place would bring is loaded anew by then anyway. */
const PLACE_KEPT_MS = 5 * 60_000;

/**
 * Keeps what this tab shows as it is in the service. A browser allows few connections to one address, so of all tabs one
 * listens, whichever has the lock, and tells the others.
 */
export function startLive(queryClient: QueryClient, memberId: string): () => void {
  const stopped = new AbortController();
  const refresh = refreshing(queryClient);
  const channel = new BroadcastChannel('rapport-events');
  let place = keptPlace(memberId);

  const take = (notice: Notice) => {
    if (notice.place !== undefined) place = notice.place;
    refresh.note(notice.changes);
    if (notice.anew) refresh.everything();
  };
  const onEvent = (event: StreamEvent) => {
    const notice = { place: event.id, changes: changesOf(event), anew: ANEW.includes(event.name ?? '') };
    take(notice);
    channel.postMessage(notice);
    if (event.id !== undefined) keepPlace(memberId, event.id);
  };
  const follow = (signal: AbortSignal) => followEvents({ after: () => place, onEvent, signal });
  channel.addEventListener('message', (message: MessageEvent<Notice>) => take(message.data));
  if (navigator.locks === undefined) followWhileVisible(follow, stopped.signal);
  else {
    const { signal } = stopped;
    navigator.locks.request('rapport-events', { signal }, () => follow(signal)).catch(() => undefined);
  }
  return () => {
    stopped.abort();
    refresh.stop();
    channel.close();
  };
}

/** Browsers have locks on secure addresses only; elsewhere each tab listens by itself, but not while it is hidden. */
function followWhileVisible(follow: (signal: AbortSignal) => Promise<void>, stopped: AbortSignal): void {
  let shown = new AbortController();
  const begin = () => {
    shown = new AbortController();
    if (!document.hidden) void follow(AbortSignal.any([stopped, shown.signal]));
  };
  const turn = () => {
    shown.abort();
    begin();
  };
  document.addEventListener('visibilitychange', turn, { signal: stopped });
  begin();
}

function changesOf({ name, data }: StreamEvent): Change[] {
  if (name !== undefined || data === undefined) return [];
  const value: unknown = JSON.parse(data);
  return isChange(value) ? [{ type: value.type, id: value.id }] : [];
}

/** For the next page load, which would else miss what happens between its own requests and the beginning of the stream. */
function keepPlace(memberId: string, place: string): void {
  sessionStorage.setItem(PLACE, `${memberId} ${place} ${Date.now()}`);
}

function keptPlace(memberId: string): string | undefined {
  const [of, place, at] = sessionStorage.getItem(PLACE)?.split(' ') ?? [];
  return of === memberId && Date.now() - Number(at) < PLACE_KEPT_MS ? place : undefined;
}
