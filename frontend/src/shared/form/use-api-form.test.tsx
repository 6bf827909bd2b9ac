import { TextInput } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ApiProblem } from '@/shared/api/problem';
import { renderInApp } from '@/shared/testing/render';
import { ApiFormView } from './api-form';
import { useApiForm } from './use-api-form';

function TrialForm({ send }: { send: (values: { name: string; city: string }) => Promise<unknown> }) {
  const apiForm = useApiForm({ initialValues: { name: '', city: '' }, send });
  return (
    <ApiFormView apiForm={apiForm} action="Create">
      <TextInput label="Name" {...apiForm.form.getInputProps('name')} />
      <TextInput label="City" {...apiForm.form.getInputProps('city')} />
    </ApiFormView>
  );
}

const refusal = (pointer: string) =>
  new ApiProblem(422, {
    type: '/problems/invalid',
    title: 'Some fields are not right',
    requestId: 'r7',
    errors: [{ pointer, code: 'taken', message: 'Already there' }],
  });

describe('a form', () => {
  it('puts what the service refuses at the field and goes there', async () => {
    await renderInApp(<TrialForm send={() => Promise.reject(refusal('/city'))} />);
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));

    const city = screen.getByRole('textbox', { name: 'City' });
    await waitFor(() => expect(city).toHaveFocus());
    expect(city).toBeInvalid();
    expect(screen.getByText('Already there')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says above what no field can show, with the number to quote', async () => {
    await renderInApp(<TrialForm send={() => Promise.reject(refusal('/kind'))} />);
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Some fields are not right');
    expect(screen.getByText(/r7/)).toBeInTheDocument();
  });

  it('keeps what was typed when nobody answers', async () => {
    await renderInApp(<TrialForm send={() => Promise.reject(ApiProblem.unreachable())} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Ana');
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));

    expect(await screen.findByText('The service cannot be reached')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Ana');
  });
});
