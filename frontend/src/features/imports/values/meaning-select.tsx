import { type ComboboxParsedItem, Loader, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReferenceOptions } from '@/shared/references/use-reference-options';
import { useTakeFirst } from '@/shared/references/use-take-first';
import type { FileValue, Import, ImportField, Meaning } from '../api';
import { useImportTexts } from '../use-import-texts';
import { codeOf, isRecognised, meaningOf, meaningOfCode, policyOf } from './meanings';
import { pickerKind } from './picker-kind';
import { policiesFor, policyKey } from './policy-choice';

export type MeaningSelectProps = {
  record: Import;
  field: ImportField;
  value: FileValue;
  /** The name of the record that was chosen for it. */
  chosenName: string | undefined;
  onChange: (to: Meaning | undefined) => void;
};

const actions = { CREATE: 'create', EMPTY: 'empty', REJECT: 'reject' } as const;

/** Ours, found by name; or a new one, nothing, or no row at all. Cleared, the guess or the rule holds again. */
export function MeaningSelect({ record, field, value, chosenName, onChange }: MeaningSelectProps) {
  const { t } = useTranslation();
  const texts = useImportTexts(record.target);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const said = meaningOf(record.mapping, field.name, value.value);
  const shown = codeOf(said ?? guessed(value));
  const isReference = field.type === 'REFERENCE';
  const chosen = chosenName ?? texts.guessName(field, value);
  const asked = open && text !== chosen ? text : '';
  const found = useReferenceOptions(pickerKind(field), asked, open && isReference);
  const ours = isReference
    ? (found.data ?? []).map(({ id, name }) => ({ value: `id:${id}`, label: name }))
    : (field.choices ?? []).map((each) => ({ value: `text:${each}`, label: texts.choice(field, each) }));
  const known = [...ours];
  if (shown.includes(':') && !ours.some((each) => each.value === shown)) {
    known.unshift({ value: shown, label: chosen ?? '…' });
  }
  const first = found.found?.[0];
  const enter = useTakeFirst({
    text: isReference ? asked : '',
    first: found.found && (first === undefined ? null : `id:${first.id}`),
    failed: found.isError,
    take: (code) => {
      setOpen(false);
      onChange(meaningOfCode(code));
    },
  });
  const others = policiesFor(field).map((policy) => ({
    value: actions[policy],
    label: t(policyKey(policy, field)),
  }));
  const otherwise = value.inFile
    ? t('imports.values.inFile')
    : t('imports.values.byRule', { rule: t(policyKey(policyOf(record.mapping, field.name), field)) });
  return (
    <Select
      flex={1}
      {...enter}
      selectFirstOptionOnChange={!isReference}
      dropdownOpened={open}
      aria-label={t('imports.values.meaningOf', { value: value.value })}
      data={[
        { group: t('imports.values.ours'), items: known },
        { group: t('imports.values.otherwise'), items: others },
      ]}
      value={shown === '' ? null : shown}
      onChange={(code) => {
        setOpen(false);
        onChange(meaningOfCode(code));
      }}
      placeholder={otherwise}
      searchable
      clearable={said !== undefined}
      clearButtonProps={{ 'aria-label': t('imports.values.forget', { value: value.value }) }}
      searchValue={text}
      onSearchChange={setText}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      // The service has searched records already; the ways out are always offered.
      filter={({ options, search }) => (isReference ? options : matching(options, search))}
      nothingFoundMessage={t('lists.nothingFound')}
      rightSection={open && found.isFetching ? <Loader size={16} /> : undefined}
    />
  );
}

function guessed(value: FileValue): Meaning | undefined {
  if (!isRecognised(value) || value.guess === undefined) return undefined;
  return value.guess.id === undefined ? { text: value.guess.text ?? '' } : { id: value.guess.id };
}

function matching(options: ComboboxParsedItem[], search: string): ComboboxParsedItem[] {
  const wanted = search.trim().toLowerCase();
  return options.map((each) =>
    'items' in each
      ? {
          ...each,
          items: each.items.filter(
            (item) => !item.value.includes(':') || item.label.toLowerCase().includes(wanted),
          ),
        }
      : each,
  );
}
