import { Button, Group, Menu, Pill, Text } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onDemand } from '@/shared/ui/on-demand';
import { choicesOf, type FilterField } from './choices';
import classes from './filter-bar.module.css';
import { useFieldLabels } from './labels';
import { compileFilter, type FilterPart, isCondition, parseFilter } from './rsql';
import { asAsked, filterSchema } from './schema-query';

// Most lists are looked at without a filter.
const FilterChip = onDemand(() => import('./filter-chip').then((module) => module.FilterChip));

export type FilterBarProps = {
  resource: string;
  filter: string | undefined;
  onChange: (filter: string | undefined) => void;
  /** Fields the page sets itself, such as the pipeline of a board. */
  without?: readonly string[];
};

/** Chips for the conditions of a filter, made from what the service says can be filtered by. */
export function FilterBar({ resource, filter, onChange, without = [] }: FilterBarProps) {
  const { t } = useTranslation();
  const schema = useQuery(filterSchema(resource));
  const [adding, setAdding] = useState<FilterField>();
  const add = useRef<HTMLButtonElement>(null);
  // The chip that a new condition becomes: where it was made is gone by then, and the focus with it.
  const made = useRef<number>(undefined);
  const parts = parseFilter(filter);
  const fields = (schema.data?.fields ?? []).filter((field) => !without.includes(field.name));
  const change = (next: FilterPart[]) => onChange(compileFilter(next));
  const replace = (at: number, part?: FilterPart) =>
    change(parts.flatMap((each, index) => (index === at ? (part ?? []) : each)));
  if (schema.isError) return <Text c="dimmed">{t('filters.unavailable')}</Text>;
  return (
    <Group gap={6} className={classes.bar}>
      {parts.map((part, index) => {
        const field = isCondition(part) ? fields.find((each) => each.name === part.field) : undefined;
        const key = `${index}-${isCondition(part) ? part.field : part.raw}`;
        if (field === undefined || !isCondition(part)) {
          return schema.isPending ? null : (
            <Pill
              key={key}
              size="md"
              withRemoveButton
              onRemove={() => replace(index)}
              title={compileFilter([part])}
            >
              {t('filters.advanced')}
            </Pill>
          );
        }
        return (
          <FilterChip
            key={key}
            resource={resource}
            field={asAsked(field, part)}
            condition={part}
            wordsRef={(words) => {
              if (words === null || made.current !== index) return;
              made.current = undefined;
              words.focus();
            }}
            onChange={(condition) => {
              if (condition === undefined) add.current?.focus();
              replace(index, condition);
            }}
          />
        );
      })}
      {adding !== undefined && (
        <FilterChip
          key={`new-${adding.name}`}
          resource={resource}
          field={adding}
          onChange={(condition) => {
            setAdding(undefined);
            if (condition === undefined) {
              add.current?.focus();
              return;
            }
            made.current = parts.length;
            change([...parts, condition]);
          }}
        />
      )}
      <AddFilter buttonRef={add} resource={resource} fields={fields} onAdd={setAdding} />
      {parts.length > 0 && (
        <Button size="xs" variant="subtle" color="gray" onClick={() => onChange(undefined)}>
          {t('filters.clear')}
        </Button>
      )}
    </Group>
  );
}

type AddFilterProps = {
  resource: string;
  fields: FilterField[];
  onAdd: (field: FilterField) => void;
  buttonRef: Ref<HTMLButtonElement>;
};

function AddFilter({ resource, fields, onAdd, buttonRef }: AddFilterProps) {
  const { t } = useTranslation();
  const labels = useFieldLabels(resource);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const add = (field: FilterField | undefined) => {
    if (field === undefined) return;
    setOpen(false);
    onAdd(field);
  };
  const found = fields
    .filter((field) => choicesOf(field).length > 0)
    .map((field) => ({ field, label: labels.field(field.name) }))
    .filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Menu opened={open} onChange={setOpen} onClose={() => setText('')}>
      <Menu.Target>
        <Button
          ref={buttonRef}
          size="xs"
          variant="subtle"
          color="gray"
          className={classes.add}
          aria-label={t('filters.add')}
          leftSection={<IconFilter size={16} stroke={1.5} />}
        >
          <span className={classes.addText}>{t('filters.add')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Search
          size="xs"
          aria-label={t('filters.search')}
          placeholder={t('filters.search')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add(found[0]?.field);
          }}
        />
        <div className={classes.fields}>
          {found.map(({ field, label }) => (
            <Menu.Item key={field.name} onClick={() => add(field)}>
              {label}
            </Menu.Item>
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
