import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { me, problem, service } from '@/shared/testing/service';
import { accountTexts } from '../late-texts';
import { PasskeysSection } from './passkeys-section';

beforeAll(() => accountTexts());

/** The service with one passkey, renamed elsewhere after the page has seen it. Answers what was sent. */
async function show({ elsewhere }: { elsewhere?: string } = {}) {
  let passkey = { id: 'p1', version: 1, name: 'Phone', createdAt: '2026-03-02T08:00:00Z' };
  const sent: [string | null, unknown][] = [];
  service.use(
    http.get('*/api/v1/me', () => HttpResponse.json(me())),
    http.get('*/api/v1/me/passkeys', () => HttpResponse.json({ items: [passkey] })),
    http.patch<never, { name: string }>('*/api/v1/me/passkeys/p1', async ({ request }) => {
      const version = request.headers.get('If-Match');
      const { name } = await request.json();
      sent.push([version, name]);
      if (version !== `"${passkey.version}"`) return problem(412, 'stale');
      passkey = { ...passkey, version: passkey.version + 1, name };
      return HttpResponse.json(passkey);
    }),
  );
  await renderInApp(<PasskeysSection />);
  await userEvent.click(await screen.findByRole('button', { name: 'Rename the passkey “Phone”' }));
  if (elsewhere !== undefined) passkey = { ...passkey, version: 2, name: elsewhere };
  const drawer = await screen.findByRole('dialog');
  const name = within(drawer).getByRole('textbox', { name: 'Name' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Old phone{Enter}');
  return sent;
}

it('renames a passkey, and takes it back', async () => {
  const sent = await show();
  expect(await screen.findByText('Old phone')).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Phone')).toBeInTheDocument();
  expect(sent).toEqual([
    ['"1"', 'Old phone'],
    ['"2"', 'Phone'],
  ]);
});

it('asks what to do with a name given elsewhere meanwhile', async () => {
  const sent = await show({ elsewhere: 'Work phone' });
  await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(sent.at(-1)).toEqual(['"2"', 'Old phone']));
  expect(await screen.findByText('Old phone')).toBeInTheDocument();
});
