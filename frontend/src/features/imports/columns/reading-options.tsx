import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { useReferenceOptions } from '@/shared/references/use-reference-options';
import type { Import, MappingOptions } from '../api';
import classes from '../imports.module.css';
import type { ImportEdit } from '../use-import-edit';
import { filledFields } from './assignment';

const dateFormats = ['DMY', 'MDY', 'YMD'] as const;
const separators = ['.', ','] as const;
const currencies = ['EUR', 'RON', 'USD', 'GBP', 'CHF'];

/** How dates and amounts are written and what holds for all rows; only what this file leaves open. */
export function ReadingOptions({ record, edit }: { record: Import; edit: ImportEdit }) {
  const { t } = useTranslation();
  const own = useMe().organisation.currency;
  const pipelines = useReferenceOptions('pipelines', '', record.target === 'OPPORTUNITIES');
  const { mapping } = record;
  const options = mapping.options ?? {};
  const filled = filledFields(record).map(({ field }) => field);
  const has = (type: string) => filled.some((field) => field.type === type);
  const set = (change: MappingOptions) =>
    void edit.save({ mapping: { ...mapping, options: { ...options, ...change } } });
  const named = filled.some(({ name }) => name === 'currency');
  const choosesPipeline = record.target === 'OPPORTUNITIES' && (pipelines.data?.length ?? 0) > 1;
  if (!has('DATE') && !has('NUMBER') && !choosesPipeline) return null;
  return (
    <div className={classes.formats}>
      {has('DATE') && (
        <Select
          label={t('imports.columns.dates')}
          data={dateFormats.map((value) => ({ value, label: t(`imports.columns.dateFormats.${value}`) }))}
          value={options.dateFormat ?? null}
          onChange={(value) => value !== null && set({ dateFormat: value })}
          allowDeselect={false}
        />
      )}
      {has('NUMBER') && (
        <Select
          label={t('imports.columns.decimals')}
          data={separators.map((value) => ({ value, label: value === '.' ? '1,234.50' : '1.234,50' }))}
          value={options.decimalSeparator ?? null}
          onChange={(value) => value !== null && set({ decimalSeparator: value })}
          allowDeselect={false}
        />
      )}
      {has('NUMBER') && !named && (
        <Select
          label={t('forms.currency')}
          data={[...new Set([own, options.currency ?? own, ...currencies])]}
          value={options.currency ?? own}
          onChange={(value) => value !== null && set({ currency: value })}
          allowDeselect={false}
        />
      )}
      {choosesPipeline && (
        <Select
          label={t('imports.columns.pipeline')}
          data={(pipelines.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={options.pipelineId ?? pipelines.data?.[0]?.id ?? null}
          onChange={(value) => value !== null && set({ pipelineId: value })}
          allowDeselect={false}
        />
      )}
    </div>
  );
}
