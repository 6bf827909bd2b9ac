import { TextInput } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { draftAt } from '@/shared/lib/draft';
import { renderInApp } from '@/shared/testing/render';
import { ApiFormView } from './api-form';
import { FormDrawer } from './form-drawer';
import { useApiForm } from './use-api-form';

const draft = draftAt('trial', { name: '' });

function TrialForm({ onClose = vi.fn(), keeps = false }: { onClose?: () => void; keeps?: boolean }) {
  const apiForm = useApiForm({
    initialValues: { name: '' },
    ...(keeps ? { onValuesChange: draft.keep } : {}),
    send: vi.fn(),
  });
  return (
    <FormDrawer opened title="Trial" dirty={!keeps && apiForm.form.isDirty()} onClose={onClose}>
      <ApiFormView apiForm={apiForm} action="Create" onCancel={onClose} {...(keeps ? { draft } : {})}>
        <TextInput label="Name" {...apiForm.form.getInputProps('name')} />
      </ApiFormView>
    </FormDrawer>
  );
}

const type = async () => userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Ana');
const question = () => screen.findByText('Your changes have not been saved yet.');

describe('a form with changes', () => {
  it('asks before the page is left', async () => {
    const { router } = await renderInApp(<TrialForm />);
    await type();
    void router.navigate({ href: '/elsewhere' });

    await userEvent.click(await screen.findByRole('button', { name: 'Stay' }));
    expect(router.state.location.pathname).toBe('/page');
  });

  it('asks before the part of the address goes that opened it', async () => {
    const { router } = await renderInApp(<TrialForm />);
    await router.navigate({ href: '/page?new=COMPANY' });
    await type();
    void router.navigate({ href: '/page' });

    await userEvent.click(await screen.findByRole('button', { name: 'Stay' }));
    expect(router.state.location.searchStr).toContain('new=COMPANY');
  });

  it('asks nothing when the list beside it shows something else', async () => {
    const { router } = await renderInApp(<TrialForm />);
    await type();
    await router.navigate({ href: '/page?sort=name' });

    expect(router.state.location.searchStr).toBe('?sort=name');
  });

  it('asks once when it is cancelled, wherever closing leads', async () => {
    const left = vi.fn();
    const view = await renderInApp(<TrialForm onClose={() => left()} />, { path: '/page?open=m1' });
    left.mockImplementation(() => view.router.navigate({ href: '/page' }));
    await type();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await question();
    expect(left).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: 'Leave' }));
    await waitFor(() => expect(view.router.state.location.searchStr).toBe(''));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Stay' })).toBeNull());
  });

  it('asks when its drawer is closed', async () => {
    const onClose = vi.fn();
    await renderInApp(<TrialForm onClose={onClose} />);
    await type();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await question();
    await userEvent.click(screen.getByRole('button', { name: 'Stay' }));

    expect(onClose).not.toHaveBeenCalled();
  });

  it('that keeps a draft lets one go, and drops it only when cancelled', async () => {
    const onClose = vi.fn();
    const { router } = await renderInApp(<TrialForm keeps onClose={onClose} />);
    await type();
    await router.navigate({ href: '/page?new=1' });
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
    expect(draft.read()).toEqual({ name: 'Ana' });

    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Leave' }));
    await waitFor(() => expect(draft.exists()).toBe(false));
  });
});
