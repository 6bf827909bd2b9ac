import { Select, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Import } from '../api';
import classes from '../imports.module.css';
import type { ImportEdit } from '../use-import-edit';
import { useImportTexts } from '../use-import-texts';
import { assign, columnOf, fieldOf } from './assignment';

/** Each column with what stands in it, and the field it fills. */
export function ColumnPairs({ record, edit }: { record: Import; edit: ImportEdit }) {
  const { t } = useTranslation();
  const { field } = useImportTexts(record.target);
  const columnNames = new Map(record.columns.map(({ index, name }) => [index, name]));
  const optionsFor = (column: number) =>
    record.fields.map(({ name, required }) => {
      const filledBy = columnOf(record.mapping, name);
      const label = required ? t('imports.columns.required', { field: field(name) }) : field(name);
      const elsewhere = filledBy !== undefined && filledBy !== column ? columnNames.get(filledBy) : undefined;
      return {
        value: name,
        label:
          elsewhere === undefined
            ? label
            : t('imports.columns.elsewhere', { field: label, column: elsewhere }),
      };
    });
  return (
    <ul className={classes.list} aria-label={t('imports.columns.label')}>
      {record.columns.map(({ index, name, samples }) => (
        <li key={index} className={classes.pair}>
          <div className={classes.words}>
            <Text fw={500} truncate title={name}>
              {name}
            </Text>
            <div className={classes.samples} title={samples.join('\n')}>
              {samples.length === 0 ? t('imports.columns.noSamples') : samples.join(' · ')}
            </div>
          </div>
          <IconArrowRight className={classes.arrow} size={18} stroke={1.5} aria-hidden />
          <Select
            aria-label={t('imports.columns.fieldOf', { column: name })}
            data={optionsFor(index)}
            value={fieldOf(record.mapping, index) ?? null}
            onChange={(chosen) => void edit.save({ mapping: assign(record, index, chosen ?? undefined) })}
            placeholder={t('imports.columns.leaveOut')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('imports.columns.clear', { column: name }) }}
            nothingFoundMessage={t('lists.nothingFound')}
          />
        </li>
      ))}
    </ul>
  );
}
