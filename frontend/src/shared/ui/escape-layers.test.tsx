import { Select } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { FormDialog } from '@/shared/form/form-dialog';
import { FormDrawer } from '@/shared/form/form-drawer';
import { renderInApp } from '@/shared/testing/render';
import { confirmIrreversible } from './confirm';

const ask = () => confirmIrreversible({ title: 'Really?', text: 'Gone.', action: 'Delete', run: () => {} });

function Layers({ dirty = false }: { dirty?: boolean }) {
  const [drawer, setDrawer] = useState(true);
  const [dialog, setDialog] = useState(true);
  return (
    <FormDrawer opened={drawer} title="Drawer" onClose={() => setDrawer(false)}>
      <Select label="Kind" data={['One', 'Two']} />
      <button type="button" onClick={ask}>
        Ask
      </button>
      {dialog && (
        <FormDialog title="Dialog" dirty={dirty} onClose={() => setDialog(false)}>
          Inside
        </FormDialog>
      )}
    </FormDrawer>
  );
}

const standing = (name: string) => screen.queryByRole('dialog', { name });
const pressEscape = () => userEvent.keyboard('{Escape}');
const gone = (name: string) => waitFor(() => expect(standing(name)).not.toBeInTheDocument());

it('closes one layer at a time, the topmost first, also when both open at once', async () => {
  await renderInApp(<Layers />);
  expect(await screen.findByRole('dialog', { name: 'Dialog' })).toBeInTheDocument();
  await pressEscape();
  await gone('Dialog');
  expect(standing('Drawer')).toBeInTheDocument();
  await pressEscape();
  await gone('Drawer');
});

it('closes a question, and not the drawer it was asked in', async () => {
  await renderInApp(<Layers />);
  await screen.findByRole('dialog', { name: 'Dialog' });
  await pressEscape();
  await gone('Dialog');
  await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
  await screen.findByRole('dialog', { name: 'Really?' });
  await pressEscape();
  await gone('Really?');
  expect(standing('Drawer')).toBeInTheDocument();
});

it('asks before it closes a form with changes, and Escape then closes the question alone', async () => {
  await renderInApp(<Layers dirty />);
  await screen.findByRole('dialog', { name: 'Dialog' });
  await pressEscape();
  await screen.findByText('Inside');
  const question = (await screen.findAllByRole('dialog')).find((each) => each.textContent?.includes('Leave'));
  expect(question).toBeDefined();
  await pressEscape();
  await waitFor(() => expect(question).not.toBeInTheDocument());
  expect(standing('Dialog')).toBeInTheDocument();
  expect(standing('Drawer')).toBeInTheDocument();
});

it('leaves Escape to an open list', async () => {
  await renderInApp(<Layers />);
  await screen.findByRole('dialog', { name: 'Dialog' });
  await pressEscape();
  await gone('Dialog');
  await userEvent.click(screen.getByRole('combobox', { name: 'Kind' }));
  await pressEscape();
  expect(standing('Drawer')).toBeInTheDocument();
});
