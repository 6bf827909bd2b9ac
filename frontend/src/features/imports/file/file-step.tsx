import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { AppLink } from '@/shared/routing/app-link';
import { importPaths } from '../paths';
import { StepFooter } from '../step-footer';
import { StepHeading } from '../step-heading';
import type { StepProps } from '../wizard';
import { FormatFields } from './format-fields';
import { PreviewTable } from './preview-table';

/** Whether the file was read rightly: a person sees it at once in its first rows. */
export function FileStep({ record, edit, go }: StepProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const size = [
    t('imports.rows', { count: record.rowCount, formatted: formats.number(record.rowCount) }),
    t('imports.columnCount', { count: record.columns.length }),
  ];
  return (
    <>
      <Stack gap="lg">
        <StepHeading title={t('imports.file.look')} text={t('imports.file.lookText')} />
        <FormatFields record={record} edit={edit} />
        <Stack gap="xs">
          <Text>
            {size.join(', ')}.{' '}
            <Anchor component={AppLink} href={importPaths.newImport}>
              {t('imports.file.another')}
            </Anchor>
          </Text>
          <PreviewTable record={record} busy={edit.saving} />
        </Stack>
      </Stack>
      <StepFooter>
        <Button rightSection={<IconArrowRight size={16} />} onClick={() => go('columns')}>
          {t('imports.toColumns')}
        </Button>
      </StepFooter>
    </>
  );
}
