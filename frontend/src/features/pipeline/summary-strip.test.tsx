import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import { SummaryStrip } from './summary-strip';
import { aPipeline } from './testing';

it('says that the figures could not be had, and tries again', async () => {
  const sums = { count: 3, totals: [] };
  const summary = { stages: [], open: sums, won: sums, lost: sums, wonThisMonth: sums };
  service.use(http.get('*/api/v1/pipelines/p1/summary', () => HttpResponse.json(summary)));
  service.use(http.get('*/api/v1/pipelines/p1/summary', () => problem(500, 'internal'), { once: true }));
  await renderInApp(<SummaryStrip pipeline={aPipeline()} query={{}} />);
  expect(await screen.findByRole('alert')).toHaveTextContent('Problem internal');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: /^Open/ })).toBeInTheDocument();
});
