import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

const unique = () => Date.now().toString(36);

test('creates a company, changes it in place, takes the change back and archives it', async ({ page }) => {
  const name = `Moara Veche ${unique()}`;
  await signInAs(page, 'admin', '/customers?new=COMPANY');
  const drawer = page.getByRole('dialog', { name: 'New company' });
  await drawer.getByRole('textbox', { name: 'Name' }).fill(name);
  await drawer.getByRole('textbox', { name: 'Phone' }).fill('12');
  await drawer.getByRole('button', { name: 'Create company' }).click();
  await expect(drawer.getByRole('textbox', { name: 'Phone' })).toBeFocused();
  await expect(drawer.getByRole('textbox', { name: 'Phone' })).toHaveAttribute('aria-invalid', 'true');
  await drawer.getByRole('textbox', { name: 'Phone' }).fill('+40 722 123 456');
  await drawer.getByRole('button', { name: 'Create company' }).click();

  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(name));
  await expect(page.getByRole('link', { name: '+40 722 123 456' })).toBeVisible();

  await page.getByRole('button', { name: 'Add a way to reach them' }).click();
  await page.getByRole('menuitem', { name: 'E-mail address' }).click();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('moara@veche.example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'moara@veche.example' })).toBeVisible();
  await expect(page.getByRole('link', { name: '+40 722 123 456' })).toBeVisible();

  await page.getByRole('button', { name: /Edit Industry/ }).click();
  await page.getByRole('textbox', { name: 'Industry' }).fill('milling');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“Industry” saved')).toBeVisible();
  await page.getByRole('alert').filter({ hasText: 'Industry' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /Edit Industry/ })).toContainText('Add');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  const header = page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) });
  await expect(header.getByText('Archived', { exact: true })).toBeVisible();
  await page.getByRole('alert').filter({ hasText: 'archived' }).getByRole('button', { name: 'Undo' }).click();
  await expect(header.getByText('Archived', { exact: true })).toBeHidden();
});

test('going back from a new customer leads to the list, not to the form again', async ({ page }) => {
  const name = `Înapoi ${unique()}`;
  await signInAs(page, 'admin', '/customers');
  await page.getByRole('button', { name: 'New customer' }).click();
  const drawer = page.getByRole('dialog', { name: 'New company' });
  await drawer.getByRole('textbox', { name: 'Name' }).fill(name);
  await drawer.getByRole('button', { name: 'Create company' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.goBack();

  await expect(page).toHaveURL(/\/customers$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeVisible();
  await expect(drawer).toBeHidden();
});

test('offline, a change is refused where it is made and nothing looks saved', async ({ page, context }) => {
  await signInAs(page, 'admin', '/customers?filter=kind==COMPANY');
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /Edit Industry/ }).click();
  const industry = page.getByRole('textbox', { name: 'Industry' });
  await context.setOffline(true);

  await industry.fill('offline');
  await page.keyboard.press('Enter');

  await expect(page.getByText('The service cannot be reached')).toBeVisible();
  await expect(industry).toHaveValue('offline');
  await context.setOffline(false);
  await page.keyboard.press('Escape');
});

test('ties a person to the company they work for, and unties them', async ({ page }) => {
  const mark = unique();
  await signInAs(page, 'admin', '/customers?new=COMPANY');
  await page.getByRole('textbox', { name: 'Name' }).fill(`Atelier ${mark}`);
  await page.getByRole('button', { name: 'Create company' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Atelier ${mark}` })).toBeVisible();
  const company = page.url();

  await page.goto('/customers?new=PERSON');
  await page.getByRole('textbox', { name: 'Given name' }).fill('Ilinca');
  await page.getByRole('textbox', { name: 'Family name' }).fill(mark);
  await page.getByRole('combobox', { name: 'Company' }).fill(`Atelier ${mark}`);
  await page.getByRole('option', { name: `Atelier ${mark}` }).click();
  await page.getByRole('button', { name: 'Create person' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Ilinca ${mark}` })).toBeVisible();

  await page.goto(company);
  const people = page.getByRole('region', { name: 'People' });
  await expect(people.getByRole('link', { name: `Ilinca ${mark}` })).toBeVisible();
  await people.getByRole('button', { name: `Remove Ilinca ${mark}` }).click();
  await expect(people.getByRole('link', { name: `Ilinca ${mark}` })).toBeHidden();
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click();
  await expect(people.getByRole('link', { name: `Ilinca ${mark}` })).toBeVisible();
});

test('previews by keyboard and changes several customers at once', async ({ page }) => {
  await signInAs(page, 'admin', '/customers');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('grid', { name: 'Customers' }).focus();
  await page.keyboard.press(' ');
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await expect(preview.getByRole('heading').first()).toBeVisible();
  const first = new URL(page.url()).searchParams.get('preview');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => new URL(page.url()).searchParams.get('preview')).not.toBe(first);
  await expect(preview.getByRole('heading').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();

  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.getByRole('toolbar').getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('2 records archived')).toBeVisible();
  await page.getByRole('alert').filter({ hasText: 'archived' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('2 records archived')).toBeHidden();
});
