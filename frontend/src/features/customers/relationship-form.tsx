import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { useHoldStill } from '@/shared/live/hold-still';
import type { Relationship } from './api';
import classes from './customers.module.css';
import {
  RelationshipDay,
  RelationshipRole,
  type RelationshipValues,
  relationshipValues,
} from './relationship-fields';
import { useRelationshipActions } from './use-relationship-actions';

export type RelationshipFormProps = { self: string; relationship: Relationship; onClose: () => void };

/** What may change of a relationship; one that is over is ended here. */
export function RelationshipForm({ self, relationship, onClose }: RelationshipFormProps) {
  useHoldStill(true);
  const { t } = useTranslation();
  const { edit } = useRelationshipActions(self);
  const apiForm = useApiForm<RelationshipValues, void>({
    initialValues: relationshipValues(relationship),
    send: ({ role, startedOn, endedOn }) =>
      edit(relationship, { role: role.trim() === '' ? null : role.trim(), startedOn, endedOn }),
    onSent: onClose,
  });
  return (
    <div className={classes.editing}>
      <ApiFormView apiForm={apiForm} action={t('actions.save')} onCancel={onClose}>
        {relationship.type === 'WORKS_FOR' && <RelationshipRole form={apiForm.form} />}
        <RelationshipDay form={apiForm.form} field="startedOn" />
        <RelationshipDay form={apiForm.form} field="endedOn" />
      </ApiFormView>
    </div>
  );
}
