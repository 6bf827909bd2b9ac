import { rawRequest } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import { isSignedIn } from '@/shared/auth/token';
import { eventReader, type StreamEvent } from './event-reader';

/** The service gives a sign of life every ten seconds. */
const SILENCE_MS = 35_000;
const SOONEST_MS = 1_000;
const LATEST_MS = 60_000;

export type StreamInput = {
  /** Where to go on; from now on if undefined. */
  after: () => string | undefined;
  onEvent: (event: StreamEvent) => void;
  signal: AbortSignal;
};

/** Follows the service's stream of changes and comes again after every interruption, until the signal or a sign-out. */
export async function followEvents({ after, onEvent, signal }: StreamInput): Promise<void> {
  let pause = SOONEST_MS;
  while (!signal.aborted) {
    try {
      await readOnce(after(), signal, (event) => {
        pause = SOONEST_MS;
        onEvent(event);
      });
    } catch (error) {
      // Refused while still signed in: the token could not be renewed this time.
      if (isProblem(error, 401) && !isSignedIn()) return;
      pause = Math.min(LATEST_MS, pause * 2);
    }
    await wait(pause * (0.75 + Math.random() / 2), signal);
  }
}

async function readOnce(after: string | undefined, signal: AbortSignal, onEvent: StreamInput['onEvent']) {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE_MS);
  };
  heard();
  try {
    const headers = {
      Accept: 'text/event-stream',
      ...(after === undefined ? {} : { 'Last-Event-ID': after }),
    };
    const either = AbortSignal.any([signal, silence.signal]);
    const response = await rawRequest('/api/v1/events', { headers, signal: either, cache: 'no-store' });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const take = eventReader(onEvent);
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      heard();
      take(part.value);
    }
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
