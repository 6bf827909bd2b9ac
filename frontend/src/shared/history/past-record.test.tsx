import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, expect, it } from 'vitest';
import { addDays, dayOf, fromWallTime } from '@/shared/lib/zoned-time';
import { renderInApp } from '@/shared/testing/render';
import { service } from '@/shared/testing/service';
import { historyTexts } from './history-texts';
import { PastRecord } from './past-record';

beforeAll(() => historyTexts());

it('asks for the moment that is written, in the member’s time zone, and for none that is still to come', async () => {
  const asked: (string | null)[] = [];
  service.use(
    http.get('*/customers/c1/history/at', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('at'));
      return HttpResponse.json({ fields: { name: 'Nace' } });
    }),
  );
  await renderInApp(<PastRecord resource="customers" id="c1" />);
  const time = await screen.findByRole('textbox', { name: 'As it was on: time' });
  expect(time).toHaveValue('23:59');
  await userEvent.clear(time);
  await userEvent.type(time, '1435');
  const yesterday = addDays(dayOf(new Date(), 'Europe/Bucharest'), -1);
  const moment = fromWallTime(`${yesterday} 14:35:00`, 'Europe/Bucharest');
  await waitFor(() => expect(asked).toContain(moment));
  expect(await screen.findByText('Nace')).toBeInTheDocument();

  const day = screen.getByRole('textbox', { name: 'As it was on' });
  await userEvent.clear(day);
  const next = Number(yesterday.slice(0, 4)) + 1;
  await userEvent.type(day, `31/12/${next}`);
  await userEvent.tab();
  await userEvent.tab();
  expect(await screen.findByText('This time is still to come')).toBeInTheDocument();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(asked.filter((at) => at?.startsWith(String(next)))).toEqual([]);
  expect(screen.queryByText('Nace')).not.toBeInTheDocument();
});
