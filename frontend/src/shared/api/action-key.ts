const KEPT = 10 * 60_000;
const unanswered = new Map<string, { key: string; since: number }>();

/**
 * What somebody has the service do, as it is known there. When no answer comes, nobody knows whether it was done: whoever
 * then does the same again sends the same key, and the service does it once. Files have none: to tell two of them apart
 * takes reading them, and what is uploaded twice is seen.
 */
export type Action = { key: string; answered: () => void; lost: () => void };

export async function actionOf(request: Request): Promise<Action | undefined> {
  if (!mayHaveKey(request)) return undefined;
  const same = JSON.stringify([request.url, request.headers.get('If-Match'), await request.clone().text()]);
  const key = known(same) ?? crypto.randomUUID();
  return {
    key,
    answered: () => unanswered.delete(same),
    lost: () => unanswered.set(same, { key, since: Date.now() }),
  };
}

function mayHaveKey(request: Request): boolean {
  const type = request.headers.get('Content-Type') ?? '';
  return (
    request.method === 'POST' &&
    !new URL(request.url).pathname.startsWith('/api/v1/auth/') &&
    !request.headers.has('Idempotency-Key') &&
    !type.startsWith('multipart/')
  );
}

function known(same: string): string | undefined {
  const longAgo = Date.now() - KEPT;
  for (const [action, { since }] of unanswered) if (since < longAgo) unanswered.delete(action);
  return unanswered.get(same)?.key;
}
