import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { Lectern } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { begin, kinds, NAVY, permitAll, pick, seen, theme, until, visit } from './reader.ts';

/** In functions that run in the background. */
declare const chrome: typeof browser;

const COUNT = 10_000;

describe.each(kinds)('in %s, with ten thousand remembered sites', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    pages = await serve();
    lectern = await begin(kind);
    await permitAll(lectern);
    await lectern.background(async (count) => {
      const looks = [{ theme: 'navy' }, { theme: 'navy', textSize: 125 }, { theme: 'sepia' }];
      const records = Array.from({ length: count }, (_, at) => [`site:s${at}.localhost`, { look: looks[at % 3] }]);
      await chrome.storage.local.set({ version: 1, ...Object.fromEntries(records) });
    }, COUNT);
    await until(patterns, ({ length }) => length === 1000, 20_000);
  });
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  /** The patterns for which the painter is registered. */
  const patterns = () =>
    lectern.background(async () => {
      const scripts = await chrome.scripting.getRegisteredContentScripts({ ids: ['painter.js'] });
      return scripts[0]?.matches ?? [];
    });

  it('dresses a page whose site is not registered when it is visited, and from the first moment the next time', async () => {
    const registered = await patterns();
    // Browsers list keys as they like, so any may be among the thousand.
    const at = Array.from({ length: COUNT / 3 }, (_, third) => third * 3).find(
      (at) => !registered.includes(`*://s${at}.localhost/*`),
    );
    const page = await visit(lectern, pages.site(`s${at}`, '/sample/plain.html'));
    await until(
      () => seen(page),
      (now) => now.color === NAVY.color,
    );
    await until(patterns, (now) => now.includes(`*://s${at}.localhost/*`));
    expect(await patterns()).toHaveLength(1000);
    await page.close();
  });

  it('keeps a new choice like any other', async () => {
    const page = await visit(lectern, pages.site('new', '/sample/plain.html'));
    await pick(lectern, page, theme('Navy'));
    expect(await seen(page)).toMatchObject({ color: NAVY.color });
    await until(patterns, (now) => now.includes('*://new.localhost/*'));
    await page.close();
  });
});
