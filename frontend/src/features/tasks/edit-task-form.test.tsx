import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { service } from '@/shared/testing/service';
import { EditTaskForm } from './edit-task-form';
import { aTask } from './testing';

beforeAll(() => {
  // A text that grows with its lines waits for its font, which there is none of here.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
});

it('saves a task, and takes the change back by one press', async () => {
  const sent: unknown[] = [];
  service.use(
    http.patch('*/api/v1/tasks/k1', async ({ request }) => {
      const body = await request.json();
      sent.push([request.headers.get('If-Match'), body]);
      return HttpResponse.json(aTask({ version: sent.length + 1 }));
    }),
  );
  await renderInApp(<EditTaskForm task={aTask()} onClose={vi.fn()} />);
  const title = await screen.findByRole('textbox', { name: /Title/ });
  await userEvent.clear(title);
  await userEvent.type(title, 'Send nothing');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(sent).toEqual([
      ['"1"', expect.objectContaining({ title: 'Send nothing' })],
      ['"2"', expect.objectContaining({ title: 'Send the offer' })],
    ]),
  );
});
