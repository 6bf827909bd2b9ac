import { Popover } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { type ComponentType, lazy } from 'react';
import { expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { LatePanel } from './late-panel';

it('keeps the focus in the popover while it loads, and gives it to the first field then', async () => {
  let arrive: (module: { default: ComponentType }) => void = () => undefined;
  const Fields = lazy(() => new Promise<{ default: ComponentType }>((resolve) => (arrive = resolve)));
  await renderInApp(
    <Popover opened trapFocus>
      <Popover.Target>
        <button type="button">Filter</button>
      </Popover.Target>
      <Popover.Dropdown>
        <LatePanel height={100}>
          <Fields />
        </LatePanel>
      </Popover.Dropdown>
    </Popover>,
  );
  await waitFor(() => expect(screen.getByRole('status', { name: 'Loading' })).toHaveFocus());

  arrive({ default: () => <input aria-label="From" /> });

  await waitFor(() => expect(screen.getByRole('textbox', { name: 'From' })).toHaveFocus());
});
