import { Loader, Select, type SelectProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataAttributes } from '@/shared/form/data-attributes';
import type { Reference } from './reference-sources';
import { useReferenceOptions } from './use-reference-options';
import { useTakeFirst } from './use-take-first';

export type ReferencePickerProps = {
  /** The list it picks from: `customers`, `members`, `products` … */
  kind: string;
  label: ReactNode;
  value: Reference | null | undefined;
  onChange: (value: Reference | null) => void;
  /** Everything else an input may have: error, required, description, data-path. */
  input?: Omit<SelectProps<string>, 'data' | 'value' | 'onChange' | 'label'> & DataAttributes;
};

/** Finds a record as one types. */
export function ReferencePicker({ kind, label, value, onChange, input = {} }: ReferencePickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value?.name ?? '');
  const [open, setOpen] = useState(false);
  // The name of what is chosen is no search.
  const asked = text === value?.name ? '' : text;
  const options = useReferenceOptions(kind, asked, open);
  const offered = withChosen(options.data ?? [], value);
  const choose = (id: string | null) => {
    onChange(offered.find((each) => each.id === id) ?? null);
    setOpen(false);
  };
  const enter = useTakeFirst({
    text: asked,
    first: options.found && (options.found[0]?.id ?? null),
    failed: options.isError,
    take: choose,
  });
  return (
    <Select
      {...input}
      label={label}
      data={offered.map((each) => ({ value: each.id, label: each.name }))}
      value={value?.id ?? null}
      onChange={choose}
      {...enter}
      // Shows what Enter takes, once it is what the text finds.
      selectFirstOptionOnChange={asked !== '' && options.found !== undefined}
      dropdownOpened={open}
      searchable
      clearable={input.required !== true}
      searchValue={text}
      onSearchChange={setText}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      // The service has searched already, tolerant of accents and typos.
      filter={({ options: all }) => all}
      placeholder={t('pickers.typeToSearch')}
      nothingFoundMessage={options.isFetching ? t('lists.loading') : t('lists.nothingFound')}
      rightSection={options.isFetching ? <Loader size={16} /> : undefined}
    />
  );
}

function withChosen(found: Reference[], chosen: Reference | null | undefined): Reference[] {
  return chosen == null || found.some((each) => each.id === chosen.id) ? found : [chosen, ...found];
}
