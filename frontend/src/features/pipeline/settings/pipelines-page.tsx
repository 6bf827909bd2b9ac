import { Button, Container, Stack } from '@mantine/core';
import { IconLayoutKanban, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/shared/form/form-drawer';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { opportunityKeys, type Pipeline, pipelineKeys, pipelineList } from '../api';
import { PipelineForm } from './pipeline-form';
import { PipelineRow } from './pipeline-row';
import classes from './settings.module.css';
import { usePipelineUndo } from './use-pipeline-undo';

/** The pipelines of the organisation, in the order the switcher shows them. */
export function PipelinesPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const pipelines = useQuery(pipelineList);
  const offerUndo = usePipelineUndo();
  const [edited, setEdited] = useState<Pipeline | 'new'>();
  const [dirty, setDirty] = useState(false);
  const close = () => {
    setDirty(false);
    setEdited(undefined);
  };
  const onSaved = (saved: Pipeline) => {
    void client.invalidateQueries({ queryKey: pipelineKeys.all });
    void client.invalidateQueries({ queryKey: opportunityKeys.all });
    offerUndo({
      message: t('pipelineSettings.saved', { name: saved.name }),
      before: edited === 'new' ? undefined : edited,
      after: saved,
    });
    close();
  };
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
      {t('pipelineSettings.new')}
    </Button>
  );
  const items = pipelines.data?.items ?? [];
  return (
    <>
      <PageHeader title={t('pipelineSettings.title')} subtitle={t('pipelineSettings.text')} actions={add} />
      <Container size="md" px="md" pb="xl" mx={0}>
        <Stack gap="md">
          {pipelines.isPending && <RowsSkeleton rows={2} height={96} />}
          {pipelines.isError && <ProblemBanner error={pipelines.error} onRetry={pipelines.refetch} />}
          {pipelines.isSuccess && items.length === 0 && (
            <EmptyState icon={IconLayoutKanban} title={t('pipeline.none')} text={t('pipeline.noneText')}>
              {add}
            </EmptyState>
          )}
          {items.length > 0 && (
            <ol className={classes.pipelines}>
              {items.map((pipeline, index) => (
                <PipelineRow
                  key={pipeline.id}
                  pipelines={items}
                  index={index}
                  pipeline={pipeline}
                  onEdit={() => setEdited(pipeline)}
                />
              ))}
            </ol>
          )}
        </Stack>
      </Container>
      <FormDrawer
        title={edited === undefined || edited === 'new' ? t('pipelineSettings.new') : edited.name}
        opened={edited !== undefined}
        dirty={dirty}
        onClose={close}
      >
        {edited !== undefined && (
          <PipelineForm
            key={edited === 'new' ? 'new' : edited.id}
            pipeline={edited === 'new' ? undefined : edited}
            onSaved={onSaved}
            onCancel={close}
            onDirty={setDirty}
          />
        )}
      </FormDrawer>
    </>
  );
}
