import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type Import, previewOf } from '../api';
import classes from '../imports.module.css';

/** The first rows as they are read now. */
export function PreviewTable({ record, busy }: { record: Import; busy: boolean }) {
  const { t } = useTranslation();
  const { data: rows, error, refetch } = useQuery({ ...previewOf(record), enabled: !busy });
  if (error !== null) return <ProblemBanner error={error} onRetry={refetch} />;
  if (rows === undefined) return <RowsSkeleton rows={8} height={32} />;
  const width = Math.max(record.columns.length, ...rows.map(({ cells }) => cells.length));
  const places = Array.from({ length: width }, (_, place) => place);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.scroll} aria-label={t('imports.file.preview')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th className={classes.line} scope="col">
              {t('imports.line')}
            </th>
            {places.map((place) => (
              <th key={place} scope="col" title={record.columns[place]?.name}>
                {record.columns[place]?.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line}>
              <td className={classes.line}>{line}</td>
              {places.map((place) => (
                <td key={place} title={cells[place]}>
                  {cells[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
