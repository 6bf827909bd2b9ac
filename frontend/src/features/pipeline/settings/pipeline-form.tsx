import { DragDropContext, Droppable, type DropResult } from '@hello-pangea/dnd';
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { ApiFormView } from '@/shared/form/api-form';
import { NamesInput } from '@/shared/form/names-input';
import { useApiForm } from '@/shared/form/use-api-form';
import { isNamed, namesPatch } from '@/shared/lib/names';
import { createPipeline, editPipeline, type Pipeline } from '../api';
import classes from './settings.module.css';
import { carried, draftOf, inputOf, newPipeline, newStage, type PipelineDraft } from './stage-drafts';
import { StageRow } from './stage-row';
import { useEndNames } from './use-end-names';

export type PipelineFormProps = {
  /** Absent: a new one. */
  pipeline?: Pipeline | undefined;
  onSaved: (saved: Pipeline) => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
};

export function PipelineForm({ pipeline, onSaved, onCancel, onDirty }: PipelineFormProps) {
  const { t } = useTranslation();
  const ends = useEndNames();
  const apiForm = useApiForm<PipelineDraft, Pipeline>({
    initialValues: pipeline === undefined ? newPipeline(ends.won, ends.lost) : draftOf(pipeline),
    onValuesChange: () => onDirty(true),
    validate: (draft) => ({
      ...(isNamed(draft.names) ? {} : { names: t('forms.nameMissing') }),
      ...Object.fromEntries(
        draft.stages.flatMap((stage, index) =>
          isNamed(stage.names) ? [] : [[`stages.${index}.names`, t('forms.nameMissing')]],
        ),
      ),
    }),
    send: (draft) =>
      pipeline === undefined
        ? createPipeline(inputOf(draft))
        : editPipeline(pipeline, { ...inputOf(draft), names: namesPatch(pipeline.names, draft.names) }),
    onSent: (saved) => {
      onDirty(false);
      onSaved(saved);
    },
  });
  const { form } = apiForm;
  const inUse = isProblem(apiForm.problem, 409);
  const onDragEnd = ({ source, destination }: DropResult) => {
    if (destination != null) {
      form.setFieldValue('stages', carried(form.values.stages, source.index, destination.index));
    }
  };
  return (
    <ApiFormView
      apiForm={inUse ? { ...apiForm, problem: undefined } : apiForm}
      action={t('actions.save')}
      onCancel={onCancel}
    >
      {inUse && (
        <Alert color="orange" title={t('pipelineSettings.stageInUse')} role="alert">
          {t('pipelineSettings.stageInUseText')}
        </Alert>
      )}
      <NamesInput
        label={t('pipelineSettings.name')}
        value={form.values.names}
        onChange={(names) => {
          form.setFieldValue('names', names);
          form.clearFieldError('names');
        }}
        error={form.errors.names}
      />
      <div>
        <Text fw={500}>{t('pipelineSettings.stages')}</Text>
        <Text size="sm" c="dimmed">
          {t('pipelineSettings.stagesText')}
        </Text>
      </div>
      <DragDropContext onDragEnd={onDragEnd} dragHandleUsageInstructions={t('pipelineSettings.instructions')}>
        <Droppable droppableId="stages">
          {(provided) => (
            <ol ref={provided.innerRef} {...provided.droppableProps} className={classes.stages}>
              {form.values.stages.map((stage, index) => (
                <StageRow key={stage.key} apiForm={apiForm} stage={stage} index={index} />
              ))}
              {provided.placeholder}
            </ol>
          )}
        </Droppable>
      </DragDropContext>
      {form.errors.stages !== undefined && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" data-path="stages">
          {form.errors.stages}
        </Text>
      )}
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => form.insertListItem('stages', newStage())}
        >
          {t('pipelineSettings.addStage')}
        </Button>
      </Group>
    </ApiFormView>
  );
}
