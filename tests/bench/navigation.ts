import type { browser } from 'wxt/browser';
import { type Lectern, launch } from '../drive/lectern.ts';
import { built, permitAll, registered, remember, until } from '../e2e/reader.ts';
import { median } from './measure.ts';

/** In functions that run in the background. */
declare const chrome: typeof browser;

const COUNT = 10_000;
const LOADS = 40;

/** How many ms it takes to go to a small page and load it: medians, as the machine's other work comes and goes. */
async function navigations(lectern: Lectern, url: string): Promise<number> {
  const page = await lectern.open('about:blank');
  const times: number[] = [];
  for (let at = 0; at < LOADS; at++) {
    const start = performance.now();
    await page.goto(`${url}?${at}`, { waitUntil: 'load' });
    times.push(performance.now() - start);
  }
  await page.close();
  return median(times);
}

/**
 * Prints how long it takes to go to a small page with no site remembered, and with ten thousand: to a page of a site that
 * is not among them, and to one that is, beside what it takes to dress it where it is the only one.
 */
export async function reportNavigation(site: (name: string) => string, rounds: number): Promise<void> {
  const [none, again, one, many] = await Promise.all(
    [1, 2, 3, 4].map(() => launch('chromium', { extension: built.chromium })),
  );
  if (!none || !again || !one || !many) return;
  for (const lectern of [one, many]) await permitAll(lectern);
  await remember(one, site('one'), { theme: 'navy' });
  await registered(one, 'theme-navy');
  await many.background(async (count) => {
    const records = Array.from({ length: count }, (_, at) => [`site:s${at}.localhost`, { look: { theme: 'navy' } }]);
    await chrome.storage.local.set({ version: 1, ...Object.fromEntries(records) });
  }, COUNT);
  const patterns = () =>
    many.background(
      async () => (await chrome.scripting.getRegisteredContentScripts({ ids: ['painter.js'] }))[0]?.matches ?? [],
    );
  await until(patterns, ({ length }) => length === 1000, 20_000);
  const remembered = /s\d+/.exec((await patterns())[0] ?? '')?.[0] ?? '';
  const rows: [name: string, lectern: Lectern, host: string][] = [
    ['no site remembered', none, 'other'],
    ['no site remembered, again', again, 'other'],
    ['one site remembered, that one', one, 'one'],
    ['10,000 remembered, another site', many, 'other'],
    ['10,000 remembered, one of them', many, remembered],
  ];
  const times = new Map(rows.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, lectern, host] of rows) {
      const time = await navigations(lectern, site(host));
      if (round > 0) times.get(name)?.push(time);
    }
  }
  console.log(`\nGoing to a small page, medians of ${rounds} interleaved runs of ${LOADS}\n`);
  console.log('| | ms | × no site remembered |\n|---|--:|--:|');
  const own = median(times.get(rows[0]?.[0] ?? '') ?? []);
  for (const [name, list] of times)
    console.log(`| ${name} | ${median(list).toFixed(1)} | ${(median(list) / own).toFixed(2)} |`);
  for (const lectern of [none, again, one, many]) await lectern.close();
}
