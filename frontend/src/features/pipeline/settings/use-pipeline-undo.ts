import { useQueryClient } from '@tanstack/react-query';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import {
  createPipeline,
  deletePipeline,
  editPipeline,
  opportunityKeys,
  type Pipeline,
  pipelineKeys,
} from '../api';
import { broughtBack } from './stage-drafts';

export type PipelineChange = {
  message: string;
  /** Absent: it was made. */
  before: Pipeline | undefined;
  /** Absent: it was deleted. */
  after: Pipeline | undefined;
};

/** Says what became of a pipeline, and offers to make it what it was. */
export function usePipelineUndo() {
  const client = useQueryClient();
  const problemText = useProblemText();
  return ({ message, before, after }: PipelineChange): void => {
    const undo = async () => {
      try {
        await takeBack(before, after);
      } catch (error) {
        notifyProblem(problemText(error));
      }
      await client.invalidateQueries({ queryKey: pipelineKeys.all });
      await client.invalidateQueries({ queryKey: opportunityKeys.all });
    };
    notifyUndo({ message, undo });
  };
}

async function takeBack(before: Pipeline | undefined, after: Pipeline | undefined): Promise<void> {
  if (before === undefined) {
    if (after !== undefined) await deletePipeline(after);
  } else if (after === undefined) await createPipeline(broughtBack(before));
  else await editPipeline(after, broughtBack(before, after));
}
