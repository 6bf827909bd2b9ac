import { Button } from '@mantine/core';
import { IconArrowRight, IconTrophy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Opportunity, pipelineList } from '../api';
import { nextStage } from '../next-stage';
import { useMoves } from '../use-moves';

/** The one thing that is next for an open opportunity: one stage on, and from the last one the win. */
export function NextStageButton({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const move = useMoves();
  const pipelines = useQuery(pipelineList);
  const pipeline = pipelines.data?.items.find((each) => each.id === opportunity.pipeline.id);
  const next = nextStage(pipeline?.stages ?? [], opportunity.stage);
  const canMove = opportunity.can.includes('move') && opportunity.archivedAt === undefined;
  if (next === undefined || !canMove) return null;
  const won = next.outcome === 'WON';
  const IconOf = won ? IconTrophy : IconArrowRight;
  return (
    <Button leftSection={<IconOf size={16} aria-hidden />} onClick={() => void move(opportunity, next)}>
      {won ? t('opportunities.markWon') : t('opportunities.moveOn', { stage: next.name })}
    </Button>
  );
}
