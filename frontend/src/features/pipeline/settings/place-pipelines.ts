import { editPipeline, type Pipeline } from '../api';

/** Writes the places of those that stand elsewhere now, one after the other. */
export async function placePipelines(pipelines: readonly Pipeline[]): Promise<void> {
  for (const [position, pipeline] of pipelines.entries()) {
    if (pipeline.position !== position) await editPipeline(pipeline, { position });
  }
}
