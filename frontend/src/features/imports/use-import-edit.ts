import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { isProblem } from '@/shared/api/problem';
import { editImport, type Import, type ImportPatch, importKeys } from './api';

export type ImportEdit = {
  /** Shown at once, saved in the background, one after the other. */
  save: (patch: ImportPatch) => Promise<void>;
  /** When all that was changed is saved; false if some of it was refused. */
  settled: () => Promise<boolean>;
  saving: boolean;
  problem: unknown;
};

/** Keeps every change of an import on the server, so that leaving loses nothing. */
export function useImportEdit(id: string): ImportEdit {
  const client = useQueryClient();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const refused = useRef(false);
  const [waiting, setWaiting] = useState(0);
  const [problem, setProblem] = useState<unknown>();
  const ahead = useRef(0);

  const send = useCallback(
    async (patch: ImportPatch) => {
      const key = importKeys.one(id);
      const known = client.getQueryData<Import>(key);
      if (known === undefined) return;
      try {
        const saved = await editImport(known, patch);
        // While more is on its way only the version is news: the rest is older than what is shown.
        client.setQueryData<Import>(key, (now) =>
          ahead.current > 1 && now !== undefined ? { ...now, version: saved.version } : saved,
        );
      } catch (error) {
        refused.current = true;
        setProblem(error);
        await client.invalidateQueries({ queryKey: key, exact: true });
        if (!isProblem(error)) throw error;
      }
    },
    [client, id],
  );

  const save = useCallback(
    (patch: ImportPatch) => {
      refused.current = false;
      setProblem(undefined);
      ahead.current += 1;
      setWaiting(ahead.current);
      client.setQueryData<Import>(importKeys.one(id), (now) => now && { ...now, ...known(patch) });
      const sent = queue.current
        .then(() => send(patch))
        .finally(() => {
          ahead.current -= 1;
          setWaiting(ahead.current);
        });
      queue.current = sent.catch(() => undefined);
      return sent;
    },
    [client, id, send],
  );

  const settled = useCallback(async () => {
    await queue.current;
    return !refused.current;
  }, []);
  return { save, settled, saving: waiting > 0, problem };
}

/** What of a patch can be shown before the service has answered; the fields of another target are for it to say. */
function known({ target, encoding, delimiter, header, mapping }: ImportPatch): Partial<Import> {
  return {
    ...(target == null ? {} : { target, fields: [] }),
    ...(encoding == null ? {} : { encoding }),
    ...(delimiter == null ? {} : { delimiter }),
    ...(header == null ? {} : { header }),
    ...(mapping == null ? {} : { mapping }),
  };
}
