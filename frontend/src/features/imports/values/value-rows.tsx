import { Button, Group, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { useReferenceNames } from '@/shared/references/use-reference-options';
import type { FileValue, Import, ImportField } from '../api';
import classes from '../imports.module.css';
import type { ImportEdit } from '../use-import-edit';
import { useImportTexts } from '../use-import-texts';
import { MeaningSelect } from './meaning-select';
import { meaningOf, suggestionFor, withMeanings } from './meanings';
import { pickerKind } from './picker-kind';

export type ValueRowsProps = {
  record: Import;
  edit: ImportEdit;
  field: ImportField;
  values: readonly FileValue[];
};

const SHOWN = 25;

/** Each value of the file and what it means here. */
export function ValueRows({ record, edit, field, values }: ValueRowsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { guessName } = useImportTexts(record.target);
  const [shown, setShown] = useState(SHOWN);
  const { mapping } = record;
  const chosen = (mapping.values ?? []).flatMap(({ field: of, to }) =>
    of === field.name && to.id !== undefined ? [to.id] : [],
  );
  const names = new Map(
    useReferenceNames(pickerKind(field), [...new Set(chosen)]).map(({ id, name }) => [id, name]),
  );
  if (values.length === 0) return null;
  return (
    <>
      <ul className={classes.list}>
        {values.slice(0, shown).map((value) => {
          const meaning = meaningOf(mapping, field.name, value.value);
          const suggestion = meaning === undefined ? suggestionFor(value) : undefined;
          const mean = (to: typeof meaning) =>
            void edit.save({ mapping: withMeanings(mapping, field.name, [{ value: value.value, to }]) });
          return (
            <li key={value.value} className={classes.pair}>
              <Group gap="xs" wrap="nowrap" justify="space-between">
                <Text truncate title={value.value}>
                  {value.value}
                </Text>
                <Text c="dimmed" size="sm" flex="none">
                  {t('imports.rows', { count: value.count, formatted: formats.number(value.count) })}
                </Text>
              </Group>
              <IconArrowRight className={classes.arrow} size={18} stroke={1.5} aria-hidden />
              <Group gap="xs" wrap="nowrap">
                <MeaningSelect
                  record={record}
                  field={field}
                  value={value}
                  chosenName={meaning?.id === undefined ? undefined : names.get(meaning.id)}
                  onChange={mean}
                />
                {suggestion !== undefined && (
                  <Button variant="light" flex="none" maw="50%" onClick={() => mean(suggestion)}>
                    {t('imports.values.suggestion', { name: guessName(field, value) })}
                  </Button>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
      {values.length > shown && (
        <Group>
          <Button size="compact-sm" variant="default" onClick={() => setShown(shown + 4 * SHOWN)}>
            {t('imports.values.more', { formatted: formats.number(values.length - shown) })}
          </Button>
        </Group>
      )}
    </>
  );
}
