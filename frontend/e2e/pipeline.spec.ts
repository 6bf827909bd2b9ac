import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

const column = (page: Page, stage: string) => page.getByRole('region', { name: new RegExp(`^${stage}: `) });
const card = (page: Page, name: string) => page.getByRole('group', { name });

async function moveByMenu(page: Page, name: string, stage: string): Promise<void> {
  await card(page, name)
    .getByRole('button', { name: `Move “${name}”, and more` })
    .click();
  await page.getByRole('menuitem', { name: stage }).click();
}

/** A new opportunity of 1,200 in the first stage, alone on the board. */
async function createAlone(page: Page): Promise<string> {
  const name = `Oven ${Date.now().toString(36)}`;
  await signInAs(page, 'admin', `/pipeline?layout=board&new=true&q=${encodeURIComponent(name)}`);
  const form = page.getByRole('dialog', { name: 'New opportunity' });
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await form.getByRole('textbox', { name: 'Amount' }).fill('1200');
  await form.getByRole('button', { name: 'Create opportunity' }).click();
  await expect(form).toBeHidden();
  const record = page.getByRole('dialog');
  await expect(record.getByRole('heading', { name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(record).toBeHidden();
  await expect(column(page, 'Prospecting')).toContainText(name);
  return name;
}

test('moves an opportunity by menu, by keyboard and by mouse', async ({ page }) => {
  const name = await createAlone(page);
  const weighted = page.getByRole('link', { name: /^Weighted/ });
  await expect(weighted).toContainText('€120');

  await moveByMenu(page, name, 'Engaging');
  await expect(column(page, 'Engaging')).toContainText(name);
  await expect(weighted).toContainText('€300');

  await card(page, name).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(`${name} lifted from Engaging.`)).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^Over Proposal/)).toBeAttached();
  await page.keyboard.press('Space');
  await expect(column(page, 'Proposal')).toContainText(name);
  await expect(weighted).toContainText('€600');

  await card(page, name).hover();
  await page.mouse.down();
  const target = await column(page, 'Negotiation').boundingBox();
  if (target === null) throw new Error('the column is not in sight');
  const x = target.x + target.width / 2;
  await page.mouse.move(x - 60, target.y + 140, { steps: 8 });
  await page.mouse.move(x, target.y + 120, { steps: 8 });
  await expect(page.getByText(/^Over Negotiation/)).toBeAttached();
  await page.mouse.up();
  await expect(column(page, 'Negotiation')).toContainText(name);
  await expect(weighted).toContainText('€900');
  await expectAccessible(page);
});

test('asks why one was lost, and takes it back', async ({ page }) => {
  const name = await createAlone(page);
  await moveByMenu(page, name, 'Lost');
  const question = page.getByRole('dialog', { name: `Why was “${name}” lost?` });
  await question.getByRole('button', { name: 'Mark as lost' }).click();
  await expect(question).toContainText('Say why it was lost');
  await question.getByRole('button', { name: 'Price' }).click();
  await expect(question.getByRole('textbox')).toHaveValue('Price');
  await question.getByRole('button', { name: 'Mark as lost' }).click();
  await expect(question).toBeHidden();
  await expect(column(page, 'Lost')).toContainText(name);
  await page.getByRole('alert').filter({ hasText: 'Lost' }).getByRole('button', { name: 'Undo' }).click();
  await expect(column(page, 'Prospecting')).toContainText(name);
});

test('works an opportunity on its page: moves it on and plans what comes next', async ({ page }) => {
  const name = await createAlone(page);
  await card(page, name).focus();
  await page.keyboard.press('Enter');
  const record = page.getByRole('dialog');
  await record.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Open as a page' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.getByRole('button', { name: 'Move to Engaging' }).click();
  await expect(page.getByRole('button', { name: 'Move to Proposal' })).toBeVisible();

  const task = `Measure the bakery ${Date.now().toString(36)}`;
  await page.getByRole('tab', { name: 'Task', exact: true }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(task);
  await page.getByRole('button', { name: 'Add task' }).click();
  await expect(page.getByRole('complementary', { name: 'Related' })).toContainText(task);
  await expectAccessible(page);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Related' }).click();
  await expect(page.getByRole('link', { name: task })).toBeVisible();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wider).toBe(false);
});

test('puts a card back when the move is refused', async ({ page }) => {
  const name = await createAlone(page);
  await page.route('**/api/v1/opportunities/*/stage', (route) =>
    route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      json: { type: '/problems/forbidden', title: 'Not allowed', status: 403, requestId: 'req-1' },
    }),
  );
  await moveByMenu(page, name, 'Engaging');
  await expect(page.getByRole('alert').filter({ hasText: 'The move was refused' })).toBeVisible();
  await expect(column(page, 'Prospecting')).toContainText(name);
  await expect(column(page, 'Engaging')).not.toContainText(name);
});
