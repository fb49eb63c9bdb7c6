import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choose } from '../drive/aria.ts';
import type { Lectern } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { begin, forgetAll, kinds, pick, popupOn, registered, size, stored, theme, until } from './reader.ts';

declare const chrome: typeof import('wxt/browser').browser;

const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

describe.each(kinds)('in %s, off is off:', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    pages = await serve();
    lectern = await begin(kind);
  });
  beforeEach(() => forgetAll(lectern));
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  /** A page as loaded, with everything on it that loads late. */
  async function visit(path: string): Promise<Page> {
    const page = await lectern.open(pages.url(path));
    await until(
      () => page.evaluate(() => document.readyState),
      (state) => state === 'complete',
    );
    return page;
  }

  it.each(['/sample/plain.html', '/sample/', '/sizes/', '/colours/'])(
    'Reset leaves %s as if it had never met Lectern, and the site forgotten',
    async (path) => {
      const before = await visit(path);
      const own = await html(before);
      await before.close();
      for (const visited of ['at once', 'on the next visit']) {
        const page = await visit(path);
        const fresh = await html(page);
        if (visited === 'at once') expect(fresh).toBe(own);
        else expect(fresh).not.toBe(own);
        if (visited === 'at once') {
          await pick(lectern, page, theme('Night'), size(150), ['checkbox', 'Show the strip in the page']);
          await until(
            () => html(page),
            (now) => now !== own,
          );
          await registered(lectern, 'theme-night', 'text-size-1-5');
        } else {
          const popup = await popupOn(lectern, page);
          await choose(popup, 'button', "Reset to the page's own");
          await until(
            () => html(page),
            (now) => now === own,
          );
          expect(await html(page)).toBe(own);
          // The sheet that holds transitions still is worn for two frames more.
          await until(
            () => page.evaluate(() => document.adoptedStyleSheets.length),
            (count) => count === 0,
          );
          expect(await stored(lectern)).toEqual({ version: 1 });
          await lectern.closePopup();
        }
        await page.close();
      }
    },
  );

  it('a page of a site with no look has no sheet and no code of ours', async () => {
    const other = await lectern.open(pages.site('alpha', '/thousand/'));
    await pick(lectern, other, theme('Navy'));
    await registered(lectern);
    const page = await lectern.open(pages.url('/thousand/'));
    const sheets = await page.evaluate(() => document.styleSheets.length + document.adoptedStyleSheets.length);
    expect(sheets).toBe(await page.evaluate(() => document.querySelectorAll('style, link[rel=stylesheet]').length));
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--lectern-theme')),
    ).toBe('');
    expect(
      await page.evaluate(() => [...document.documentElement.attributes].map(({ name }) => name).join()),
    ).not.toContain('lectern');
    // Nobody answers there: no script of ours is listening.
    const heard = await lectern.background(async () => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find(({ url }) => url?.includes('127.0.0.1'));
      return chrome.tabs.sendMessage(tab?.id ?? -1, { site: '127.0.0.1' }).then(
        () => true,
        () => false,
      );
    });
    expect(heard).toBe(false);
    for (const tab of [page, other]) await tab.close();
  });
});
