import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

export type TypedInputProps<Value> = Omit<TextInputProps, 'value' | 'onChange'> & {
  value: Value | null;
  onChange: (value: Value | null) => void;
  /** What a text says; undefined when it cannot be read. */
  read: (text: string) => Value | undefined;
  show: (value: Value) => string;
  /** What is said of a text that cannot be read. */
  complaint: string;
  /** What is wrong with the value itself; it keeps the form from being sent, and whoever says so decides when to show it. */
  refusal?: string;
};

/**
 * Takes a value as people write it. A text that cannot be read stays where it is, is complained of on leaving, and keeps the
 * form from being sent: never is something else taken for it.
 */
export function TypedInput<Value>({
  value,
  onChange,
  read,
  show,
  complaint,
  refusal,
  error,
  onBlur,
  onKeyDown,
  ...input
}: TypedInputProps<Value>) {
  // While nobody types, the value shows as it is written in the language.
  const [text, setText] = useState<string>();
  const unreadable = text !== undefined && text.trim() !== '' && read(text) === undefined;
  const complaining = useComplaint(unreadable, complaint, refusal);
  return (
    <TextInput
      {...input}
      ref={complaining.ref}
      value={text ?? (value === null ? '' : show(value))}
      error={complaining.error ?? error}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        complaining.hush();
        const said = typed.trim() === '' ? null : read(typed);
        if (said !== undefined) onChange(said);
      }}
      onBlur={(event) => {
        if (complaining.raise()) return;
        setText(undefined);
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && complaining.raise()) event.preventDefault();
        else onKeyDown?.(event);
      }}
    />
  );
}

/** Says what is wrong with a text once its writer is done with it; the browser sends no form before it is mended. */
export function useComplaint(unreadable: boolean, complaint: string, refusal = '') {
  const ref = useRef<HTMLInputElement>(null);
  const [raised, setRaised] = useState(false);
  const said = unreadable ? complaint : refusal;
  useEffect(() => ref.current?.setCustomValidity(said), [said]);
  return {
    ref,
    error: raised && unreadable ? complaint : undefined,
    hush: () => setRaised(false),
    /** Whether there is something to complain of. */
    raise: () => {
      setRaised(unreadable);
      return unreadable;
    },
  };
}
