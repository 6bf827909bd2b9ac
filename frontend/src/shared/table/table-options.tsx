import { ActionIcon, Popover, Skeleton, Tooltip } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableLayoutState } from './use-table-layout';

const TableOptionsPanel = lazy(() =>
  import('./table-options-panel').then((module) => ({ default: module.TableOptionsPanel })),
);

/** Which columns, in which order, how dense. */
export function TableOptions<Row>({ layout }: { layout: TableLayoutState<Row> }) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" width={300} shadow="md" withinPortal trapFocus>
      <Popover.Target>
        <Tooltip label={t('lists.columns')}>
          <ActionIcon size={36} variant="default" aria-label={t('lists.columns')}>
            <IconAdjustmentsHorizontal size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense fallback={<Skeleton height={280} />}>
          <TableOptionsPanel layout={layout} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
