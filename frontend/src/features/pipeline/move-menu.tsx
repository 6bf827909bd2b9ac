import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDotsVertical, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpportunityStage } from './api';
import { OutcomeDot } from './outcome-dot';
import type { Movable, Move } from './use-moves';

export type MoveMenuProps = {
  opportunity: Movable;
  stages: readonly OpportunityStage[];
  onMove: Move;
  onOpen: () => void;
};

/** What dragging does, for those who cannot or would rather not drag. */
export function MoveMenu({ opportunity, stages, onMove, onOpen }: MoveMenuProps) {
  const { t } = useTranslation();
  const move = (stage: OpportunityStage) => {
    void onMove(opportunity, stage);
    // The card now stands in another column; whoever moved it by keyboard stays with it.
    requestAnimationFrame(() =>
      document.getElementById(`card-${opportunity.id}`)?.focus({ preventScroll: true }),
    );
  };
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon size={24} aria-label={t('opportunities.moveOf', { name: opportunity.name })}>
          <IconDotsVertical size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconExternalLink size={16} />} onClick={onOpen}>
          {t('actions.open')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('opportunities.moveTo')}</Menu.Label>
        {stages.map((stage) => (
          <Menu.Item
            key={stage.id}
            leftSection={<OutcomeDot outcome={stage.outcome} />}
            rightSection={stage.id === opportunity.stage.id ? <IconCheck size={16} /> : null}
            disabled={stage.id === opportunity.stage.id}
            onClick={() => move(stage)}
          >
            {stage.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
