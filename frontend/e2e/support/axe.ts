import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing serious for people with a keyboard, a screen reader or weak eyes. Call it when the page has settled. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const serious = violations
    .filter((each) => each.impact === 'serious' || each.impact === 'critical')
    .map((each) => ({ rule: each.id, where: each.nodes.map((node) => node.html.slice(0, 160)) }));
  expect(serious).toEqual([]);
}
