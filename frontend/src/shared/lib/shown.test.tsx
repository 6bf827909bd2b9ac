import { Drawer, Menu } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { createShown } from './shown';

const { show, useShown } = createShown<string>();

function Page() {
  const shown = useShown();
  return (
    <>
      <Menu>
        <Menu.Target>
          <button type="button">More</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => show('history')}>History</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {shown !== undefined && (
        <Drawer opened onClose={() => show(undefined)} closeButtonProps={{ 'aria-label': 'Close' }}>
          {shown}
        </Drawer>
      )}
    </>
  );
}

it('gives the focus back to the button of the menu it was asked for in', async () => {
  await renderInApp(<Page />);
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'History' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }));

  await waitFor(() => expect(screen.getByRole('button', { name: 'More' })).toHaveFocus());
});
