import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconPencil } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { HistoryMenuItem } from '@/shared/history/history-menu-item';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import {
  archiveInteraction,
  dropFromTimelines,
  type Interaction,
  refreshTimelines,
  restoreInteraction,
} from './api';

export type EntryMenuProps = { interaction: Interaction; onEdit: () => void };

export function EntryMenu({ interaction, onEdit }: EntryMenuProps) {
  const { t } = useTranslation();
  const archive = useArchive(interaction);
  const mayEdit = interaction.can.includes('edit');
  const mayArchive = interaction.can.includes('archive');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('actions.more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayEdit && (
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={onEdit}>
            {t('actions.edit')}
          </Menu.Item>
        )}
        <HistoryMenuItem
          resource="interactions"
          id={interaction.id}
          name={interaction.subject ?? t(`values.interactions.type.${interaction.type}`)}
        />
        {mayArchive && (
          <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => void archive()}>
            {t('actions.archive')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function useArchive({ id }: Interaction) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const trying = async (change: () => Promise<unknown>, rollBack?: () => void) => {
    try {
      await change();
      return true;
    } catch (error) {
      rollBack?.();
      notifyProblem(problemText(error));
      return false;
    } finally {
      void refreshTimelines(queryClient);
    }
  };
  return async () => {
    const rollBack = dropFromTimelines(queryClient, id);
    if (await trying(() => archiveInteraction(id), rollBack)) {
      const undo = () => void trying(() => restoreInteraction(id));
      notifyUndo({ message: t('interactions.archived'), undo });
    }
  };
}
