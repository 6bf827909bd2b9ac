import { Input, Skeleton } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useId } from 'react';
import { typingSoon } from '@/shared/shortcuts/use-shortcuts';

const Editor = lazy(() => import('./editor').then((module) => ({ default: module.Editor })));

/** For who will show one soon: nobody waits for it then. */
export function loadEditor(): void {
  // What fails now is asked for again when it is needed, and told then.
  import('./editor').catch(() => undefined);
}

export type RichTextInputProps = {
  label: string;
  /** Keeps the label for those who hear the page only. */
  hideLabel?: boolean;
  /** HTML. */
  value: string;
  onChange: (html: string) => void;
  error?: ReactNode;
  placeholder?: string;
  /** Ctrl/⌘ Enter. */
  onSubmit?: () => void;
};

/** A small editor for notes, mails and replies. It is loaded when first needed. */
export function RichTextInput({ label, hideLabel = false, error, ...editor }: RichTextInputProps) {
  const id = useId();
  return (
    <Input.Wrapper label={hideLabel ? undefined : label} error={error} id={id} labelElement="div">
      <Suspense fallback={<Skeleton height={140} radius="md" {...typingSoon} />}>
        <Editor {...editor} label={label} invalid={Boolean(error)} />
      </Suspense>
    </Input.Wrapper>
  );
}
