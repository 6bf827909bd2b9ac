import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { cancelJob, followJob, type Job } from '@/shared/jobs/api';
import { notifyProblem } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { BulkProgress } from './bulk-progress';

/** Follows a job to its end, with progress that can be stopped, whatever page one is on meanwhile. */
export function useJobProgress(): (title: string, submitted: Job) => Promise<Job> {
  const client = useQueryClient();
  const problemText = useProblemText();
  const stop = (id: string) => cancelJob(id).catch((error: unknown) => notifyProblem(problemText(error)));
  return async (title, submitted) => {
    const show = (job: Job) => ({
      id: submitted.id,
      title,
      autoClose: false as const,
      withCloseButton: false,
      withBorder: true,
      message: <BulkProgress job={job} onStop={() => void stop(job.id)} />,
    });
    notifications.show(show(submitted));
    try {
      return await followJob(client, submitted.id, (job) => notifications.update(show(job)));
    } finally {
      notifications.hide(submitted.id);
      await client.invalidateQueries();
    }
  };
}
