import { Draggable } from '@hello-pangea/dnd';
import { ActionIcon, Group, NumberInput, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NamesInput } from '@/shared/form/names-input';
import type { ApiForm } from '@/shared/form/use-api-form';
import { nameIn } from '@/shared/lib/names';
import type { Outcome } from '../api';
import classes from './settings.module.css';
import { type PipelineDraft, type StageDraft, swapped } from './stage-drafts';

export type StageRowProps = { apiForm: ApiForm<PipelineDraft>; stage: StageDraft; index: number };

const outcomes: Outcome[] = ['OPEN', 'WON', 'LOST'];

export function StageRow({ apiForm, stage, index }: StageRowProps) {
  const { t, i18n } = useTranslation();
  const { form } = apiForm;
  const { stages } = form.values;
  const at = `stages.${index}`;
  const name = nameIn(stage.names, i18n.language) || t('pipelineSettings.stageNumber', { number: index + 1 });
  const set = (change: Partial<StageDraft>) => {
    form.setFieldValue(
      'stages',
      stages.map((each, place) => (place === index ? { ...each, ...change } : each)),
    );
    form.clearFieldError(at);
  };
  return (
    <Draggable draggableId={stage.key} index={index}>
      {(provided, snapshot) => (
        <li
          ref={provided.innerRef}
          {...provided.draggableProps}
          className={classes.stage}
          data-lifted={snapshot.isDragging || undefined}
        >
          <button
            type="button"
            className={classes.handle}
            {...provided.dragHandleProps}
            aria-label={t('pipelineSettings.dragStage', { name })}
          >
            <IconGripVertical size={16} aria-hidden />
          </button>
          <div className={classes.fields}>
            <NamesInput
              quiet
              label={t('pipelineSettings.stageName')}
              value={stage.names}
              onChange={(names) => set({ names })}
              error={form.errors[`${at}.names`]}
            />
            <Select
              aria-label={t('pipelineSettings.outcomeOf', { name })}
              data={outcomes.map((value) => ({ value, label: t(`values.opportunities.outcome.${value}`) }))}
              value={stage.outcome}
              allowDeselect={false}
              error={form.errors[`${at}.outcome`]}
              onChange={(value) => set({ outcome: outcomes.find((each) => each === value) ?? stage.outcome })}
            />
            {stage.outcome === 'OPEN' ? (
              <NumberInput
                aria-label={t('pipelineSettings.probabilityOf', { name })}
                min={0}
                max={100}
                suffix=" %"
                allowDecimal={false}
                hideControls
                value={stage.probability}
                error={form.errors[`${at}.probability`]}
                data-path={`${at}.probability`}
                onChange={(probability) => set({ probability })}
              />
            ) : (
              <span className={classes.certain}>{stage.outcome === 'WON' ? '100 %' : '0 %'}</span>
            )}
          </div>
          <Group gap={2} wrap="nowrap">
            <ActionIcon
              aria-label={t('lists.moveUp', { name })}
              disabled={index === 0}
              onClick={() => form.setFieldValue('stages', swapped(stages, index, -1))}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('lists.moveDown', { name })}
              disabled={index === stages.length - 1}
              onClick={() => form.setFieldValue('stages', swapped(stages, index, 1))}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('pipelineSettings.removeStage', { name })}
              disabled={stages.length === 1}
              onClick={() =>
                form.setFieldValue(
                  'stages',
                  stages.filter((each) => each.key !== stage.key),
                )
              }
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        </li>
      )}
    </Draggable>
  );
}
