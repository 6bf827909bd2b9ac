import { Button, Stack } from '@mantine/core';
import { IconChecks, IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/empty-state';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { StepFooter } from '../step-footer';
import { StepHeading } from '../step-heading';
import { useImportWork } from '../use-import-work';
import type { StepProps } from '../wizard';
import { FieldValues } from './field-values';
import { fieldsWithValues } from './meanings';

/** What single values mean, where they name something that may be called otherwise here. */
export function ValuesStep({ record, edit, go }: StepProps) {
  const { t } = useTranslation();
  const work = useImportWork(record, edit);
  const fields = fieldsWithValues(record);
  return (
    <>
      <Stack gap="lg">
        {edit.problem !== undefined && <ProblemBanner error={edit.problem} />}
        {work.problem !== undefined && <ProblemBanner error={work.problem} />}
        <StepHeading title={t('imports.values.title')} text={t('imports.values.text')} />
        {fields.length === 0 && (
          <EmptyState
            icon={IconChecks}
            title={t('imports.values.nothing')}
            text={t('imports.values.nothingText')}
          />
        )}
        {fields.map(({ field, column, columnName }) => (
          <FieldValues
            key={field.name}
            record={record}
            edit={edit}
            field={field}
            column={column}
            columnName={columnName}
          />
        ))}
      </Stack>
      <StepFooter back={() => go('columns')}>
        <Button
          leftSection={<IconListCheck size={16} />}
          loading={work.starting}
          onClick={() => void work.start('check').then((started) => started && go('check'))}
        >
          {t('imports.toCheck')}
        </Button>
      </StepFooter>
    </>
  );
}
