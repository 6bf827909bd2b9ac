import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { NavLink } from './nav-link';

const links = (
  <>
    <NavLink entry={{ to: '/tasks?layout=calendar' }}>Calendar</NavLink>
    <NavLink entry={{ to: '/tasks', unless: ['layout'] }}>Tasks</NavLink>
  </>
);

it.each([
  ['/tasks', 'Tasks'],
  ['/tasks?tab=overdue', 'Tasks'],
  ['/tasks?layout=calendar', 'Calendar'],
  ['/tasks?layout=calendar&month=2026-03', 'Calendar'],
])('says that one who is at %s is at %s, and nowhere else', async (path, place) => {
  await renderInApp(links, { path });
  const current = screen.getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'page');
  expect(current.map((link) => link.textContent)).toEqual([place]);
});

it('leads to the state its address names', async () => {
  await renderInApp(links);
  expect(screen.getByRole('link', { name: 'Calendar' })).toHaveAttribute('href', '/tasks?layout=calendar');
  expect(screen.getByRole('link', { name: 'Tasks' })).toHaveAttribute('href', '/tasks');
});
