import { ActionIcon, Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { HistoryButton } from '@/shared/history/history-button';
import { useFormats } from '@/shared/lib/use-formats';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { createTeam, deleteTeam, type Team, teamKeys } from './api';
import { teamTree } from './team-tree';
import classes from './teams.module.css';

export type TeamLinesProps = { teams: readonly Team[]; onEdit: (team: Team) => void };

export function TeamLines({ teams, onEdit }: TeamLinesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const remove = useTeamRemoval();
  return (
    <ul className={classes.list}>
      {teamTree(teams).map(({ team, depth }) => (
        <li key={team.id} className={classes.team} style={{ paddingInlineStart: depth * 24 }}>
          <div className={classes.words}>
            <Text fw={500}>{team.name}</Text>
            <Text size="sm" c="dimmed">
              {team.members.length === 0
                ? t('teams.nobody')
                : formats.list(team.members.map((member) => member.name))}
            </Text>
          </div>
          <Group gap={4} wrap="nowrap">
            <HistoryButton resource="teams" id={team.id} name={team.name} />
            {team.can.includes('edit') && (
              <ActionIcon aria-label={t('records.edit', { name: team.name })} onClick={() => onEdit(team)}>
                <IconPencil size={18} stroke={1.5} />
              </ActionIcon>
            )}
            {team.can.includes('delete') && (
              <ActionIcon
                aria-label={t('teams.deleteNamed', { name: team.name })}
                onClick={() => remove(team)}
              >
                <IconTrash size={18} stroke={1.5} />
              </ActionIcon>
            )}
          </Group>
        </li>
      ))}
    </ul>
  );
}

/** Deletes, and on undo makes the team again with the same people. */
function useTeamRemoval() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const attempt = async (work: () => Promise<unknown>, then?: () => void) => {
    try {
      await work();
      then?.();
    } catch (error) {
      notifyProblem(problemText(error));
    }
    await queryClient.invalidateQueries({ queryKey: teamKeys.all });
  };
  return (team: Team) => {
    const again = {
      name: team.name,
      memberIds: team.members.map((member) => member.id),
      ...(team.parent === undefined ? {} : { parentId: team.parent.id }),
    };
    void attempt(
      () => deleteTeam(team),
      () =>
        notifyUndo({
          message: t('teams.deleted', { name: team.name }),
          undo: () => attempt(() => createTeam(again)),
        }),
    );
  };
}
