export type BulkOutcome<T> = { done: T[]; failed: { id: string; error: unknown }[] };

export type BulkRun<T> = {
  ids: readonly string[];
  work: (id: string) => Promise<T>;
  onProgress?: (finished: number) => void;
  /** Records not begun yet are left alone. */
  signal?: AbortSignal;
};

const AT_ONCE = 4;

/** One call per record, a few at a time. A refusal stops that record and no other one. */
export async function runBulk<T>({ ids, work, onProgress, signal }: BulkRun<T>): Promise<BulkOutcome<T>> {
  const outcome: BulkOutcome<T> = { done: [], failed: [] };
  const waiting = [...ids];
  const worker = async () => {
    for (let id = waiting.shift(); id !== undefined && !signal?.aborted; id = waiting.shift()) {
      try {
        outcome.done.push(await work(id));
      } catch (error) {
        outcome.failed.push({ id, error });
      }
      onProgress?.(outcome.done.length + outcome.failed.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, ids.length) }, worker));
  return outcome;
}
