import { Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDrawer } from '@/shared/form/form-drawer';
import { useApiForm } from '@/shared/form/use-api-form';
import { MultiReferencePicker } from '@/shared/references/multi-reference-picker';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { createTeam, deleteTeam, editTeam, type Team, teamKeys } from './api';

export type TeamDrawerProps = {
  /** Absent for a new one. */
  team?: Team;
  teams: readonly Team[];
  onClose: () => void;
};

type Values = { name: string; parentId: string | null; memberIds: string[] };

const valuesOf = (team: Team | undefined): Values => ({
  name: team?.name ?? '',
  parentId: team?.parent?.id ?? null,
  memberIds: team?.members.map((member) => member.id) ?? [],
});

export function TeamDrawer({ team, teams, onClose }: TeamDrawerProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const refresh = () => queryClient.invalidateQueries({ queryKey: teamKeys.all });
  const undo = async (saved: Team) => {
    try {
      await (team === undefined ? deleteTeam(saved) : editTeam(saved, valuesOf(team)));
    } catch (error) {
      notifyProblem(problemText(error));
    }
    await refresh();
  };
  const apiForm = useApiForm<Values, Team>({
    initialValues: valuesOf(team),
    send: ({ parentId, ...values }) =>
      team === undefined
        ? createTeam({ ...values, ...(parentId === null ? {} : { parentId }) })
        : editTeam(team, { ...values, parentId }),
    onSent: async (saved) => {
      notifyUndo({ message: t('records.changed', { name: saved.name }), undo: () => undo(saved) });
      onClose();
      await refresh();
    },
  });
  const { form } = apiForm;
  return (
    <FormDrawer opened title={team?.name ?? t('teams.new')} dirty={form.isDirty()} onClose={onClose}>
      <ApiFormView
        apiForm={apiForm}
        action={t(team === undefined ? 'teams.create' : 'actions.save')}
        onCancel={onClose}
      >
        <TextInput label={t('fields.teams.name')} required data-autofocus {...form.getInputProps('name')} />
        <Select
          label={t('fields.teams.parentId')}
          data={teams
            .filter((each) => each.id !== team?.id)
            .map((each) => ({ value: each.id, label: each.name }))}
          searchable
          clearable
          {...form.getInputProps('parentId')}
        />
        <MultiReferencePicker
          kind="members"
          label={t('teams.members')}
          value={form.values.memberIds}
          onChange={(memberIds) => form.setFieldValue('memberIds', memberIds)}
          input={{ 'data-path': 'memberIds', error: form.errors.memberIds }}
        />
      </ApiFormView>
    </FormDrawer>
  );
}
