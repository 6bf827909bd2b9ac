import { ActionIcon, Group, Select } from '@mantine/core';
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from './column';

export type SortState = { value: string | undefined; onChange: (sort: string | undefined) => void };

export type SortChoiceProps = {
  columns: readonly Pick<Column<unknown>, 'header' | 'sort'>[];
  sort: SortState;
};

/** Sorting without a header: by what, and which way. */
export function SortChoice({ columns, sort }: SortChoiceProps) {
  const { t } = useTranslation();
  const choices = columns.flatMap(({ header, sort: field }) =>
    field === undefined ? [] : [{ value: field, label: header }],
  );
  const [first = ''] = sort.value?.split(',') ?? [];
  const descending = first.startsWith('-');
  const field = choices.find(({ value }) => value === first.replace(/^-/, ''))?.value;
  const Direction = descending ? IconSortDescending : IconSortAscending;
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end">
      <Select
        flex={1}
        label={t('lists.sort')}
        data={choices}
        value={field ?? null}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(next) => sort.onChange(next ?? undefined)}
      />
      <ActionIcon
        size={36}
        variant="default"
        disabled={field === undefined}
        aria-label={t(descending ? 'lists.descending' : 'lists.ascending')}
        onClick={() => sort.onChange(descending ? field : `-${field}`)}
      >
        <Direction size={18} stroke={1.5} />
      </ActionIcon>
    </Group>
  );
}
