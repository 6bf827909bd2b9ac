import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { problem, service } from '@/shared/testing/service';
import type { Webhook } from './api';
import { DeliveryLog } from './delivery-log';
import { WebhookForm } from './webhook-form';
import { webhookTexts } from './webhook-texts';

beforeAll(() => webhookTexts());

const webhook: Webhook = {
  id: 'w1',
  version: 1,
  name: 'Warehouse',
  url: 'https://warehouse.example/hook',
  member: { id: 'm1', name: 'Ana Ionescu' },
  events: [],
  active: true,
  state: 'ACTIVE',
  createdAt: '2026-01-10T08:00:00Z',
  updatedAt: '2026-01-10T08:00:00Z',
  can: [],
};

describe('the deliveries of a webhook', () => {
  it('say that there are none', async () => {
    service.use(http.get('*/webhooks/w1/deliveries', () => HttpResponse.json({ items: [] })));
    await renderInApp(<DeliveryLog webhook={webhook} />);

    expect(await screen.findByText('Nothing sent yet')).toBeInTheDocument();
  });

  it('say that they cannot be loaded, and are loaded on asking again', async () => {
    service.use(http.get('*/webhooks/w1/deliveries', () => problem(500, 'broken'), { once: true }));
    await renderInApp(<DeliveryLog webhook={webhook} />);
    expect(await screen.findByRole('alert')).toHaveTextContent('Problem broken');

    service.use(http.get('*/webhooks/w1/deliveries', () => HttpResponse.json({ items: [] })));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing sent yet')).toBeInTheDocument();
  });
});

it('says that the events a webhook may tell of cannot be loaded', async () => {
  service.use(http.get('*/webhooks/events', () => problem(500, 'broken')));
  await renderInApp(
    <WebhookForm webhook={undefined} onSaved={vi.fn()} onCancel={vi.fn()} onDirty={vi.fn()} />,
  );

  expect(await screen.findByRole('alert')).toHaveTextContent('Problem broken');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});
