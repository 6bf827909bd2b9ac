import { Button, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceOf, choicesOf, conditionOf, type FilterField } from './choices';
import { FilterValue } from './filter-value';
import type { Condition } from './rsql';

export type FilterEditorProps = {
  resource: string;
  field: FilterField;
  condition: Condition | undefined;
  onApply: (condition: Condition) => void;
};

export function FilterEditor({ resource, field, condition, onApply }: FilterEditorProps) {
  const { t } = useTranslation();
  const choices = choicesOf(field);
  const made = condition === undefined ? undefined : choiceOf(field, condition);
  const [id, setId] = useState(made?.choice.id ?? choices[0]?.id);
  const [values, setValues] = useState(made?.values ?? []);
  const choice = choices.find((each) => each.id === id) ?? choices[0];
  if (choice === undefined) return null;
  const complete = choice.values === 'none' || values.some((value) => value !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (complete)
          onApply(
            conditionOf(
              field,
              choice,
              values.filter((value) => value !== ''),
            ),
          );
      }}
    >
      <Stack gap="xs">
        {choices.length > 1 && (
          <Select
            size="sm"
            aria-label={t('filters.condition')}
            data={choices.map((each) => ({ value: each.id, label: t(`operators.${each.id}`) }))}
            value={choice.id}
            onChange={(next) => setId(next ?? choice.id)}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
          />
        )}
        {choice.values !== 'none' && (
          <FilterValue resource={resource} field={field} values={values} onChange={setValues} />
        )}
        <Button
          type="submit"
          size="xs"
          disabled={!complete}
          // Without the focus an open list above would close, and the button move away under the pointer.
          onMouseDown={(event) => event.preventDefault()}
        >
          {t('actions.apply')}
        </Button>
      </Stack>
    </form>
  );
}
