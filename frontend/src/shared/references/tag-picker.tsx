import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rawRequest } from '@/shared/api/client';
import { isRecord } from '@/shared/api/problem';
import { useCan } from '@/shared/auth/can';
import type { DataAttributes } from '@/shared/form/data-attributes';
import { notifyProblem } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import type { Reference } from './reference-sources';
import { useReferenceNames, useReferenceOptions } from './use-reference-options';
import { useTakeFirst } from './use-take-first';

export type TagPickerProps = {
  /** Ids. */
  value: string[];
  onChange: (ids: string[]) => void;
  input?: Omit<MultiSelectProps<string>, 'data' | 'value' | 'onChange'> & DataAttributes;
};

const CREATE = 'create:';
const tagsKey = ['reference-options', 'tags'] as const;

/** Picks tags and makes new ones while typing. */
export function TagPicker({ value, onChange, input }: TagPickerProps) {
  const { t } = useTranslation();
  const mayCreate = useCan('tags:write');
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const [text, setText] = useState('');
  const found = useReferenceOptions('tags', text, true);
  const chosen = useReferenceNames('tags', value);
  const known = new Map([...chosen, ...(found.data ?? [])].map((tag) => [tag.id, tag.name]));
  const name = text.trim();
  const isNew = name !== '' && ![...known.values()].some((each) => each.toLowerCase() === name.toLowerCase());
  const enter = useTakeFirst({
    text,
    first: found.found && firstOf(found.found, value, isNew && mayCreate ? CREATE + name : null),
    failed: found.isError,
    take: (id) => {
      setText('');
      void change([...value, id]);
    },
  });
  const change = async (ids: string[]) => {
    const wanted = ids.find((id) => id.startsWith(CREATE));
    const others = ids.filter((id) => id !== wanted);
    if (wanted === undefined) return onChange(others);
    setText('');
    try {
      const id = await createTag(wanted.slice(CREATE.length));
      await queryClient.invalidateQueries({ queryKey: tagsKey });
      onChange([...others, id]);
    } catch (error) {
      notifyProblem(problemText(error));
    }
  };
  return (
    <MultiSelect
      label={t('pickers.tags')}
      {...input}
      data={[
        ...[...known].map(([id, label]) => ({ value: id, label })),
        ...(isNew && mayCreate ? [{ value: CREATE + name, label: t('pickers.createTag', { name }) }] : []),
      ]}
      value={value}
      onChange={(ids) => void change(ids)}
      {...enter}
      // Those of an earlier text may still stand there.
      selectFirstOptionOnChange={false}
      searchable
      searchValue={text}
      onSearchChange={setText}
      hidePickedOptions
      // The service has searched already.
      filter={({ options }) => options}
      nothingFoundMessage={t('lists.nothingFound')}
    />
  );
}

function firstOf(found: readonly Reference[], chosen: readonly string[], otherwise: string | null) {
  return found.find(({ id }) => !chosen.includes(id))?.id ?? otherwise;
}

async function createTag(name: string): Promise<string> {
  const response = await rawRequest('/api/v1/tags', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name }),
  });
  const tag: unknown = await response.json();
  return isRecord(tag) && typeof tag.id === 'string' ? tag.id : '';
}
