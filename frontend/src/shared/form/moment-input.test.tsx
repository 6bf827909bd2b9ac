import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { me } from '@/shared/testing/service';
import { ApiFormView } from './api-form';
import { MomentInput } from './moment-input';
import { useApiForm } from './use-api-form';

const send = vi.fn(async (values: { at: string }) => values);

function Form({ at = '' }: { at?: string }) {
  const apiForm = useApiForm({ initialValues: { at }, send });
  const { form } = apiForm;
  return (
    <ApiFormView apiForm={apiForm} action="Save" guard={false}>
      <MomentInput
        name="When"
        latest={new Date()}
        clearable
        {...form.getInputProps('at')}
        value={form.values.at}
      />
    </ApiFormView>
  );
}

const day = () => screen.getByRole('textbox', { name: 'When' });
const time = () => screen.getByRole('textbox', { name: 'When: time' });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));
const rewrite = async (input: HTMLElement, text: string) => {
  await userEvent.clear(input);
  await userEvent.type(input, text);
};

beforeEach(() => {
  send.mockClear();
  // 12:17 in Bucharest, where the member is.
  vi.useFakeTimers({ now: new Date('2026-11-30T10:17:00Z'), toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

it('takes a time of today as the clock of the member shows it', async () => {
  await renderInApp(<Form />);
  await userEvent.type(time(), '1130');
  await userEvent.tab();
  expect(time()).toHaveValue('11:30');
  expect(day()).toHaveValue('30 Nov 2026');
  await save();
  expect(send).toHaveBeenCalledExactlyOnceWith({ at: '2026-11-30T09:30:00.000Z' });
});

it('goes by the day of the member where it is another one', async () => {
  await renderInApp(<Form />, { me: me({ timeZone: 'Pacific/Kiritimati' }) });
  await userEvent.type(time(), '0010');
  await userEvent.tab();
  expect(day()).toHaveValue('1 Dec 2026');
  await save();
  expect(send).toHaveBeenCalledExactlyOnceWith({ at: '2026-11-30T10:10:00.000Z' });
});

it('replaces the time by what is typed, and keeps the day', async () => {
  await renderInApp(<Form at="2026-11-20T08:00:00Z" />);
  await rewrite(time(), '2345');
  await userEvent.tab();
  expect(time()).toHaveValue('23:45');
  await save();
  expect(send).toHaveBeenCalledExactlyOnceWith({ at: '2026-11-20T21:45:00.000Z' });
});

it('moves the day and keeps the time', async () => {
  await renderInApp(<Form at="2026-11-20T08:00:00Z" />);
  await rewrite(day(), '3/11/2026');
  await userEvent.tab();
  expect(time()).toHaveValue('10:00');
  await save();
  expect(send).toHaveBeenCalledExactlyOnceWith({ at: '2026-11-03T08:00:00.000Z' });
});

it('complains of what is still to come, and changes and sends nothing', async () => {
  await renderInApp(<Form />);
  await userEvent.type(time(), '1218');
  await save();
  expect(screen.getByText('This time is still to come')).toBeInTheDocument();
  expect(time()).toHaveValue('12:18');
  expect(time()).toHaveFocus();
  expect(send).not.toHaveBeenCalled();
  await rewrite(time(), '1217');
  await save();
  expect(send).toHaveBeenCalledExactlyOnceWith({ at: '2026-11-30T10:17:00.000Z' });
});

it('asks for the time of a day, and lets go of both together', async () => {
  await renderInApp(<Form />);
  await userEvent.type(day(), '20/11/2026');
  await save();
  expect(screen.getByText('Write a time such as 14:35')).toBeInTheDocument();
  expect(time()).toHaveFocus();
  expect(send).not.toHaveBeenCalled();
  await rewrite(time(), '10');
  await userEvent.clear(day());
  await save();
  expect(time()).toHaveValue('');
  expect(send).toHaveBeenCalledExactlyOnceWith({ at: '' });
});

it('keeps a time that it cannot read, and says so', async () => {
  await renderInApp(<Form at="2026-11-20T08:00:00Z" />);
  await rewrite(time(), '25:00');
  await save();
  expect(time()).toHaveValue('25:00');
  expect(screen.getByText('Write a time such as 14:35')).toBeInTheDocument();
  expect(send).not.toHaveBeenCalled();
});

it('has a calendar whose arrows have names and which marks the member’s today', async () => {
  await renderInApp(<Form />, { me: me({ timeZone: 'Pacific/Kiritimati' }) });
  await userEvent.click(day());
  await userEvent.click(await screen.findByRole('button', { name: 'Next month' }));
  const today = screen.getByRole('button', { name: '1 December 2026' });
  expect(today).toHaveAttribute('aria-current', 'date');
  expect(today).toHaveAttribute('data-today');
  expect(within(screen.getByRole('table')).getByRole('button', { name: '2 December 2026' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Previous month' })).toBeInTheDocument();
});
