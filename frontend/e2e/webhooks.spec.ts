import { Webhook } from 'standardwebhooks';
import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/members.ts';
import { startReceiver } from './support/receiver.ts';
import { expect, test } from './support/test.ts';

test('tells a program what was changed, signed so that others can check it', async ({ page }) => {
  const receiver = await startReceiver();
  const name = `ERP ${Date.now().toString(36)}`;
  await signInAs(page, 'admin', '/webhooks?new=true');
  const form = page.getByRole('dialog', { name: 'New webhook' });
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await form.getByRole('textbox', { name: 'Address' }).fill('https://10.0.0.1/');
  await form.getByRole('combobox', { name: 'Tells of' }).click();
  await page.getByRole('option', { name: 'Tags: new' }).click();
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: 'Create webhook' }).click();
  await expect(form.getByText('Messages cannot be sent to this address')).toBeVisible();
  await form.getByRole('textbox', { name: 'Address' }).fill(receiver.url);
  await form.getByRole('button', { name: 'Create webhook' }).click();
  const secret = await form.getByRole('textbox', { name: 'Secret' }).inputValue();
  expect(secret).toMatch(/^whsec_/);
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Close' }).last().click();

  await page.getByText(name, { exact: true }).first().click();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await expect(page.getByRole('button', { name: /^Test .*Delivered/ })).toBeVisible();
  await expectAccessible(page);
  const tag = await page.evaluate(
    async ({ label, password }) => {
      const send = (path: string, body: object, headers = {}) =>
        fetch(`/api/v1/${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...headers },
          body: JSON.stringify(body),
        }).then((response) => response.json());
      const { accessToken } = await send('auth/sign-in', { email: 'admin@demo.example', password });
      return send('tags', { name: label }, { Authorization: `Bearer ${accessToken}` });
    },
    { label: name, password: process.env.RAPPORT_DEMO_PASSWORD ?? 'rapport-demo' },
  );
  await expect.poll(() => receiver.received.length).toBe(2);
  receiver.stop();

  const checked = receiver.received.map(({ body, headers }) => new Webhook(secret).verify(body, headers));
  expect(checked).toMatchObject([
    { type: 'webhook.test' },
    { type: 'tags.created', data: { resource: 'tags', id: tag.id } },
  ]);
  const forged = receiver.received[1];
  expect(() => new Webhook(secret).verify(`${forged?.body} `, forged?.headers ?? {})).toThrow();
});
