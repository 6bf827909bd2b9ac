import { Menu } from '@mantine/core';
import { IconLayoutKanban } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Opportunity, pipelineList } from '../api';
import { entryStage } from '../next-stage';
import { useMoves } from '../use-moves';

/** The ways into the other pipelines, in a menu. */
export function PipelineItems({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const move = useMoves();
  const { data } = useQuery(pipelineList);
  const canMove = opportunity.can.includes('move') && opportunity.archivedAt === undefined;
  const others = data?.items.filter((each) => each.id !== opportunity.pipeline.id) ?? [];
  if (!canMove || others.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('opportunities.otherPipeline')}</Menu.Label>
      {others.map((pipeline) => {
        const stage = entryStage(pipeline, opportunity.stage.outcome);
        return (
          stage !== undefined && (
            <Menu.Item
              key={pipeline.id}
              leftSection={<IconLayoutKanban size={16} />}
              onClick={() => void move(opportunity, stage)}
            >
              {t('opportunities.toPipeline', { pipeline: pipeline.name, stage: stage.name })}
            </Menu.Item>
          )
        );
      })}
    </>
  );
}
