import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { useReferenceNames, useReferenceOptions } from '@/shared/references/use-reference-options';
import { useTakeFirst } from '@/shared/references/use-take-first';
import { useTasksPage } from './use-tasks-page';

/** Mine, everybody's, or those of any member, found as one types. */
export function WhoSelect() {
  const { t } = useTranslation();
  const me = useMe();
  const { search, show } = useTasksPage();
  const value = search.who ?? 'me';
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const chosen = useReferenceNames('members', value === 'me' || value === 'everybody' ? [] : [value]);
  const everywhere = [
    { value: 'me', label: t('tasks.mine') },
    { value: 'everybody', label: t('tasks.everybody') },
  ];
  // The name of what is chosen is no search.
  const named = [...everywhere, ...chosen.map(({ id, name }) => ({ value: id, label: name }))];
  const asked = named.some((each) => each.value === value && each.label === text) ? '' : text;
  const found = useReferenceOptions('members', asked, open);
  const members = new Map([...chosen, ...(found.data ?? [])].map(({ id, name }) => [id, name]));
  members.delete(me.id);
  const enter = useTakeFirst({
    text: asked,
    first: found.found && (found.found.find(({ id }) => id !== me.id)?.id ?? null),
    failed: found.isError,
    take: (who) => {
      setOpen(false);
      void show({ who });
    },
  });
  return (
    <Select
      size="xs"
      {...enter}
      // Mine stands first, whatever is looked for.
      selectFirstOptionOnChange={false}
      dropdownOpened={open}
      searchable
      aria-label={t('tasks.whose')}
      data={[...everywhere, ...[...members].map(([id, name]) => ({ value: id, label: name }))]}
      value={value}
      onChange={(who) => {
        setOpen(false);
        void show({ who: who ?? undefined });
      }}
      allowDeselect={false}
      searchValue={text}
      onSearchChange={setText}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      // The service has searched the members already; mine and everybody's are always offered.
      filter={({ options }) => options}
      nothingFoundMessage={t('lists.nothingFound')}
    />
  );
}
