import type { Page } from 'puppeteer-core';
import type { PagesServer } from '../pages/server.ts';
import { type Dress, dressOf } from './dress.ts';
import { frames, framesOf, painted, record } from './flash.ts';
import type { Kind, Lectern } from './lectern.ts';
import { until } from './until.ts';

/** A way in which a page of a remembered site comes to be seen. */
export interface Way {
  name: string;
  /** The browsers in which it can be watched. */
  kinds: Kind[];
  /** Goes it once in a tab, and says how each frame was dressed. */
  go(lectern: Lectern, page: Page, pages: PagesServer): Promise<Dress[]>;
}

const BOTH: Kind[] = ['chromium', 'firefox'];
const load = (name: string, path: string): Way => ({
  name,
  kinds: BOTH,
  go: (lectern, page, pages) => frames(lectern, page, pages.url(path), dressOf),
});

/** Asked of the page: in Firefox the driver is not told of a page that comes out of the cache. */
const isThere = (page: Page, url: string) =>
  page.evaluate((url) => location.href === url && !!document.querySelector('#bar'), url);

export const ways: Way[] = [
  load('a page that trickles in', '/flash/plain?trickle=8'),
  load('a page that is there at once', '/flash/plain'),
  load('a page with !important in layers', '/flash/layers?trickle=8'),
  load('a frame with srcdoc', '/flash/srcdoc'),
  load('a frame of about:blank', '/flash/blank'),
  {
    name: 'back, out of the cache',
    kinds: BOTH,
    async go(lectern, given, pages) {
      const url = pages.url('/flash/plain?bfcache');
      // In Firefox the driver is lost in a tab that has shown a page out of the cache.
      const page = lectern.kind === 'firefox' ? await lectern.open(url) : given;
      if (page === given) await page.goto(url, { waitUntil: 'load' });
      const back = async () => {
        await page.evaluate(() => history.back());
        await until('the page is back', () => isThere(page, url));
      };
      const dresses = await framesOf(lectern, page, back, url, dressOf, '/flash/curtain?bfcache');
      if (page !== given) await page.close();
      return dresses;
    },
  },
  {
    name: 'a page made ready ahead, soon after it is shown',
    kinds: ['chromium'],
    async go(lectern, _slow, pages) {
      // Nothing is made ready ahead in a tab that is slowed down.
      const page = await lectern.open('about:blank');
      const url = pages.url('/flash/ready');
      pages.requests.length = 0;
      await page.goto(pages.url('/flash/ahead'), { waitUntil: 'load' });
      await until('the next page is ready', () => pages.requests.includes('/flash/is-ready'));
      await page.evaluate(() => (document.querySelector('#next') as HTMLElement).click());
      // The driver's session goes with the old page: frames are seen from when it has found the new one.
      await until('the page is there', () => isThere(page, url));
      const recording = await record(lectern, page);
      const activated = await page.evaluate(
        () => (performance.getEntriesByType('navigation')[0] as unknown as { activationStart: number }).activationStart,
      );
      const images = await recording.stop();
      await page.close();
      if (!activated) throw new Error('The page was not made ready ahead');
      return images.map(dressOf);
    },
  },
];

/** A page without a look that puts one on late and in two steps: what the check is there to catch. */
export const late: Way = {
  name: 'late',
  kinds: BOTH,
  go: (lectern, page, pages) => frames(lectern, page, pages.site('late', '/flash/late'), dressOf),
};

/** A new tab, in Chromium with its processor slowed down so many times. */
export async function slowTab(lectern: Lectern, times: number): Promise<Page> {
  const page = await lectern.open('about:blank');
  if (lectern.kind === 'chromium' && times > 1) {
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  }
  return page;
}

/** Starts the browser anew, and watches the first page it loads. */
export async function coldStart(lectern: Lectern, url: string, times = 1): Promise<Dress[]> {
  await lectern.restart();
  return frames(lectern, await slowTab(lectern, times), url, dressOf);
}

/** Changes the look of an open page, and says how each frame was dressed until `done` and some after. */
export async function framesOfChange(
  lectern: Lectern,
  page: Page,
  change: () => Promise<unknown>,
  done: () => Promise<boolean>,
): Promise<Dress[]> {
  // A long page is loaded before it is drawn: what comes until it is calm is no part of the change.
  await painted(page);
  await (await record(lectern, page)).stop();
  const recording = await record(lectern, page);
  await change();
  await until('the look has changed', done);
  return (await recording.stop()).map(dressOf);
}
