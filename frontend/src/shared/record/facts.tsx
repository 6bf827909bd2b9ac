import { Anchor, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { MoneyInput } from '@/shared/form/money-input';
import type { Money } from '@/shared/lib/format';
import { useFormats } from '@/shared/lib/use-formats';
import { ReferencePicker } from '@/shared/references/reference-picker';
import type { Reference } from '@/shared/references/reference-sources';
import { Fact, type FactProps } from './fact';
import classes from './record.module.css';

type Base<T> = Pick<FactProps<T>, 'label' | 'canEdit' | 'save'>;

export function FactList({ children }: { children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>;
}

export type TextFactProps = Base<string | null> & {
  value: string | undefined;
  /** Room for many lines; Shift+Enter makes a new one. */
  lines?: boolean;
  /** Where the value leads, when it is an address. */
  href?: string;
};

export function TextFact({ value, lines = false, href, save, ...base }: TextFactProps) {
  const shown =
    href === undefined || value === undefined ? (
      value
    ) : (
      <Anchor href={href} target="_blank" rel="noreferrer">
        {value.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
      </Anchor>
    );
  return (
    <Fact
      {...base}
      value={value ?? ''}
      shown={shown}
      link={href !== undefined}
      save={(text) => save(text.trim() === '' ? null : text.trim())}
      editor={({ draft, change, input }) =>
        lines ? (
          <Textarea autosize minRows={3} maxRows={12} {...input} value={draft} onChange={typedText(change)} />
        ) : (
          <TextInput size="xs" {...input} value={draft} onChange={typedText(change)} />
        )
      }
    />
  );
}

export type NumberFactProps = Base<number | null> & {
  value: number | undefined;
  range?: { min: number; max: number };
  /** A year is no quantity: it is written without separators. */
  plain?: boolean;
};

export function NumberFact({ value, range, plain = false, save, ...base }: NumberFactProps) {
  const formats = useFormats();
  const shown = value === undefined ? undefined : plain ? String(value) : formats.number(value);
  return (
    <Fact<number | string>
      {...base}
      value={value ?? ''}
      shown={shown}
      save={(next) => save(next === '' ? null : Number(next))}
      editor={({ draft, change, input }) => (
        <NumberInput
          size="xs"
          hideControls
          allowDecimal={false}
          {...range}
          {...input}
          value={draft}
          onChange={change}
        />
      )}
    />
  );
}

export type ChoiceFactProps = Base<string | null> & {
  value: string | undefined;
  choices: { value: string; label: string }[];
  /** The record may be without one. */
  optional?: boolean;
  /** Shown instead of the choice's words, such as a badge. */
  shown?: ReactNode;
};

export function ChoiceFact({ value, choices, optional = false, shown, ...base }: ChoiceFactProps) {
  return (
    <Fact<string | null>
      {...base}
      value={value ?? null}
      shown={shown ?? choices.find((each) => each.value === value)?.label ?? value}
      editor={({ draft, commit, input: { onKeyDown: _, ...input } }) => (
        <Select
          size="xs"
          data={choices}
          searchable={choices.length > 8}
          clearable={optional}
          allowDeselect={false}
          defaultDropdownOpened
          {...input}
          value={draft}
          onChange={(next) => commit(next)}
        />
      )}
    />
  );
}

export type ReferenceFactProps = Base<Reference | null> & {
  value: Reference | undefined;
  kind: string;
  shown?: ReactNode;
};

export function ReferenceFact({ value, kind, shown, ...base }: ReferenceFactProps) {
  return (
    <Fact<Reference | null>
      {...base}
      value={value ?? null}
      shown={shown ?? value?.name}
      link={shown !== undefined}
      editor={({ draft, commit, input: { onKeyDown: _, ...input } }) => (
        <ReferencePicker
          kind={kind}
          label={undefined}
          value={draft}
          onChange={(next) => commit(next)}
          input={{ size: 'xs', ...input }}
        />
      )}
    />
  );
}

export function MoneyFact({ value, ...base }: Base<Money | null> & { value: Money | undefined }) {
  const formats = useFormats();
  return (
    <Fact<Money | null>
      {...base}
      value={value ?? null}
      shown={value === undefined ? undefined : formats.shortMoney(value)}
      editor={({ draft, change, input: { onBlur, ...input } }) => (
        <fieldset
          className={classes.bare}
          aria-label={base.label}
          onBlur={(event) => {
            const { currentTarget } = event;
            // What cannot be read stays to be mended.
            if (
              !currentTarget.contains(event.relatedTarget) &&
              currentTarget.querySelector(':invalid') === null
            )
              onBlur();
          }}
        >
          <MoneyInput label={base.label} value={draft} onChange={change} input={{ size: 'xs', ...input }} />
        </fieldset>
      )}
    />
  );
}

function typedText(change: (text: string) => void) {
  return (event: { currentTarget: { value: string } }) => change(event.currentTarget.value);
}
