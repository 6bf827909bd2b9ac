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

describe('a delivery', () => {
  it('shows each attempt with what was sent and answered', async () => {
    const delivery = {
      id: 'd1',
      type: 'customers.created',
      recordId: 'c1',
      state: 'DELIVERED',
      attempts: 2,
      body: '{}',
      lastAttemptAt: '2026-01-11T08:00:05Z',
      createdAt: '2026-01-11T08:00:00Z',
      can: [],
    };
    const sent = { url: webhook.url, requestHeaders: { 'webhook-id': 'msg_d1' }, durationMs: 1500 };
    service.use(
      http.get('*/webhooks/w1/deliveries', () => HttpResponse.json({ items: [delivery] })),
      http.get('*/webhooks/w1/deliveries/d1/attempts', () =>
        HttpResponse.json({
          items: [
            {
              ...sent,
              at: '2026-01-11T08:00:05Z',
              status: 200,
              answerHeaders: { server: 'erp' },
              answer: 'fine',
            },
            { ...sent, at: '2026-01-11T08:00:00Z', failure: 'TIMEOUT', answerHeaders: {} },
          ],
        }),
      ),
    );
    await renderInApp(<DeliveryLog webhook={webhook} />);
    await userEvent.click(await screen.findByRole('button', { expanded: false }));

    const attempts = await screen.findByRole('list', { name: 'Last attempts' });
    expect(attempts).toHaveTextContent('Answered with 200');
    expect(attempts).toHaveTextContent('fine');
    expect(attempts).toHaveTextContent('server: erp');
    expect(attempts).toHaveTextContent('webhook-id: msg_d1');
    expect(attempts).toHaveTextContent('No answer in time');
    expect(attempts).toHaveTextContent('1.5 s');
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
