import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';

/** For an input that keeps its value under another name than the API: what the service says of `path` shows there. */
export function refusalAt<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  path: string,
): { error: ReactNode } {
  const marked = { error: form.errors[path], 'data-path': path };
  return marked;
}
