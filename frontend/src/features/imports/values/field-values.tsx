import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type Import, type ImportField, valuesOf } from '../api';
import classes from '../imports.module.css';
import type { ImportEdit } from '../use-import-edit';
import { useImportTexts } from '../use-import-texts';
import { fateOf, isRecognised, meaningOf, rejectedCount, suggestionFor, withMeanings } from './meanings';
import { PolicyChoice } from './policy-choice';
import { ValueRows } from './value-rows';

export type FieldValuesProps = {
  record: Import;
  edit: ImportEdit;
  field: ImportField;
  column: number;
  columnName: string;
};

/** The different values of one column: first those somebody has to say something about, the others folded away. */
export function FieldValues({ record, edit, field, column, columnName }: FieldValuesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const texts = useImportTexts(record.target);
  const title = useId();
  const [all, setAll] = useState(false);
  const { data: values, error, refetch } = useQuery(valuesOf(record.id, field.name, column));
  const { mapping } = record;
  const open = (values ?? []).filter((value) => !isRecognised(value));
  const recognised = (values ?? []).filter(isRecognised);
  const byRule = open.filter(({ value }) => meaningOf(mapping, field.name, value) === undefined);
  const suggested = byRule.flatMap((value) => {
    const to = suggestionFor(value);
    return to === undefined ? [] : [{ value: value.value, to }];
  });
  const lost = rejectedCount(mapping, field, values ?? []);
  const unsettled = open.filter((value) => fateOf(mapping, field, value) === 'reject').length;
  const accept = () => void edit.save({ mapping: withMeanings(mapping, field.name, suggested) });
  return (
    <Stack component="section" gap="sm" className={classes.card} aria-labelledby={title}>
      <Group justify="space-between" gap="xs">
        <div>
          <Title order={3} id={title}>
            {texts.field(field.name)}
          </Title>
          <Text c="dimmed" size="sm">
            {t('imports.values.from', { column: columnName })}
            {values !== undefined &&
              ` · ${t('imports.values.different', { count: values.length, formatted: formats.number(values.length) })}`}
          </Text>
        </div>
        {values !== undefined && (
          <Badge variant="light" tt="none" fw={500} radius="sm" color={unsettled === 0 ? 'green' : 'orange'}>
            {unsettled === 0
              ? t('imports.values.settled')
              : t('imports.values.lost', { count: lost, formatted: formats.number(lost) })}
          </Badge>
        )}
      </Group>
      {error !== null && <ProblemBanner error={error} onRetry={refetch} />}
      {error === null && values === undefined && <RowsSkeleton rows={3} height={40} />}
      {byRule.length > 0 && <PolicyChoice record={record} edit={edit} field={field} count={byRule.length} />}
      {suggested.length > 1 && (
        <Group>
          <Button size="compact-sm" variant="light" onClick={accept}>
            {t('imports.values.acceptAll', { count: suggested.length })}
          </Button>
        </Group>
      )}
      <ValueRows record={record} edit={edit} field={field} values={all ? [...open, ...recognised] : open} />
      {recognised.length > 0 && (
        <Group>
          <Button size="compact-sm" variant="default" aria-expanded={all} onClick={() => setAll(!all)}>
            {t(all ? 'imports.values.hideKnown' : 'imports.values.showKnown', {
              count: recognised.length,
              formatted: formats.number(recognised.length),
            })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
