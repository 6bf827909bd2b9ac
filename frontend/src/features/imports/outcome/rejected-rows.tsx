import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '@/shared/api/list';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type Import, type ImportRow, rejectedRows } from '../api';
import classes from '../imports.module.css';
import { useImportTexts } from '../use-import-texts';

/** The rows that are left out, each with its line and the reason in words. */
export function RejectedRows({ record }: { record: Import }) {
  const { t } = useTranslation();
  const { field } = useImportTexts(record.target);
  const title = useId();
  const list = useInfiniteQuery(rejectedRows(record));
  const rows = itemsOf(list.data);
  if (record.counts.rejected === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-labelledby={title}>
      <div>
        <Title order={3} id={title}>
          {t('imports.problems.title')}
        </Title>
        <Text c="dimmed">{t('imports.problems.text')}</Text>
      </div>
      {list.error !== null && <ProblemBanner error={list.error} onRetry={list.refetch} />}
      {list.isPending && <RowsSkeleton rows={4} height={32} />}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={classes.scroll} aria-labelledby={title} tabIndex={0}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th className={classes.line} scope="col">
                  {t('imports.line')}
                </th>
                <th scope="col">{t('imports.problems.field')}</th>
                <th scope="col">{t('imports.problems.reason')}</th>
                <th scope="col">{t('imports.problems.row')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) =>
                faultsOf(row).map((fault, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: one field may have the same fault twice, and none moves
                  <tr key={`${row.line} ${index}`}>
                    {index === 0 && (
                      <td className={classes.line} rowSpan={row.further.length + 1}>
                        {row.line}
                      </td>
                    )}
                    <td>{fault.field === undefined ? '' : field(fault.field)}</td>
                    <td className={classes.reason}>{fault.reason}</td>
                    {index === 0 && (
                      <td title={row.cells.join(' · ')} rowSpan={row.further.length + 1}>
                        {row.cells.join(' · ')}
                      </td>
                    )}
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </section>
      )}
      {list.hasNextPage && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('imports.problems.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function faultsOf({ field, code, reason, further }: ImportRow) {
  return [{ field, code, reason }, ...further];
}
