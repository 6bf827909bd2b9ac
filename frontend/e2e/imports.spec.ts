import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { csvFile, markedFile } from './support/csv.ts';
import { signInAs } from './support/members.ts';
import { expect, test } from './support/test.ts';

const next = (page: Page, name: string) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name });
const field = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function upload(page: Page, file: ReturnType<typeof csvFile>) {
  await page.goto('/imports/new');
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(heading(page, 'Was the file read correctly?')).toBeVisible();
}

/** From the first look at the file to its values; what the file is has been guessed. */
async function toValues(page: Page, target: string) {
  await next(page, 'Next: columns');
  await expect(page.getByRole('radio', { name: target })).toBeChecked();
  await next(page, 'Next: values');
  await expect(heading(page, 'What do the values mean?')).toBeVisible();
}

async function check(page: Page) {
  await next(page, 'Check the file');
  await expect(heading(page, 'This is what the import will do')).toBeVisible();
}

async function run(page: Page, rows: string) {
  await next(page, `Import ${rows}`);
  await expect(heading(page, 'The file is imported')).toBeVisible();
}

async function expectCount(page: Page, name: string, count: string) {
  const term = page.getByRole('term').filter({ hasText: name });
  await expect(page.locator('dl > div').filter({ has: term })).toContainText(count);
}

test('brings a sales book from files, with all their troubles', async ({ page }) => {
  test.setTimeout(150_000);
  const mark = Date.now().toString(36);
  await signInAs(page, 'admin', '/imports');

  await test.step('members, with teams and managers nobody knows yet', async () => {
    await upload(page, markedFile('teams.csv', mark));
    await expect(page.getByRole('cell', { name: `Eva Núñez ${mark}` })).toBeVisible();
    await expectAccessible(page);
    await toValues(page, 'Members');
    await expect(field(page, 'Team')).toContainText('3 rows are left out');
    await field(page, 'Manager').getByRole('radio', { name: 'Add as a member to invite' }).click();
    await field(page, 'Team').getByRole('radio', { name: 'Create' }).click();
    await expect(field(page, 'Team')).toContainText('Nothing is left out');
    await expectAccessible(page);
    await check(page);
    await run(page, '3 rows');
    await expectCount(page, 'New', '3');
  });

  await test.step('customers, one of them the parent of the row before it', async () => {
    await upload(page, markedFile('accounts.csv', mark));
    await toValues(page, 'Customers');
    await field(page, 'Country').getByRole('button', { name: 'Is it Philippines?' }).click();
    await field(page, 'Subsidiary of').getByRole('radio', { name: 'Leave the field empty' }).click();
    await check(page);
    await run(page, '3 rows');
    await expect(page.getByText('Every row was taken.')).toBeVisible();
  });

  await test.step('products', async () => {
    await upload(page, markedFile('products.csv', mark));
    await toValues(page, 'Products');
    await expect(page.getByText('Nothing to decide')).toBeVisible();
    await check(page);
    await run(page, '2 rows');
  });

  await test.step('opportunities, with other spellings, an unknown agent, no customer and a wrong date', async () => {
    await upload(page, markedFile('pipeline.csv', mark));
    await toValues(page, 'Opportunities');
    const product = field(page, 'Product');
    await product.getByRole('button', { name: /Show the/ }).click();
    await expect(product.getByRole('combobox', { name: `Meaning of GTXPro ${mark}` })).toHaveValue(
      `GTX Pro ${mark}`,
    );
    await expect(field(page, 'Stage')).toContainText('Nothing is left out');
    const agent = field(page, 'Owner').getByRole('combobox', { name: `Meaning of Una Known ${mark}` });
    await agent.click();
    await page.getByRole('option', { name: 'Add as a member to invite' }).click();
    await expect(field(page, 'Owner')).toContainText('Nothing is left out');

    // What was said is on the server: leaving and coming back loses nothing.
    await expect(page.getByText('Everything is saved')).toBeVisible();
    await page.reload();
    await expect(field(page, 'Owner')).toContainText('Nothing is left out');
    await check(page);
    await expectCount(page, 'New', '5');
    const refused = page.getByRole('row').filter({ hasText: '2017-02-30' });
    await expect(refused).toContainText('5');
    await expect(refused).toContainText('is not a date');
    await expect(refused).toContainText('Closed on');
    await expectAccessible(page);
    await page.reload();
    await run(page, '5 rows');
    await expectCount(page, 'Left out', '1');
    await expectAccessible(page);
  });

  await test.step('the row left out, corrected', async () => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download these rows' }).click();
    const errors = await downloading;
    expect(errors.suggestedFilename()).toBe('pipeline-errors.csv');
    const text = readFileSync(await errors.path(), 'utf8');
    await page.getByRole('link', { name: 'Import the corrected file' }).click();
    await page
      .getByLabel('Choose a file')
      .setInputFiles(csvFile('pipeline-errors.csv', text.replaceAll('2017-02-30', '2017-02-28')));
    await expect(heading(page, 'What do the values mean?')).toBeVisible();
    await check(page);
    await run(page, '1 row');
  });

  await test.step('the pipeline shows what the files said', async () => {
    const summary = page.waitForResponse(/\/api\/v1\/pipelines\/[^/]+\/summary/);
    const filter = encodeURIComponent(`name==*${mark}*`);
    await page.goto(`/pipeline?layout=table&filter=${filter}`);
    const { open, won, lost } = await (await summary).json();
    expect({ open: open.count, won: won.count, lost: lost.count }).toEqual({ open: 2, won: 2, lost: 2 });
    expect(Number(won.totals[0].amount)).toBe(5568);
    await expect(page.getByRole('row').filter({ hasText: `Deal ${mark}` })).toHaveCount(6);
    await expect(page.getByRole('row').filter({ hasText: `Deal ${mark} 5` })).toContainText(
      `Una Known ${mark}`,
    );
  });

  await test.step('a second import changes nothing', async () => {
    await upload(page, markedFile('products.csv', mark));
    await toValues(page, 'Products');
    await check(page);
    await expect(page.getByText('The import would change nothing.')).toBeVisible();
    await page.goto('/imports');
    await expect(page.getByRole('row').filter({ hasText: 'pipeline.csv' }).first()).toContainText('Imported');
    await expectAccessible(page);
  });
});

test('says what is wrong with a file, and how one is read can be corrected', async ({ page }) => {
  await signInAs(page, 'admin', '/imports/new');
  await page.getByLabel('Choose a file').setInputFiles(csvFile('empty.csv', ''));
  await expect(page.getByRole('alert')).toContainText('The file is empty.');
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]);
  await page.getByLabel('Choose a file').setInputFiles(csvFile('picture.csv', picture));
  await expect(page.getByRole('alert')).toContainText('not a text file');
  await expectAccessible(page);

  const western = Buffer.from('name;team\nÉlodie;Nord\nJosé;Sur\n', 'latin1');
  await page.getByLabel('Choose a file').setInputFiles(csvFile('western.csv', western));
  await expect(page.getByRole('cell', { name: 'Élodie' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Encoding' }).click();
  await page.getByRole('option', { name: 'UTF-8' }).click();
  await expect(page.getByText('not written in this encoding')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Encoding' })).toHaveValue('windows-1252');
  await page.getByRole('switch', { name: /first row holds/ }).click();
  await expect(page.getByRole('cell', { name: 'team', exact: true })).toBeVisible();
});

test('is not there for who may not import', async ({ page }) => {
  await signInAs(page, 'sales', '/imports');
  // This member works in Romanian.
  await expect(heading(page, 'Nu puteți deschide această pagină')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Importuri' })).toBeHidden();
});
