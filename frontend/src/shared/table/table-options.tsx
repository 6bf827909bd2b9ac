import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { LatePanel } from '@/shared/ui/late-panel';
import { PHONE } from './phone';
import type { SortState } from './sort-choice';
import type { TableLayoutState } from './use-table-layout';

const TableOptionsPanel = lazy(() =>
  import('./table-options-panel').then((module) => ({ default: module.TableOptionsPanel })),
);

export type TableOptionsProps<Row> = { layout: TableLayoutState<Row>; sort: SortState };

/** Which columns, in which order, how dense; on a phone, which has no header to press, also sorted by what. */
export function TableOptions<Row>({ layout, sort }: TableOptionsProps<Row>) {
  const { t } = useTranslation();
  const phone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false }) ?? false;
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
        <LatePanel height={280}>
          <TableOptionsPanel layout={layout} sort={phone ? sort : undefined} />
        </LatePanel>
      </Popover.Dropdown>
    </Popover>
  );
}
