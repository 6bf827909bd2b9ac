import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { HistoryButton } from '@/shared/history/history-button';
import { useFormats } from '@/shared/lib/use-formats';
import { notifyProblem } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { deletePipeline, type Pipeline, pipelineKeys } from '../api';
import { OutcomeDot } from '../outcome-dot';
import { placePipelines } from './place-pipelines';
import classes from './settings.module.css';
import { swapped } from './stage-drafts';
import { usePipelineUndo } from './use-pipeline-undo';

export type PipelineRowProps = {
  pipelines: readonly Pipeline[];
  pipeline: Pipeline;
  index: number;
  onEdit: () => void;
};

export function PipelineRow({ pipelines, pipeline, index, onEdit }: PipelineRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const problemText = useProblemText();
  const offerUndo = usePipelineUndo();
  const { id, name, can } = pipeline;
  const refresh = () => client.invalidateQueries({ queryKey: pipelineKeys.all });
  const place = useMutation({
    mutationFn: (by: -1 | 1) => placePipelines(swapped(pipelines, index, by)),
    onError: (error) => notifyProblem(problemText(error)),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: () => deletePipeline(pipeline),
    onSuccess: () =>
      offerUndo({
        message: t('pipelineSettings.deleted', { name }),
        before: pipeline,
        after: undefined,
      }),
    onError: (error) =>
      notifyProblem(
        isProblem(error, 409)
          ? { title: t('pipelineSettings.inUse', { name }), detail: t('pipelineSettings.inUseText') }
          : problemText(error),
      ),
    onSettled: refresh,
  });
  return (
    <li className={classes.pipeline}>
      <Group justify="space-between" gap="xs">
        <h2 className={classes.pipelineName}>{name}</h2>
        <Group gap={4} wrap="nowrap">
          {pipelines.length > 1 && (
            <>
              <ActionIcon
                aria-label={t('lists.moveUp', { name })}
                disabled={index === 0 || place.isPending}
                onClick={() => place.mutate(-1)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                aria-label={t('lists.moveDown', { name })}
                disabled={index === pipelines.length - 1 || place.isPending}
                onClick={() => place.mutate(1)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
            </>
          )}
          <HistoryButton resource="pipelines" id={id} name={name} />
          {can.includes('delete') && (
            <ActionIcon
              aria-label={t('pipelineSettings.delete', { name })}
              disabled={remove.isPending}
              onClick={() => remove.mutate()}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
          {can.includes('edit') && (
            <Button size="xs" variant="default" onClick={onEdit} aria-label={`${t('actions.edit')}: ${name}`}>
              {t('actions.edit')}
            </Button>
          )}
        </Group>
      </Group>
      <ol className={classes.summary}>
        {pipeline.stages.map((stage) => (
          <li key={stage.id}>
            <OutcomeDot outcome={stage.outcome} />
            {stage.name}
            {stage.outcome === 'OPEN' && (
              <span className={classes.probability}>{formats.percent(stage.probability)}</span>
            )}
          </li>
        ))}
      </ol>
    </li>
  );
}
