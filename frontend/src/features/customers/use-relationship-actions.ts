import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import {
  addRelationship,
  customerKeys,
  editRelationship,
  type NewRelationship,
  type Relationship,
  type RelationshipPatch,
  removeRelationship,
} from './api';
import { relationshipFor, type Tie, tieOf } from './relationship-groups';

type More = Omit<NewRelationship, 'type' | 'customerId'>;

export function useRelationshipActions(self: string) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const refresh = (other: string) =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: customerKeys.relationships(self) }),
      queryClient.invalidateQueries({ queryKey: customerKeys.relationships(other) }),
      queryClient.invalidateQueries({ queryKey: customerKeys.lists }),
    ]);
  const attempt = (work: () => Promise<unknown>) => async () => {
    try {
      await work();
    } catch (error) {
      notifyProblem(problemText(error));
    }
  };
  const put = async (tie: Tie, other: string, more: More): Promise<Relationship> => {
    const { from, body } = relationshipFor(tie, self, other, more);
    const made = await addRelationship(from, body);
    await refresh(other);
    return made;
  };
  const takeAway = async (relationship: Relationship, other: string) => {
    await removeRelationship(self, relationship);
    await refresh(other);
  };
  return {
    /** Throws, so that the form can show what is wrong. */
    add: async (tie: Tie, other: { id: string; name: string }, more: More) => {
      const made = await put(tie, other.id, more);
      notifyUndo({
        message: t('customers.relations.added', { name: other.name }),
        undo: attempt(() => takeAway(made, other.id)),
      });
    },
    /** Throws, so that the form can show what is wrong. */
    edit: async (relationship: Relationship, patch: RelationshipPatch) => {
      const { customer, role = null, startedOn = null, endedOn = null } = relationship;
      const changed = await editRelationship(self, relationship, patch);
      await refresh(customer.id);
      notifyUndo({
        message: t('records.changed', { name: customer.name }),
        undo: attempt(async () => {
          await editRelationship(self, changed, { role, startedOn, endedOn });
          await refresh(customer.id);
        }),
      });
    },
    remove: (relationship: Relationship) =>
      attempt(async () => {
        const { customer, role, startedOn, endedOn } = relationship;
        await takeAway(relationship, customer.id);
        const more = {
          ...(role === undefined ? {} : { role }),
          ...(startedOn === undefined ? {} : { startedOn }),
          ...(endedOn === undefined ? {} : { endedOn }),
        };
        notifyUndo({
          message: t('customers.relations.removed', { name: customer.name }),
          undo: attempt(() => put(tieOf(relationship), customer.id, more)),
        });
      })(),
  };
}
