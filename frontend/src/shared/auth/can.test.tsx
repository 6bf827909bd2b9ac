import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { Can } from './can';

it('shows a thing only to those who may', async () => {
  await renderInApp(
    <>
      <Can permission="customers:write">Edit</Can>
      <Can permission="members:write" otherwise="Ask an administrator">
        Invite
      </Can>
    </>,
  );
  expect(screen.getByText(/Edit/)).toBeInTheDocument();
  expect(screen.getByText(/Ask an administrator/)).toBeInTheDocument();
  expect(screen.queryByText(/Invite/)).toBeNull();
});
