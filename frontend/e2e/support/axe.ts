import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing serious for people with a keyboard, a screen reader or weak eyes. Call it when the page has settled. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingSerious(page, (axe) =>
    axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']),
  );
}

/** What alone can differ when a page, found accessible before, changes its colours. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothingSerious(page, (axe) => axe.withRules(['color-contrast']));
}

async function expectNothingSerious(page: Page, rules: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  await page.evaluate(colourChangesAreOver);
  // Otherwise a second page is opened each time to bring together what stands in frames, of which the app has none.
  const { violations } = await rules(new AxeBuilder({ page }).setLegacyMode()).analyze();
  const serious = violations
    .filter((each) => each.impact === 'serious' || each.impact === 'critical')
    .map((each) => ({ rule: each.id, where: each.nodes.map((node) => node.html.slice(0, 160)) }));
  expect(serious).toEqual([]);
}

/** In the page: half-way between two colours, text has the contrast of neither. */
async function colourChangesAreOver(): Promise<void> {
  // What is asked for in this frame begins with the next.
  await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
  const ending = document
    .getAnimations()
    .filter((each) => each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(ending.map((each) => each.finished));
}
