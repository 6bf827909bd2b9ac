import { type FormErrors, type UseFormInput, type UseFormReturnType, useForm } from '@mantine/form';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { fieldErrors, isProblem } from '@/shared/api/problem';

export type ApiFormInput<Values extends Record<string, unknown>, Result> = Pick<
  UseFormInput<Values>,
  'initialValues' | 'validate' | 'onValuesChange'
> & {
  /** Sends the values; what it throws is shown at the fields or above the form. */
  send: (values: Values) => Promise<Result>;
  onSent?: (result: Result, values: Values) => unknown;
};

export type ApiForm<Values extends Record<string, unknown>> = {
  form: UseFormReturnType<Values>;
  formRef: React.RefObject<HTMLFormElement | null>;
  submit: (event?: FormEvent<HTMLFormElement>) => void;
  sending: boolean;
  /** What no field on the form can show. */
  problem: unknown;
  forgetProblem: () => void;
};

/** A form whose errors come from the service: `errors[].pointer` lands on the field and the first one gets the focus. */
export function useApiForm<Values extends Record<string, unknown>, Result>(
  input: ApiFormInput<Values, Result>,
): ApiForm<Values> {
  const { send, onSent, ...formInput } = input;
  const form = useForm<Values>({ mode: 'controlled', ...formInput });
  const formRef = useRef<HTMLFormElement>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [refusals, setRefusals] = useState(0);

  // The errors are on screen only once they are rendered.
  useEffect(() => {
    if (refusals > 0) focusFirst(formRef.current);
  }, [refusals]);
  const refuse = (error: unknown) => {
    const errors = isProblem(error) ? fieldErrors(error) : {};
    form.setErrors(errors);
    setProblem(Object.keys(errors).length > 0 && showsAll(errors, formRef.current) ? undefined : error);
    setRefusals((count) => count + 1);
  };
  const deliver = async (values: Values) => {
    setSending(true);
    setProblem(undefined);
    try {
      const result = await send(values);
      form.resetDirty(values);
      await onSent?.(result, values);
    } catch (error) {
      refuse(error);
    } finally {
      setSending(false);
    }
  };
  const submitRead = form.onSubmit(
    (values) => {
      if (!sending) void deliver(values);
    },
    () => setRefusals((count) => count + 1),
  );
  const submit = (event?: FormEvent<HTMLFormElement>) => {
    const input = unreadable(formRef.current);
    if (input === undefined) return submitRead(event);
    event?.preventDefault();
    input.focus();
  };
  return { form, formRef, submit, sending, problem, forgetProblem: () => setProblem(undefined) };
}

/** An input that holds a text it cannot read, of which the values know nothing: see TypedInput. */
function unreadable(element: HTMLFormElement | null): HTMLInputElement | undefined {
  return [...(element?.elements ?? [])]
    .filter((each) => each instanceof HTMLInputElement)
    .find((each) => each.validity.customError);
}

/** Every input made with `form.getInputProps(path)` carries its path. */
function showsAll(errors: FormErrors, element: HTMLFormElement | null): boolean {
  return Object.keys(errors).every(
    (path) => element?.querySelector(`[data-path="${CSS.escape(path)}"]`) != null,
  );
}

function focusFirst(element: HTMLFormElement | null): void {
  const invalid = element?.querySelector('[aria-invalid="true"]');
  if (invalid instanceof HTMLElement) invalid.focus();
}
