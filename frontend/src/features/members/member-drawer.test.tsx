import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { me, problem, service } from '@/shared/testing/service';
import { type Member, memberKeys } from './api';
import { EditMemberDrawer, InviteMemberDrawer } from './member-drawer';
import { memberTexts } from './member-texts';

beforeAll(() => memberTexts());

const member: Member = {
  id: 'm2',
  version: 1,
  name: 'Radu Pop',
  language: 'en',
  timeZone: 'Europe/Bucharest',
  state: 'ACTIVE',
  roles: [],
  teams: [],
  secondFactor: false,
  createdAt: '2026-01-10T08:00:00Z',
  updatedAt: '2026-01-10T08:00:00Z',
  can: ['edit'],
};

beforeEach(() => {
  service.use(http.get('*/api/v1/roles', () => HttpResponse.json({ items: [] })));
});

it('says nothing of a new member that the own roles may not say', async () => {
  const created = vi.fn();
  service.use(
    http.post('*/api/v1/members', async ({ request }) => {
      created(await request.json());
      return HttpResponse.json(member, { status: 201 });
    }),
  );
  const onClose = vi.fn();
  await renderInApp(<InviteMemberDrawer onClose={onClose} />, {
    me: me({ fields: { 'members.language': 'READ_ONLY', 'members.timeZone': 'HIDDEN' } }),
  });
  await userEvent.type(await screen.findByRole('textbox', { name: /^Name/ }), 'Radu Pop');
  await userEvent.click(screen.getByRole('button', { name: 'Add without inviting' }));

  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(created).toHaveBeenCalledExactlyOnceWith({ name: 'Radu Pop', roleIds: [], teamIds: [] });
});

it('keeps what one has typed when a newer version comes, and lays it onto that one', async () => {
  const newer = { ...member, version: 2, language: 'ro' };
  const sent = vi.fn();
  let kept = member;
  service.use(
    http.get('*/api/v1/members/m2', () => HttpResponse.json(kept)),
    http.patch('*/api/v1/members/m2', async ({ request }) => {
      const version = request.headers.get('If-Match');
      const patch = await request.json();
      sent(version, patch);
      return version === '"2"' ? HttpResponse.json({ ...newer, version: 3 }) : problem(412, 'stale');
    }),
  );
  const onClose = vi.fn();
  const { queryClient } = await renderInApp(<EditMemberDrawer id="m2" onClose={onClose} />);
  const name = await screen.findByRole('textbox', { name: /^Name/ });
  await userEvent.type(name, 'escu');
  kept = newer;
  await queryClient.invalidateQueries({ queryKey: memberKeys.all });
  await vi.waitFor(() =>
    expect(queryClient.getQueryData(memberKeys.one('m2'))).toMatchObject({ version: 2 }),
  );
  expect(name).toHaveValue('Radu Popescu');

  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent.mock.lastCall).toEqual(['"2"', { name: 'Radu Popescu' }]);
});

it('invites nobody without a role, who would see nothing', async () => {
  const created = vi.fn();
  service.use(
    http.post('*/api/v1/members', () => {
      created();
      return HttpResponse.json(member, { status: 201 });
    }),
  );
  await renderInApp(<InviteMemberDrawer onClose={vi.fn()} />);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Radu Pop');
  await userEvent.type(screen.getByRole('textbox', { name: 'E-mail' }), 'radu@demo.example');
  await userEvent.click(screen.getByRole('button', { name: 'Send invitation' }));
  expect(await screen.findByText(/Choose at least one role/)).toBeVisible();
  expect(created).not.toHaveBeenCalled();
});
