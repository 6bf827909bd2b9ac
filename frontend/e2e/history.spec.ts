import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

test('tells what happened to a customer, and takes a change back', async ({ page }) => {
  const name = `Stejarul ${Date.now().toString(36)}`;
  await signInAs(page, 'admin', '/customers?new=COMPANY');
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Create company' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const write = async (industry: string) => {
    await page.getByRole('button', { name: /Edit Industry/ }).click();
    await page.getByRole('textbox', { name: 'Industry' }).fill(industry);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Edit Industry/ })).toContainText(industry);
  };
  await write('milling');

  await page.getByRole('tab', { name: 'History' }).click();
  const changes = page.getByRole('tabpanel', { name: 'History' }).getByRole('listitem');
  await expect(changes.filter({ hasText: 'Created by Elena Ionescu' })).toContainText(name);
  await expect(changes.filter({ hasText: 'in the app' }).first()).toContainText('milling');
  await write('baking');
  await expect(changes.filter({ hasText: 'milling' }).first()).toContainText('baking');
  await expectAccessible(page);

  // Back to before "milling": but it was changed again since.
  await page
    .getByRole('button', { name: /Undo the change of/ })
    .last()
    .click();
  const dialog = page.getByRole('dialog', { name: 'This change cannot be undone' });
  await expect(dialog).toContainText(`${name}: Industry`);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: /Edit Industry/ })).toContainText('baking');

  await page
    .getByRole('button', { name: /Undo the change of/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /Edit Industry/ })).toContainText('milling');
  await expect(changes.filter({ hasText: 'takes an earlier change back' })).toContainText('milling');

  await page.getByText('Where from', { exact: true }).click();
  await expect(page.getByText('For each value, who set it last')).toBeVisible();
  await page.getByText('As it was', { exact: true }).click();
  await expect(page.getByText('It did not exist yet.')).toBeVisible();
});

test('asks which should stay when two people change the same field', async ({ page, browser }) => {
  await signInAs(page, 'admin', '/customers?new=COMPANY');
  const name = `Ulmul ${Date.now().toString(36)}`;
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Create company' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const industry = (of: typeof page) => of.getByRole('button', { name: /Edit Industry/ });
  await industry(page).click();
  await page.getByRole('textbox', { name: 'Industry' }).fill('milling');

  const colleague = await (await browser.newContext()).newPage();
  await signInAs(colleague, 'admin', new URL(page.url()).pathname);
  await industry(colleague).click();
  await colleague.getByRole('textbox', { name: 'Industry' }).fill('baking');
  await colleague.keyboard.press('Enter');
  await expect(industry(colleague)).toContainText('baking');
  await colleague.getByRole('button', { name: /Edit Employees/ }).click();
  await colleague.getByRole('textbox', { name: 'Employees' }).fill('12');
  await colleague.keyboard.press('Enter');
  await expect(colleague.getByText('“Employees” saved')).toBeVisible();

  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Changed by someone else in the meantime' });
  await expect(dialog).toContainText('changed it');
  await expect(dialog).toContainText('Also changed by them, and kept: Employees');
  await expectAccessible(page);
  await dialog.getByRole('radio', { name: 'Theirs: baking' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(industry(page)).toContainText('baking');

  await industry(page).click();
  await page.getByRole('textbox', { name: 'Industry' }).fill('brewing');
  await industry(colleague).click();
  await colleague.getByRole('textbox', { name: 'Industry' }).fill('roasting');
  await colleague.keyboard.press('Enter');
  await expect(colleague.getByText('“Industry” saved').last()).toBeVisible();
  await expect(industry(colleague)).toContainText('roasting');
  await page.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: 'Mine: brewing' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(industry(page)).toContainText('brewing');
  await expect(industry(colleague)).toContainText('brewing');
  await colleague.context().close();
});

test('changes all customers a filter finds, and takes that back', async ({ page }) => {
  const mark = Date.now().toString(36);
  await signInAs(page, 'admin', '/customers');
  for (const name of [`Fagul ${mark}`, `Frasinul ${mark}`, `Teiul ${mark}`]) {
    await page.goto('/customers?new=COMPANY');
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByRole('button', { name: 'Create company' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
  await page.goto(`/customers?q=${mark}`);
  await expect(page.getByRole('row')).toHaveCount(4);
  await page.getByRole('checkbox', { name: `Select Teiul ${mark}` }).click();
  const bar = page.getByRole('toolbar', { name: 'More actions' });
  await bar.getByRole('button', { name: 'Select all 3 that match' }).click();
  await expect(bar).toContainText('All 3 selected');
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'Former' }).click();
  await page.getByRole('button', { name: 'Apply' }).click();

  const done = page.getByRole('alert').filter({ hasText: '3 records changed' });
  await expect(done).toBeVisible();
  await expect(page.getByRole('gridcell').filter({ hasText: 'Former' })).toHaveCount(3);
  await done.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('gridcell').filter({ hasText: 'Former' })).toHaveCount(0);
});
