import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import type { Draft } from '@/shared/lib/draft';
import { notifyUndo } from '@/shared/ui/notify';
import { archiveInteraction, createInteraction, refreshTimelines } from './api';
import type { ComposerValues } from './composer-values';
import { InteractionFields } from './interaction-fields';
import { type loggedTypes, questionsOf } from './interaction-types';
import { toInput } from './interaction-values';
import type { TimelineSubject } from './timeline-subject';

export type InteractionFormProps = {
  type: (typeof loggedTypes)[number];
  subject: TimelineSubject;
  draft: Draft<ComposerValues>;
  onClose: () => void;
};

export function InteractionForm({ type, subject, draft, onClose }: InteractionFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const kept = draft.read();
  const apiForm = useApiForm({
    initialValues: {
      ...kept,
      type,
      tab: type,
      customerIds:
        kept.customerIds.length > 0 || subject.customer === undefined
          ? kept.customerIds
          : [subject.customer.id],
      opportunity: kept.opportunity ?? subject.opportunity ?? null,
    },
    onValuesChange: draft.keep,
    send: (values) => createInteraction(toInput(values, questionsOf(type), undefined)),
    onSent: async ({ id }) => {
      onClose();
      await refreshTimelines(queryClient);
      const undo = async () => {
        await archiveInteraction(id);
        await refreshTimelines(queryClient);
      };
      notifyUndo({ message: t('interactions.logged'), undo });
    },
  });
  return (
    <ApiFormView apiForm={apiForm} action={t(`interactions.log.${type}`)} guard={false} onCancel={onClose}>
      <InteractionFields
        form={apiForm.form}
        asked={questionsOf(type)}
        subject={subject}
        onSubmit={() => apiForm.formRef.current?.requestSubmit()}
      />
    </ApiFormView>
  );
}
