import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Nothing serious for people with a keyboard, a screen reader or weak eyes. Call it when the page has settled. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingSerious(page, { runOnly: standards });
}

/** What alone can differ when a page, found accessible before, changes its colours. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothingSerious(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });
}

async function expectNothingSerious(page: Page, rules: axe.RunOptions): Promise<void> {
  await page.evaluate(colourChangesAreOver);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // What is in order would be described as fully as what is not, and take as long again.
  const options: axe.RunOptions = { ...rules, resultTypes: ['violations'] };
  expect(await page.evaluate(run, options)).toEqual([]);
}

/** In the page. */
async function run(options: axe.RunOptions) {
  const { violations } = await window.axe.run(document, options);
  return violations
    .filter((each) => each.impact === 'serious' || each.impact === 'critical')
    .map((each) => ({ rule: each.id, where: each.nodes.map((node) => node.html.slice(0, 160)) }));
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
