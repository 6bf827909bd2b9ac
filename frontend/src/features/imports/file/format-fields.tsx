import { Select, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import type { Import } from '../api';
import classes from '../imports.module.css';
import type { ImportEdit } from '../use-import-edit';

const encodings = [
  'UTF-8',
  'windows-1252',
  'windows-1250',
  'ISO-8859-1',
  'ISO-8859-2',
  'ISO-8859-16',
  'UTF-16LE',
  'UTF-16BE',
];
const delimiters = [',', ';', '\t', '|'];

/** How the file is written: guessed when it came, corrected here. */
export function FormatFields({ record, edit }: { record: Import; edit: ImportEdit }) {
  const { t } = useTranslation();
  const errorAt = (pointer: string) =>
    isProblem(edit.problem) && edit.problem.errors.find((each) => each.pointer === pointer)?.message;
  const atFields = ['/encoding', '/delimiter', '/header'].some((pointer) => errorAt(pointer));
  return (
    <Stack gap="sm">
      {edit.problem !== undefined && !atFields && <ProblemBanner error={edit.problem} />}
      <div className={classes.formats}>
        <Select
          label={t('imports.file.encoding')}
          data={[...new Set([record.encoding, ...encodings])]}
          value={record.encoding}
          onChange={(encoding) => encoding !== null && void edit.save({ encoding })}
          allowDeselect={false}
          error={errorAt('/encoding')}
        />
        <Select
          label={t('imports.file.delimiter')}
          data={[...new Set([record.delimiter, ...delimiters])].map((value) => ({
            value,
            label: delimiters.includes(value)
              ? t(`imports.file.delimiters.${delimiters.indexOf(value)}`)
              : value,
          }))}
          value={record.delimiter}
          onChange={(delimiter) => delimiter !== null && void edit.save({ delimiter })}
          allowDeselect={false}
          error={errorAt('/delimiter')}
        />
        <Switch
          mt={28}
          label={t('imports.file.header')}
          checked={record.header}
          onChange={(event) => void edit.save({ header: event.currentTarget.checked })}
        />
      </div>
    </Stack>
  );
}
