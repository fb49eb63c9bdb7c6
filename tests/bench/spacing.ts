/**
 * `npm run bench:spacing`: every page of ../shared/pages (where present) and of our own fixtures in both browsers: does
 * the spacing of WCAG 1.4.12 lose any text, and does a measure of 80 characters make a page scroll sideways?
 * `npm run bench:spacing -- firefox wiki-byzantine,tufte-css` for some browsers and pages.
 */
import type { Page } from 'puppeteer-core';
import { countText, lostText, type Piece } from '../drive/geometry.ts';
import { type Kind, type Lectern, launch } from '../drive/lectern.ts';
import { built, kinds, permitAll, remember } from '../e2e/reader.ts';
import { servePages } from './served.ts';

const SPACING = { lineHeight: 1.5, paragraphSpacing: 2, letterSpacing: 0.12, wordSpacing: 0.16 };
const [browsers = kinds.join(), only = ''] = process.argv.slice(2);

/** What stays lost for a second: some pages hide their head when they are scrolled, and show it again at their top. */
async function lostFor(page: Page): Promise<Piece[]> {
  const end = Date.now() + 1000;
  let lost: Piece[];
  do {
    lost = (await page.evaluate(lostText)) as Piece[];
    await page.evaluate(frames);
  } while (lost.length > 0 && Date.now() < end);
  return lost;
}

const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(0))));

/** Has a look worn on an open page, at once. */
async function wear(lectern: Lectern, page: Page, url: string, look: object, property: string): Promise<void> {
  await remember(lectern, url, look);
  await page.waitForFunction(
    (property) => getComputedStyle(document.documentElement).getPropertyValue(property) !== '',
    { polling: 50 },
    property,
  );
  await page.evaluate(frames);
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const { pages, close } = await servePages();
const chosen = pages.filter(({ id }) => !only || only.split(',').includes(id));
let faults = 0;
for (const kind of browsers.split(',') as Kind[]) {
  const lectern = await launch(kind, { extension: built[kind] });
  await permitAll(lectern);
  console.log(`\n${kind}\n\n| page | pieces of text | lost | sideways by itself, px | with a measure of 80 |`);
  console.log('|---|--:|--:|--:|--:|');
  const listed: string[] = [];
  for (const { id, url } of chosen) {
    const page = await lectern.open(url);
    await page.waitForFunction(() => document.readyState === 'complete', { polling: 50 });
    await page.evaluate(frames);
    const count = await page.evaluate(countText);
    const own = await sideways(page);
    await wear(lectern, page, url, SPACING, '--lectern-line');
    const lost = await lostFor(page);
    await wear(lectern, page, url, { measure: 80 }, '--lectern-measure');
    const measured = await sideways(page);
    if (measured > Math.max(own, 0)) listed.push(`${id}: scrolls sideways`);
    listed.push(...lost.slice(0, 12).map(({ text, why }) => `${id}: ${why}: ${text}`));
    faults += lost.length + (measured > Math.max(own, 0) ? 1 : 0);
    console.log(`| ${id} | ${count} | ${lost.length} | ${own} | ${measured} |`);
    await remember(lectern, url, null);
    await page.close();
  }
  console.log(`\n${listed.join('\n')}`);
  await lectern.close();
}
await close();
process.exitCode = faults === 0 ? 0 : 1;
