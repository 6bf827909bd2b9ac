import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldLabels } from '@/shared/filter/labels';
import { RelativeTime } from '@/shared/lib/relative-time';
import { useFormats } from '@/shared/lib/use-formats';
import type { Column } from '@/shared/table/column';
import type { ImportListRow } from './api';
import { ImportStateCell } from './import-state-cell';
import { stepOfState } from './steps';

export function useImportColumns(): Column<ImportListRow>[] {
  const { t, i18n } = useTranslation();
  const { field } = useFieldLabels('imports');
  const formats = useFormats();
  // biome-ignore lint/correctness/useExhaustiveDependencies: labels and formats change with the language only
  return useMemo(() => {
    const count = (name: 'created' | 'updated' | 'rejected'): Column<ImportListRow> => ({
      id: name,
      header: t(`imports.counts.${name}`),
      align: 'end',
      width: 120,
      // Only a run has changed anything; what a check has counted is no news here.
      cell: (row) => stepOfState(row.state) === 'run' && formats.number(row.counts[name]),
    });
    return [
      {
        id: 'fileName',
        header: field('fileName'),
        width: 260,
        cell: (row) => (
          <Text component="span" fw={500}>
            {row.fileName}
          </Text>
        ),
      },
      {
        id: 'target',
        header: field('target'),
        width: 130,
        phone: true,
        cell: (row) => row.target !== undefined && t(`imports.targets.${row.target}`),
      },
      {
        id: 'state',
        header: field('state'),
        width: 150,
        phone: true,
        cell: (row) => <ImportStateCell row={row} />,
      },
      {
        id: 'rowCount',
        header: t('imports.rowCount'),
        align: 'end',
        width: 100,
        cell: (row) => formats.number(row.rowCount),
      },
      count('created'),
      count('updated'),
      count('rejected'),
      { id: 'member', header: field('memberId'), width: 170, cell: (row) => row.member?.name },
      {
        id: 'createdAt',
        header: field('createdAt'),
        sort: 'createdAt',
        phone: true,
        cell: (row) => (
          <Text c="dimmed" title={formats.dateTime(row.createdAt)}>
            <RelativeTime at={row.createdAt} />
          </Text>
        ),
      },
    ];
  }, [i18n.language, formats]);
}
