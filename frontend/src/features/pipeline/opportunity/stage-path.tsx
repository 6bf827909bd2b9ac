import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { type Opportunity, type PipelineStage, pipelineList } from '../api';
import { OutcomeDot } from '../outcome-dot';
import { useMoves } from '../use-moves';
import classes from './opportunity.module.css';

/** Where the opportunity stands on its way, and the way to every other stage. */
export function StagePath({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const move = useMoves();
  const pipelines = useQuery(pipelineList);
  const stages = pipelines.data?.items.find((each) => each.id === opportunity.pipeline.id)?.stages;
  const canMove = opportunity.can.includes('move') && opportunity.archivedAt === undefined;
  const shown: Pick<PipelineStage, 'id' | 'name' | 'outcome' | 'probability'>[] = stages ?? [
    opportunity.stage,
  ];
  const at = shown.findIndex((stage) => stage.id === opportunity.stage.id);
  return (
    <nav className={classes.path} aria-label={t('opportunities.stages')}>
      <ol>
        {shown.map((stage, index) => {
          const current = stage.id === opportunity.stage.id;
          const passed = stage.outcome === 'OPEN' && opportunity.stage.outcome !== 'LOST' && index < at;
          return (
            <li key={stage.id}>
              <button
                type="button"
                className={classes.step}
                data-outcome={stage.outcome}
                data-passed={passed || undefined}
                aria-current={current ? 'step' : undefined}
                disabled={!canMove && !current}
                title={t('opportunities.probability', { percent: formats.percent(stage.probability) })}
                onClick={() => canMove && !current && void move(opportunity, stage)}
              >
                <OutcomeDot outcome={stage.outcome} />
                {stage.name}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
