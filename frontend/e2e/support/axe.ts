import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing serious for people with a keyboard, a screen reader or weak eyes. Call it when the page has settled. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingSerious(
    new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']),
  );
}

/** What alone can differ when a page, found accessible before, changes its colours. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothingSerious(new AxeBuilder({ page }).withRules(['color-contrast']));
}

async function expectNothingSerious(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const serious = violations
    .filter((each) => each.impact === 'serious' || each.impact === 'critical')
    .map((each) => ({ rule: each.id, where: each.nodes.map((node) => node.html.slice(0, 160)) }));
  expect(serious).toEqual([]);
}
