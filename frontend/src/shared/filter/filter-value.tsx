import { MultiSelect, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CodedField, isCoded } from '@/shared/codes/codes';
import { useCodeChoices } from '@/shared/codes/use-code-choices';
import { DatePickerInput } from '@/shared/form/dates';
import { DecimalInput } from '@/shared/form/decimal-input';
import { MultiReferencePicker } from '@/shared/references/multi-reference-picker';
import type { FilterField } from './choices';
import classes from './filter-bar.module.css';
import { useFieldLabels } from './labels';
import { relativeDates } from './relative-dates';

/** The list of several values stays open while they are chosen, so it moves what stands below it instead of covering it. */
const inPlace = {
  withinPortal: false,
  closeOnClickOutside: false,
  classNames: { dropdown: classes.inPlace },
};

export type FilterValueProps = {
  resource: string;
  field: FilterField;
  values: string[];
  onChange: (values: string[]) => void;
};

/** The input that fits the field's type. */
export function FilterValue({ resource, field, values, onChange }: FilterValueProps) {
  const { t } = useTranslation();
  const labels = useFieldLabels(resource);
  const label = t('filters.value');
  const one = values[0] ?? '';
  switch (field.type) {
    case 'ENUM':
      return isCoded(field.name) ? (
        <Codes field={field.name} values={values} onChange={onChange} />
      ) : (
        <Choices
          data={(field.values ?? []).map((value) => ({ value, label: labels.value(field.name, value) }))}
          values={values}
          onChange={onChange}
        />
      );
    case 'REFERENCE':
      return (
        <MultiReferencePicker
          kind={field.reference ?? ''}
          value={values}
          onChange={onChange}
          withMe={field.reference === 'members'}
          input={{ size: 'sm', 'aria-label': t('filters.values'), comboboxProps: inPlace }}
        />
      );
    case 'BOOLEAN':
      return (
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={label}
          value={one}
          onChange={(value) => onChange([value])}
          data={[
            { value: 'true', label: t('filters.yes') },
            { value: 'false', label: t('filters.no') },
          ]}
        />
      );
    case 'DATE':
    case 'INSTANT':
      return <DateValue value={one} onChange={(value) => onChange([value])} />;
    case 'NUMBER':
      return (
        <DecimalInput
          size="sm"
          data-autofocus
          aria-label={label}
          value={one === '' ? null : one}
          onChange={(value) => onChange([value ?? ''])}
        />
      );
    default:
      return (
        <TextInput
          size="sm"
          data-autofocus
          aria-label={label}
          value={one}
          onChange={(event) => onChange([event.currentTarget.value])}
        />
      );
  }
}

function DateValue(props: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const { value, onChange } = props;
  const relative = relativeDates.some((each) => each.value === value);
  const [exact, setExact] = useState(value !== '' && !relative);
  return (
    <Stack gap="xs">
      <Select
        size="sm"
        aria-label={t('filters.when')}
        data={[
          ...relativeDates.map((each) => ({ value: String(each.value), label: t(each.label) })),
          { value: 'exact', label: t('filters.exactDate') },
        ]}
        value={exact ? 'exact' : value || null}
        onChange={(next) => {
          setExact(next === 'exact');
          onChange(next === 'exact' ? '' : (next ?? ''));
        }}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      {exact && (
        <DatePickerInput
          size="sm"
          aria-label={t('filters.exactDate')}
          value={value === '' ? null : value.slice(0, 10)}
          onChange={(day) => onChange(day ?? '')}
          popoverProps={{ withinPortal: false }}
        />
      )}
    </Stack>
  );
}

type ChosenProps = Pick<FilterValueProps, 'values' | 'onChange'>;

function Codes({ field, ...chosen }: ChosenProps & { field: CodedField }) {
  return <Choices data={useCodeChoices(field, ...chosen.values)} {...chosen} />;
}

function Choices({ data, values, onChange }: ChosenProps & { data: { value: string; label: string }[] }) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      size="sm"
      data-autofocus
      aria-label={t('filters.values')}
      data={data}
      value={values}
      onChange={onChange}
      comboboxProps={inPlace}
      searchable
    />
  );
}
