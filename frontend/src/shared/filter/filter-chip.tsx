import { CloseButton, Popover } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { lazy, type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LatePanel } from '@/shared/ui/late-panel';
import { choiceOf, type FilterField } from './choices';
import classes from './filter-bar.module.css';
import { useFieldLabels } from './labels';
import type { Condition } from './rsql';
import { useValueLabels } from './value-labels';

// Calendars and number fields: nobody waits for them before filtering by them.
const FilterEditor = lazy(() =>
  import('./filter-editor').then((module) => ({ default: module.FilterEditor })),
);

export type FilterChipProps = {
  resource: string;
  field: FilterField;
  /** Absent while a new one is being made. */
  condition?: Condition;
  /** Undefined takes the condition away. */
  onChange: (condition: Condition | undefined) => void;
  wordsRef?: Ref<HTMLButtonElement>;
};

export function FilterChip({ resource, field, condition, onChange, wordsRef }: FilterChipProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(condition === undefined);
  const name = useFieldLabels(resource).field(field.name);
  const close = () => {
    setOpen(false);
    if (condition === undefined) onChange(undefined);
  };
  const words = useRef<HTMLButtonElement>(null);
  const ref = useMergedRef(words, wordsRef);
  return (
    <Popover
      opened={open}
      onDismiss={close}
      position="bottom-start"
      shadow="md"
      width={280}
      trapFocus
      // Not at once, see below: an open list in it closes first.
      closeOnEscape={false}
      // The button in the chip has the part, not the chip around it.
      withRoles={false}
    >
      <Popover.Target>
        <span className={classes.chip}>
          <button
            ref={ref}
            type="button"
            className={classes.words}
            aria-expanded={open}
            aria-haspopup="dialog"
            title={t('filters.edit', { name })}
            onClick={() => (open ? close() : setOpen(true))}
          >
            <span>{name}</span>
            {condition !== undefined && <ChipValue resource={resource} field={field} condition={condition} />}
          </button>
          <CloseButton
            size={24}
            aria-label={t('filters.remove', { name })}
            onClick={() => onChange(undefined)}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isForList(event.target)) return;
          words.current?.focus();
          close();
        }}
      >
        <LatePanel height={120}>
          <FilterEditor
            resource={resource}
            field={field}
            condition={condition}
            onApply={(next) => {
              words.current?.focus();
              setOpen(false);
              onChange(next);
            }}
          />
        </LatePanel>
      </Popover.Dropdown>
    </Popover>
  );
}

function isForList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true';
}

function ChipValue({
  resource,
  field,
  condition,
}: {
  resource: string;
  field: FilterField;
  condition: Condition;
}) {
  const { t } = useTranslation();
  const made = choiceOf(field, condition);
  const words = useValueLabels(resource, field, made?.values ?? condition.values);
  const single = made?.choice.values === 'many' && words.length === 1;
  const id = single ? { isOneOf: 'is', isNoneOf: 'isNot' }[made.choice.id] : made?.choice.id;
  return (
    <>
      <span className={classes.operator}>{id === undefined ? condition.operator : t(`operators.${id}`)}</span>
      <span className={classes.value}>{words.join(', ')}</span>
    </>
  );
}
