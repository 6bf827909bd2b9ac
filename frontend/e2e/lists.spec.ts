import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

test('saves a view with filter, columns and sort, chooses it, shares it and deletes it', async ({ page }) => {
  const name = `People ${Date.now().toString(36)}`;
  await signInAs(page, 'admin', '/customers?filter=kind==PERSON');
  const views = page.getByRole('navigation', { name: 'Views' });
  const header = (column: string) => page.getByRole('columnheader', { name: column }).first();
  await expect(header('Owner')).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Owner' }).uncheck();
  await page.getByText('Compact', { exact: true }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(header('Owner')).toBeHidden();
  await header('Name').getByRole('button').first().click();

  await views.getByRole('button', { name: 'Save view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a new view' });
  await dialog.getByRole('textbox', { name: 'Name of the view' }).fill(name);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Stay' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  const tab = views.getByRole('button', { name, exact: true });
  await expect(tab).toHaveAttribute('aria-current', 'page');

  await views.getByRole('button', { name: 'All', exact: true }).click();
  await expect(page).toHaveURL(({ search }) => !search.includes('filter'));
  await expect(header('Owner')).toBeVisible();
  await tab.click();
  await expect(page).toHaveURL(/filter=kind/);
  await expect(header('Owner')).toBeHidden();

  await views.getByRole('button', { name: `Actions for the view ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Share with everyone' }).click();
  await views.getByRole('button', { name: `Actions for the view ${name}` }).click();
  await expect(page.getByRole('menuitem', { name: 'Stop sharing' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByText(`View “${name}” deleted`)).toBeVisible();
  await expect(tab).toBeHidden();
});

test('asks before Back throws away what was changed, and keeps what was begun', async ({ page }) => {
  const name = `Half ${Date.now().toString(36)}`;
  await signInAs(page, 'admin', '/members');
  await page.getByText('Claire Dubois').first().click();
  const drawer = page.getByRole('dialog', { name: 'Claire Dubois' });
  await drawer.getByRole('textbox', { name: 'Name' }).fill('Claire D.');
  await page.goBack();
  await page.getByRole('button', { name: 'Stay' }).click();
  await expect(drawer.getByRole('textbox', { name: 'Name' })).toHaveValue('Claire D.');
  await drawer.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(drawer).toBeHidden();

  await page.goto('/customers');
  await page.getByRole('button', { name: 'New customer' }).first().click();
  const created = page.getByRole('dialog', { name: 'New company' });
  await created.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.goBack();
  await expect(created).toBeHidden();
  await page.goForward();
  await expect(created.getByRole('textbox', { name: 'Name' })).toHaveValue(name);
  await created.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.goto('/customers?new=COMPANY');
  await expect(created.getByRole('textbox', { name: 'Name' })).toHaveValue('');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('sorts a list and ticks all that is in sight', async ({ page }) => {
    await signInAs(page, 'admin', '/customers');
    await expect(page.getByRole('row').nth(2)).toBeVisible();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('button', { name: 'Ascending' }).click();
    await expect(page).toHaveURL(/sort=-name/);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page
      .getByRole('checkbox', { name: /^Select / })
      .nth(1)
      .check();
    await page.getByRole('checkbox', { name: 'Select the rows loaded' }).check();
    await expect(page.getByRole('toolbar')).toContainText(/\d\d selected/);
  });
});

test('filters the inbox and keeps that as a view', async ({ page }) => {
  const name = `Urgent ${Date.now().toString(36)}`;
  await signInAs(page, 'admin', '/inbox');
  const list = page.getByRole('region', { name: 'Tickets' });
  await list.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Priority' }).click();
  await page.getByRole('combobox', { name: 'Values' }).click();
  await page.getByRole('option', { name: 'Urgent' }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/priority/);
  await expectAccessible(page);
  await list.getByRole('button', { name: 'Save view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a new view' });
  await dialog.getByRole('textbox', { name: 'Name of the view' }).fill(name);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await list.getByRole('button', { name: 'All', exact: true }).click();
  await expect(page).toHaveURL(({ search }) => !search.includes('priority'));
  await list.getByRole('button', { name, exact: true }).click();
  await expect(page).toHaveURL(/priority/);
  await list.getByRole('button', { name: `Actions for the view ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(list.getByRole('button', { name, exact: true })).toBeHidden();
});
