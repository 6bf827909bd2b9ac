import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowedList } from '@/shared/api/list';
import { isProblem } from '@/shared/api/problem';
import { bulkTexts } from '@/shared/bulk/bulk-texts';
import { NotAllowed } from '@/shared/ui/not-allowed';
import { onDemand } from '@/shared/ui/on-demand';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import classes from './data-table.module.css';
import { Grid } from './grid';
import { PHONE } from './phone';
import type { Selection } from './selection';
import type { SortState } from './sort-choice';
import { UnreadableAddress } from './unreadable-address';
import type { TableLayoutState } from './use-table-layout';

const BulkBar = onDemand(async () => {
  const [{ BulkBar: bar }] = await Promise.all([import('./bulk-bar'), bulkTexts()]);
  return bar;
});
const PreviewPanel = onDemand(() => import('./preview-panel').then((module) => module.PreviewPanel));

export type TableRow = { id: string };

/** The side panel beside the list. The id belongs in the URL, so that a link shows the same. */
export type Preview = {
  id: string | undefined;
  onChange: (id: string | undefined) => void;
  render: (id: string) => ReactNode;
};

export type DataTableProps<Row extends TableRow> = {
  /** What the list holds, for those who hear it. */
  label: string;
  list: WindowedList<Row>;
  layout: TableLayoutState<Row>;
  sort: SortState;
  row: {
    /** Names the row in words. */
    name: (row: Row) => string;
    open: (row: Row) => void;
  };
  /** Shown when there are no rows: the right one of "nothing yet" and "nothing matches". */
  empty: ReactNode;
  extras?: { preview?: Preview; selection?: Selection; bulkActions?: ReactNode };
};

/** A list of any length: only what is in sight is loaded and drawn. */
export function DataTable<Row extends TableRow>(props: DataTableProps<Row>) {
  const { t } = useTranslation();
  const { list, extras = {}, empty } = props;
  const phone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false }) ?? false;
  const { preview, selection, bulkActions } = extras;
  if (isProblem(list.error, 403)) return <NotAllowed />;
  if (isProblem(list.error, 400) && list.rowCount === undefined) return <UnreadableAddress />;
  if (list.error !== null && list.rowCount === undefined) {
    return (
      <div className={classes.message}>
        <ProblemBanner error={list.error} onRetry={list.retry} />
      </div>
    );
  }
  if (list.rowCount === 0) return <div className={classes.message}>{empty}</div>;
  return (
    <div className={classes.split}>
      <div className={classes.table}>
        {list.error !== null && (
          <div className={classes.message}>
            <ProblemBanner error={list.error} onRetry={list.retry} />
          </div>
        )}
        <Grid {...props} phone={phone} />
        {selection !== undefined && (selection.all || selection.ids.size > 0) && (
          <BulkBar selection={selection} total={list.total}>
            {bulkActions}
          </BulkBar>
        )}
      </div>
      {preview?.id !== undefined && (
        <PreviewPanel label={t('lists.preview')} phone={phone} onClose={() => preview.onChange(undefined)}>
          {preview.render(preview.id)}
        </PreviewPanel>
      )}
    </div>
  );
}
