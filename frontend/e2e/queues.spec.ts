import { expectAccessible } from './support/axe.ts';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

test('adds a queue, renames it, keeps one that is in use, and deletes the other', async ({ page }) => {
  const name = `Returns ${Date.now().toString(36)}`;
  await signInAs(page, 'admin', '/queues');
  await page.getByRole('button', { name: 'New queue' }).click();
  const drawer = page.getByRole('dialog', { name: 'New queue' });
  await drawer.getByRole('textbox', { name: 'Name' }).fill(name);
  await drawer.getByRole('button', { name: 'Name in other languages' }).click();
  await page.getByRole('textbox', { name: 'Français' }).fill(`Retours ${name}`);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await drawer.getByRole('button', { name: 'Create queue' }).click();
  await expect(drawer).toBeHidden();

  await page.getByRole('button', { name: `Edit ${name}` }).click();
  const edit = page.getByRole('dialog', { name });
  await edit.getByRole('textbox', { name: 'Name' }).fill(`Old ${name}`);
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: `Old ${name}` })).toBeVisible();
  await page.getByRole('button', { name: `History: Old ${name}` }).click();
  await expect(page.getByRole('dialog').getByText(name).first()).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Delete the queue Support' }).click();
  await expect(page.getByText('“Support” is in use')).toBeVisible();

  await page.goto('/inbox');
  const boxes = page.getByRole('complementary', { name: 'Boxes and queues' });
  await expect(boxes.getByText(`Old ${name}`)).toBeVisible();
  await page.goto('/queues');
  await page.getByRole('button', { name: `Delete the queue Old ${name}` }).click();
  await expect(page.getByText(`Queue “Old ${name}” deleted`)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: `Old ${name}` })).toBeHidden();
});

test('is not there for those who may not change queues', async ({ page }) => {
  await signInAs(page, 'sales', '/queues');
  await expect(page.getByRole('heading', { name: 'Nu puteți deschide această pagină' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Navigare principală' })).not.toContainText('Cozi');
});
