import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconPencil } from '@tabler/icons-react';
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
  const { archive, restore } = useArchive(interaction);
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
        {interaction.can.includes('restore') && (
          <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={() => void restore()}>
            {t('actions.restore')}
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
  const change = (verb: (of: string) => Promise<unknown>) =>
    trying(() => verb(id), dropFromTimelines(queryClient, id));
  return {
    archive: async () => {
      if (!(await change(archiveInteraction))) return;
      const undo = () => void trying(() => restoreInteraction(id));
      notifyUndo({ message: t('interactions.archived'), undo });
    },
    restore: async () => {
      if (!(await change(restoreInteraction))) return;
      const undo = () => void trying(() => archiveInteraction(id));
      notifyUndo({ message: t('interactions.restored'), undo });
    },
  };
}
