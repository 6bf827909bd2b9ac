import { ActionIcon, Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from './column';
import classes from './data-table.module.css';
import { SortChoice, type SortState } from './sort-choice';
import type { TableLayoutState } from './use-table-layout';

type NamedColumn = Pick<Column<unknown>, 'id' | 'header' | 'sort'>;

/** What the panel needs to know of a layout, whatever the rows are. */
export type LayoutControls = Pick<
  TableLayoutState<unknown>,
  'layout' | 'toggle' | 'move' | 'setDensity' | 'reset'
> & { columns: readonly NamedColumn[]; visible: readonly NamedColumn[] };

export type TableOptionsPanelProps = {
  layout: LayoutControls;
  /** Where there is no header to press. */
  sort: SortState | undefined;
};

export function TableOptionsPanel({ layout, sort }: TableOptionsPanelProps) {
  const { t } = useTranslation();
  const shown = layout.visible.slice(1);
  const others = layout.columns.slice(1).filter((column) => !shown.includes(column));
  return (
    <Stack gap="sm">
      {sort !== undefined && <SortChoice columns={layout.columns} sort={sort} />}
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('lists.density')}
        value={layout.layout.density}
        onChange={(value) => layout.setDensity(value)}
        data={[
          { value: 'comfortable', label: t('lists.comfortable') },
          { value: 'compact', label: t('lists.compact') },
        ]}
      />
      <Text fw={500}>{t('lists.columns')}</Text>
      <Stack gap={8} className={classes.chooser}>
        {shown.map((column, index) => (
          <ChosenColumn
            key={column.id}
            column={column}
            layout={layout}
            ends={{ first: index === 0, last: index === shown.length - 1 }}
          />
        ))}
        {others.map((column) => (
          <Checkbox
            key={column.id}
            size="xs"
            label={column.header}
            checked={false}
            onChange={() => layout.toggle(column.id)}
          />
        ))}
      </Stack>
      <Button size="xs" variant="subtle" onClick={layout.reset}>
        {t('lists.resetColumns')}
      </Button>
    </Stack>
  );
}

function ChosenColumn(props: {
  column: NamedColumn;
  layout: LayoutControls;
  ends: { first: boolean; last: boolean };
}) {
  const { t } = useTranslation();
  const { column, layout, ends } = props;
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Checkbox size="xs" label={column.header} checked onChange={() => layout.toggle(column.id)} />
      <Group gap={0} wrap="nowrap">
        <ActionIcon
          size={24}
          disabled={ends.first}
          aria-label={t('lists.moveUp', { name: column.header })}
          onClick={() => layout.move(column.id, -1)}
        >
          <IconArrowUp size={14} />
        </ActionIcon>
        <ActionIcon
          size={24}
          disabled={ends.last}
          aria-label={t('lists.moveDown', { name: column.header })}
          onClick={() => layout.move(column.id, 1)}
        >
          <IconArrowDown size={14} />
        </ActionIcon>
      </Group>
    </Group>
  );
}
