/**
 * `npm run bench:pages`: every page of ../shared/pages (where present) and of our own fixtures, by itself and dressed, in
 * both browsers: is each piece of text its exact size, do line heights follow, do pictures keep their box?
 * `npm run bench:pages -- firefox wiki-byzantine,tufte-css` for some browsers and pages.
 */
import type { Page } from 'puppeteer-core';
import { type Kind, type Lectern, launch } from '../drive/lectern.ts';
import { type Faults, faults, type Survey, survey } from '../drive/survey.ts';
import { built, kinds, permitAll, remember, until } from '../e2e/reader.ts';
import { isWorn, painted } from '../e2e/worn.ts';
import { servePages } from './served.ts';

const TIMES = [60, 80, 90, 125, 200, 300];
const [browsers = kinds.join(), only = ''] = process.argv.slice(2);

async function open(lectern: Lectern, url: string): Promise<Page> {
  const page = await lectern.open(url);
  await page.waitForFunction(() => document.readyState === 'complete', { polling: 50 });
  // Pages that build themselves: until nothing has been added for a while.
  await page.waitForFunction(
    () => {
      const now = [document.getElementsByTagName('*').length, performance.now()] as const;
      const { before = now } = window as unknown as { before?: typeof now };
      if (before[0] !== now[0] || before === now) Object.assign(window, { before: now });
      return before[0] === now[0] && now[1] - before[1] > 1000;
    },
    { polling: 100 },
  );
  return page;
}

async function settled(page: Page): Promise<Survey> {
  await painted(page);
  return page.evaluate(survey);
}

const { pages, close } = await servePages();
/** Pages with the source page's strip, where sizes are those of the page's own control. */
const STRIPPED = ['own:sample', 'own:strip', 'source-page'];
const chosen = pages.filter(({ id }) => (only ? only.split(',').includes(id) : !STRIPPED.includes(id)));
for (const kind of browsers.split(',') as Kind[]) {
  const lectern = await launch(kind, { extension: built[kind] });
  await permitAll(lectern);
  console.log(
    `\n${kind}\n\n| page | texts | ${TIMES.map((times) => `${times} %: off`).join(' | ')} | lines off | boxes off | new overlaps at 200, 300 % |`,
  );
  console.log(`|---|--:|${TIMES.map(() => '--:|').join('')}--:|--:|--:|`);
  const listed: string[] = [];
  for (const { id, url } of chosen) {
    const page = await open(lectern, url);
    const own = await settled(page);
    const all: Faults[] = [];
    for (const times of TIMES) {
      await remember(lectern, url, { textSize: times });
      await until(() => isWorn(page, { textSize: times }), Boolean, 30_000);
      all.push(faults(own, await settled(page), times / 100));
    }
    const total = Object.keys(own.texts).length;
    const lines = all.reduce((sum, { lines }) => sum + lines.length, 0);
    const boxes = all.reduce((sum, { boxes }) => sum + boxes.length, 0);
    console.log(
      `| ${id} | ${total} | ${all.map(({ sizes }) => sizes.length).join(' | ')} | ${lines} | ${boxes} | ${all[4]?.overlaps.length}, ${all[5]?.overlaps.length} |`,
    );
    all.forEach((found, at) => {
      for (const [what, list] of Object.entries(found)) {
        if (what === 'overlaps' && TIMES[at] !== 200 && TIMES[at] !== 300) continue;
        for (const entry of list.slice(0, 4)) listed.push(`${id} at ${TIMES[at]} %, ${what}: ${entry}`);
      }
    });
    await remember(lectern, url, null);
    await page.close();
  }
  console.log(`\n${listed.join('\n')}`);
  await lectern.close();
}
await close();
