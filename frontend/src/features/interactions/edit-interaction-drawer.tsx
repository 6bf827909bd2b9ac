import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDrawer } from '@/shared/form/form-drawer';
import { useApiForm } from '@/shared/form/use-api-form';
import { type MergingSave, saveMerging } from '@/shared/stale/save-merging';
import { useOfferUndo } from '@/shared/stale/use-offer-undo';
import {
  type EditInteraction,
  editInteraction,
  fetchInteraction,
  type Interaction,
  refreshTimelines,
} from './api';
import { InteractionFields } from './interaction-fields';
import { questionsIn } from './interaction-types';
import { toInput, toValues } from './interaction-values';

export type EditInteractionDrawerProps = { interaction: Interaction; onClose: () => void };

export function EditInteractionDrawer({ interaction, onClose }: EditInteractionDrawerProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  // The version the form was made from; a newer one takes its place when somebody else was faster.
  const base = useRef(interaction);
  const asked = questionsIn(interaction);
  const offerUndo = useOfferUndo();
  const apiForm = useApiForm({
    initialValues: toValues(interaction),
    send: async (values) => {
      const save: MergingSave<Interaction, EditInteraction> = {
        resource: 'interactions',
        seen: base.current,
        patch: toInput(values, asked, null),
        shown: {
          ...(values.opportunity && { opportunity: values.opportunity }),
          ...(values.ticket && { ticket: values.ticket }),
        },
        send: editInteraction,
        inputOf: (version) => toInput(toValues(version), asked, null),
        newest: () => fetchInteraction(interaction.id),
      };
      return { save, merged: await saveMerging(save) };
    },
    onSent: async (done) => {
      onClose();
      const refresh = () => refreshTimelines(queryClient);
      offerUndo({ ...done, message: t('interactions.saved'), onUndone: refresh });
      await refresh();
    },
  });
  const newest = async () => {
    base.current = await fetchInteraction(interaction.id);
  };
  const reload = async () => {
    await newest();
    const values = toValues(base.current);
    apiForm.form.setValues(values);
    apiForm.form.resetDirty(values);
    apiForm.forgetProblem();
  };
  const keepMine = async () => {
    await newest();
    apiForm.submit();
  };
  return (
    <FormDrawer
      opened
      title={t(`interactions.editing.${interaction.type}`)}
      dirty={apiForm.form.isDirty()}
      onClose={onClose}
    >
      <ApiFormView
        apiForm={apiForm}
        action={t('actions.save')}
        onCancel={onClose}
        stale={{ reload, keepMine }}
      >
        <InteractionFields
          form={apiForm.form}
          asked={asked}
          onSubmit={() => apiForm.formRef.current?.requestSubmit()}
        />
      </ApiFormView>
    </FormDrawer>
  );
}
