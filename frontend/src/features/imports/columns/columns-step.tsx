import { Alert, Button, Stack } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { StepFooter } from '../step-footer';
import { StepHeading } from '../step-heading';
import { useImportTexts } from '../use-import-texts';
import type { StepProps } from '../wizard';
import { isComplete, missingFields } from './assignment';
import { ColumnPairs } from './column-pairs';
import { ReadingOptions } from './reading-options';
import { SavedMappings } from './saved-mappings';
import { SourceInput } from './source-input';
import { TargetChoice } from './target-choice';

/** What the file is, and which field each of its columns fills. */
export function ColumnsStep({ record, edit, go }: StepProps) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const { field } = useImportTexts(record.target);
  const missing = missingFields(record).map(({ name }) => field(name));
  return (
    <>
      <Stack gap="lg">
        {edit.problem !== undefined && <ProblemBanner error={edit.problem} />}
        <StepHeading title={t('imports.columns.what')} text={t('imports.columns.whatText')} />
        <TargetChoice record={record} edit={edit} />
        {record.target !== undefined && record.fields.length === 0 && <RowsSkeleton rows={6} height={52} />}
        {record.fields.length > 0 && (
          <>
            <SavedMappings record={record} edit={edit} />
            {missing.length > 0 && (
              <Alert color="orange" icon={<IconAlertTriangle size={20} />} role="status">
                {t('imports.columns.missing', { count: missing.length, fields: list(missing) })}
              </Alert>
            )}
            <ColumnPairs record={record} edit={edit} />
            <ReadingOptions record={record} edit={edit} />
            <SourceInput key={record.mapping.source} record={record} edit={edit} />
          </>
        )}
      </Stack>
      <StepFooter back={() => go('file')}>
        <Button
          rightSection={<IconArrowRight size={16} />}
          disabled={!isComplete(record)}
          onClick={() => void edit.settled().then((saved) => saved && go('values'))}
        >
          {t('imports.toValues')}
        </Button>
      </StepFooter>
    </>
  );
}
