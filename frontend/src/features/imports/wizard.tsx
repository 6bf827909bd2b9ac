import { Anchor, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AppLink } from '@/shared/routing/app-link';
import { PageHeader } from '@/shared/ui/page-header';
import { type Import, isInHand } from './api';
import { ColumnsStep } from './columns/columns-step';
import { FileStep } from './file/file-step';
import classes from './imports.module.css';
import { CheckStep } from './outcome/check-step';
import { RunStep } from './outcome/run-step';
import { importPaths } from './paths';
import { StepBar } from './step-bar';
import type { Step } from './step-names';
import { isReachable, shownStep } from './steps';
import { type ImportEdit, useImportEdit } from './use-import-edit';
import { ValuesStep } from './values/values-step';

export type StepProps = { record: Import; edit: ImportEdit; go: (step: Step) => void };

const views = {
  file: FileStep,
  columns: ColumnsStep,
  values: ValuesStep,
  check: CheckStep,
  run: RunStep,
};

/** One import on its way from file to records. The step stands in the address, everything else on the server. */
export function Wizard({ record, asked }: { record: Import; asked: Step | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const edit = useImportEdit(record.id);
  const step = shownStep(record, asked);
  const go = (next: Step) =>
    void navigate({ to: '/imports/$id', params: { id: record.id }, search: { step: next } });
  const View = views[step];
  return (
    <>
      <PageHeader
        title={record.fileName}
        aside={record.target === undefined ? undefined : t(`imports.targets.${record.target}`)}
        subtitle={
          <Anchor component={AppLink} href={importPaths.list} c="dimmed">
            {t('imports.title')}
          </Anchor>
        }
        actions={
          <Text c="dimmed" role="status">
            {edit.saving ? t('imports.saving') : record.state === 'UPLOADED' ? t('imports.saved') : ''}
          </Text>
        }
      />
      <div className={classes.page}>
        <StepBar current={step} isReachable={(each) => isReachable(record, each)} go={go} />
        <fieldset className={classes.fields} disabled={!mayWork(record)}>
          <View key={step} record={record} edit={edit} go={go} />
        </fieldset>
      </div>
    </>
  );
}

/** Who may only look sees everything, with nothing to press. */
function mayWork(record: Import): boolean {
  return isInHand(record.state) || record.can.includes('edit');
}
