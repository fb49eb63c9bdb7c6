import type { Page } from 'puppeteer-core';
import type { Lectern } from '../drive/lectern.ts';
import { stored, until } from './reader.ts';

/** Longer than scrolling has to rest for a place to be kept, in ms. */
const RESTED = 1500;
export const rested = () => new Promise((resolve) => setTimeout(resolve, RESTED));

/** The places that are kept, as JSON. */
export const places = async (lectern: Lectern): Promise<string[]> =>
  Object.entries(await stored(lectern)).flatMap(([key, value]) =>
    key.startsWith('place:') ? [JSON.stringify(value)] : [],
  );

/** Scrolls a page a little until the place in it is kept: the script that does that may come after the first scroll. */
export const untilKept = (lectern: Lectern, page: Page): Promise<string[]> =>
  until(
    async () => {
      await page.evaluate(() => scrollBy(0, scrollY % 2 ? 1 : -1));
      await rested();
      return places(lectern);
    },
    ({ length }) => length === 1,
  );
