import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { ApiFormView } from './api-form';
import { DayInput } from './day-input';
import { DecimalInput } from './decimal-input';
import { useApiForm } from './use-api-form';

const nothing: string | null = null;
const send = vi.fn(async (values: { amount: string | null; day: string | null }) => values);

function Form() {
  const apiForm = useApiForm({
    initialValues: { amount: nothing, day: nothing },
    send,
  });
  return (
    <ApiFormView apiForm={apiForm} action="Save" guard={false}>
      <DecimalInput
        label="Amount"
        {...apiForm.form.getInputProps('amount')}
        value={apiForm.form.values.amount}
      />
      <DayInput label="Day" {...apiForm.form.getInputProps('day')} />
    </ApiFormView>
  );
}

const type = async (label: string, text: string) => {
  const input = screen.getByRole('textbox', { name: label });
  await userEvent.clear(input);
  await userEvent.type(input, text);
  await userEvent.tab();
  return input;
};

it('reads what people write, and shows how it was read', async () => {
  await renderInApp(<Form />);
  expect(await type('Amount', '1.234,5')).toHaveValue('1,234.5');
  expect(await type('Day', '31/12/2026')).toHaveValue('31 Dec 2026');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(send).toHaveBeenCalledExactlyOnceWith({ amount: '1234.5', day: '2026-12-31' });
});

it.each([
  ['Amount', '1e9', 'Write a number such as 1,234.56'],
  ['Day', '31/04/2027', /^Write a date such as 31\/12/],
])('keeps what it cannot read in %s, says so, and sends nothing', async (label, text, complaint) => {
  send.mockClear();
  await renderInApp(<Form />);
  const input = await type(label, text);
  expect(input).toHaveValue(text);
  expect(screen.getByText(complaint)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(input).toHaveFocus();
  expect(send).not.toHaveBeenCalled();
});
