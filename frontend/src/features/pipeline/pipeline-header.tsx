import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconLayoutKanban, IconPlus, IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { importPaths } from '@/features/imports/paths';
import type { ListQuery } from '@/shared/api/list';
import { Can } from '@/shared/auth/can';
import { ImportButton } from '@/shared/list/import-button';
import { PageHeader } from '@/shared/ui/page-header';
import type { Pipeline } from './api';
import classes from './pipeline.module.css';
import { PipelineSwitcher } from './pipeline-switcher';
import type { Layout } from './search';
import { SummaryStrip } from './summary-strip';
import type { usePipeline } from './use-pipeline';

export type PipelineHeaderProps = {
  state: ReturnType<typeof usePipeline>;
  pipeline: Pipeline;
  query: ListQuery;
};

const icons = { board: IconLayoutKanban, table: IconTable };

export function PipelineHeader({ state, pipeline, query }: PipelineHeaderProps) {
  const { t } = useTranslation();
  const option = (layout: Layout) => {
    const IconOf = icons[layout];
    return {
      value: layout,
      label: (
        <span className={classes.layout} title={t(`pipeline.${layout}`)}>
          <IconOf size={18} stroke={1.5} aria-hidden />
          <VisuallyHidden>{t(`pipeline.${layout}`)}</VisuallyHidden>
        </span>
      ),
    };
  };
  return (
    <PageHeader
      title={<PipelineSwitcher pipelines={state.pipelines} current={pipeline} onChoose={state.choose} />}
      subtitle={<SummaryStrip pipeline={pipeline} query={query} />}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('pipeline.layout')}
            data={[option('board'), option('table')]}
            value={state.layout}
            onChange={(value) => state.chooseLayout(value === 'table' ? 'table' : 'board')}
          />
          <Can permission="opportunities:write">
            <ImportButton href={importPaths.newImportOf('OPPORTUNITIES')} />
            <Button
              visibleFrom="sm"
              leftSection={<IconPlus size={16} />}
              onClick={() => state.change({ new: true }, { replace: false })}
            >
              {t('opportunities.new')}
            </Button>
          </Can>
        </>
      }
    />
  );
}
