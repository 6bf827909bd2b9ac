import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataAttributes } from '@/shared/form/data-attributes';
import { useReferenceNames, useReferenceOptions } from './use-reference-options';
import { useTakeFirst } from './use-take-first';

export type MultiReferencePickerProps = {
  kind: string;
  label?: ReactNode;
  /** Ids. */
  value: string[];
  onChange: (ids: string[]) => void;
  /** Offers "me", which follows whoever looks at the list. */
  withMe?: boolean;
  input?: Omit<MultiSelectProps<string>, 'data' | 'value' | 'onChange' | 'label'> & DataAttributes;
};

export function MultiReferencePicker(props: MultiReferencePickerProps) {
  const { t } = useTranslation();
  const { kind, label, value, onChange, withMe = false, input = {} } = props;
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const options = useReferenceOptions(kind, text, open);
  const chosen = useReferenceNames(
    kind,
    value.filter((id) => id !== 'me'),
  );
  const known = new Map([...chosen, ...(options.data ?? [])].map((each) => [each.id, each.name]));
  const data = [
    ...(withMe ? [{ value: 'me', label: t('filters.me') }] : []),
    ...[...known].map(([id, name]) => ({ value: id, label: name })),
  ];
  const next = options.found?.find((each) => !value.includes(each.id));
  const enter = useTakeFirst({
    text,
    first: options.found && (next?.id ?? null),
    failed: options.isError,
    take: (id) => {
      onChange([...value, id]);
      setText('');
    },
  });
  return (
    <MultiSelect
      {...input}
      label={label}
      data={data}
      value={value}
      onChange={onChange}
      {...enter}
      // "Me" may stand first, and those of an earlier text.
      selectFirstOptionOnChange={false}
      searchable
      searchValue={text}
      onSearchChange={setText}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      filter={({ options: all }) => all}
      placeholder={value.length === 0 ? t('pickers.typeToSearch') : ''}
      nothingFoundMessage={options.isFetching ? t('lists.loading') : t('lists.nothingFound')}
    />
  );
}
