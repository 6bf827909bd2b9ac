import { Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Pipeline, pipelineList, pipelineSummary } from '@/features/pipeline/api';
import { pipelinePaths } from '@/features/pipeline/paths';
import { SummaryStrip } from '@/features/pipeline/summary-strip';
import { chosenPipeline } from '@/features/pipeline/use-pipeline';
import { Can } from '@/shared/auth/can';
import { useStoredState } from '@/shared/lib/stored-state';
import { Loaded, Nothing, Panel, PanelLink } from './panel';
import { StageFigures } from './stage-figures';

const MINE = { filter: 'ownerId==me' };
const EVERYBODYS = { filter: undefined };

const isText = (value: unknown): value is string => typeof value === 'string';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

export function PipelinePanel() {
  const { t } = useTranslation();
  const list = useQuery(pipelineList);
  const [last, remember] = useStoredState('rapport.home-pipeline', '', isText);
  return (
    <Panel
      title={t('home.pipeline')}
      action={<PanelLink href={pipelinePaths.pipeline}>{t('home.toBoard')}</PanelLink>}
    >
      <Loaded query={list} rows={5}>
        {({ items }) => {
          const pipeline = chosenPipeline(items, undefined, last);
          if (pipeline === undefined) return <Nothing text={t('pipeline.noneText')} />;
          return <OnePipeline key={pipeline.id} pipeline={pipeline} pipelines={items} onChoose={remember} />;
        }}
      </Loaded>
    </Panel>
  );
}

type OnePipelineProps = {
  pipeline: Pipeline;
  pipelines: readonly Pipeline[];
  onChoose: (id: string) => void;
};

function OnePipeline({ pipeline, pipelines, onChoose }: OnePipelineProps) {
  const { t } = useTranslation();
  const [all, setAll] = useStoredState('rapport.home-all', false, isBoolean);
  const query = all ? EVERYBODYS : MINE;
  const summary = useQuery(pipelineSummary(pipeline.id, query));
  return (
    <>
      <Group gap="xs" mb="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('home.whose')}
          data={[
            { value: 'mine', label: t('home.mine') },
            { value: 'all', label: t('home.everybodys') },
          ]}
          value={all ? 'all' : 'mine'}
          onChange={(value) => setAll(value === 'all')}
        />
        {pipelines.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('home.whichPipeline')}
            data={pipelines.map((each) => ({ value: each.id, label: each.name }))}
            value={pipeline.id}
            onChange={(event) => onChoose(event.currentTarget.value)}
          />
        )}
      </Group>
      <SummaryStrip pipeline={pipeline} query={query} />
      <Loaded query={summary} rows={5}>
        {(figures) =>
          figures.open.count === 0 ? (
            <Nothing text={all ? t('home.noSales') : t('home.noSalesOfMine')}>
              <Can permission="opportunities:write">
                <PanelLink href={pipelinePaths.newOpportunity}>{t('opportunities.new')}</PanelLink>
              </Can>
            </Nothing>
          ) : (
            <StageFigures pipelineId={pipeline.id} filter={query.filter} summary={figures} />
          )
        }
      </Loaded>
    </>
  );
}
