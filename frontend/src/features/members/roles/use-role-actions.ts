import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { createRole, deleteRole, editRole, memberKeys, type Role } from '../api';
import { backTo } from './role-values';

export function useRoleActions() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  /** One's own permissions may be among those that changed. */
  const refresh = () =>
    Promise.all([memberKeys.roles, ['me']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      notifyProblem(problemText(error));
    }
    await refresh();
  };
  const changed = (role: Role, undo: () => Promise<unknown>) =>
    notifyUndo({ message: t('records.changed', { name: role.name }), undo: () => attempt(undo) });
  return {
    made: async (role: Role) => {
      await refresh();
      changed(role, () => deleteRole(role));
    },
    saved: async (before: Role, after: Role) => {
      await refresh();
      changed(after, () => editRole(after, backTo(before, after)));
    },
    remove: (role: Role) =>
      attempt(async () => {
        await deleteRole(role);
        notifyUndo({
          message: t('roles.deleted', { name: role.name }),
          undo: () =>
            attempt(() =>
              createRole({ names: role.names, permissions: role.permissions, fields: role.fields }),
            ),
        });
      }),
  };
}
