import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelJob, jobKey } from '@/shared/jobs/api';
import { checkImport, type Import, importKeys, runImport } from './api';
import type { ImportEdit } from './use-import-edit';

/** Starts a check or a run of what is saved, and stops it. */
export function useImportWork(record: Import, edit: ImportEdit) {
  const client = useQueryClient();
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const refresh = () => client.invalidateQueries({ queryKey: importKeys.one(record.id), exact: true });

  const start = async (verb: 'check' | 'run'): Promise<boolean> => {
    setStarting(true);
    setProblem(undefined);
    try {
      if (!(await edit.settled())) return false;
      const job = await (verb === 'check' ? checkImport(record.id) : runImport(record.id));
      client.setQueryData(jobKey(job.id), job);
      await refresh();
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      setStarting(false);
    }
  };
  const cancel = async () => {
    if (record.jobId === undefined) return;
    try {
      const job = await cancelJob(record.jobId);
      client.setQueryData(jobKey(job.id), job);
    } catch (error) {
      setProblem(error);
    }
    await refresh();
  };
  return { start, cancel, starting, problem };
}
