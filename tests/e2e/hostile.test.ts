import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lectern } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { begin, kinds, permit, popupOn, registered, remember, until } from './reader.ts';

const NIGHT = { color: 'rgb(214, 211, 205)', paper: 'rgb(22, 24, 27)' };
/** Pages that can be dressed, with what their text is drawn at by itself, in px. */
const PAGES: [name: string, selector: string, px: number][] = [
  ['clobbered', '#text', 14],
  ['clobbered', '#after', 16],
  ['forbidding', '#text', 16],
  ['frozen', '#text', 16],
  ['deep', '#text', 16],
  ['deep', '#deep', 14],
  ['huge', '#last', 14],
  ['rewritten', '#text', 14],
  ['fighting', '#text', 16],
  ['forged', '#text', 16],
  ['quirks', '#text', 13],
  ['rtl', '#text', 16],
  ['vertical', '#text', 16],
  ['xhtml', '#text', 16],
];

describe.each(kinds)('in %s, a page that', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    pages = await serve();
    lectern = await begin(kind);
    await permit(lectern, pages.url('/sample/plain.html'));
    await remember(lectern, pages.url('/'), { theme: 'night', textSize: 150 });
    await registered(lectern, 'theme-night', 'text-size-1-5');
  });
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  /** What is computed, asked from a world that the page cannot have broken. */
  const look = (page: Page, selector: string) =>
    (page.mainFrame() as unknown as { isolatedRealm(): Pick<Page, 'evaluate'> })
      .isolatedRealm()
      .evaluate((selector) => {
        const element = document.querySelector(selector);
        if (!element) return null;
        const { color, fontSize } = getComputedStyle(element);
        return {
          color,
          px: Math.round(Number.parseFloat(fontSize)),
          paper: getComputedStyle(document.documentElement).backgroundColor,
        };
      }, selector)
      .catch(() => null);

  it.each(PAGES)('is %s is dressed all the same: %s at one and a half times %i px', async (name, selector, px) => {
    const page = await lectern.open(pages.url(`/hostile/${name}`));
    const wanted = { color: NIGHT.color, px: Math.round(px * 1.5), paper: NIGHT.paper };
    const got = await until(
      () => look(page, selector),
      (now) => JSON.stringify(now) === JSON.stringify(wanted),
    ).catch(() => look(page, selector));
    expect(got).toEqual(wanted);
    await page.close();
  });

  it('is plain text is dressed all the same', async () => {
    const page = await lectern.open(pages.url('/hostile/plain'));
    // Browsers differ in the size they give it.
    const px = kind === 'firefox' ? 12 : 13;
    await until(
      () => look(page, 'pre'),
      (now) => now?.color === NIGHT.color && now.px === Math.round(px * 1.5),
    );
    await page.close();
  });

  it('fights back is let be after a while', async () => {
    const page = await lectern.open(pages.url('/hostile/fighting'));
    const fights = () => page.evaluate(() => (window as unknown as { fights: number }).fights);
    // It fights in every task, so what counts is that it comes to rest.
    let before = -1;
    await until(
      async () => {
        const now = await fights();
        const isCalm = now === before;
        before = now;
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))),
        );
        return isCalm;
      },
      (isCalm) => isCalm,
    );
    expect(await fights()).toBeLessThan(200);
    await page.close();
  });

  it('is a single picture is left as it is, and the popup says so', async () => {
    const page = await lectern.open(pages.url('/hostile/picture'));
    const popup = await popupOn(lectern, page);
    expect(await popup.evaluate(() => document.querySelector('[role=alert]')?.textContent)).toContain('single picture');
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-lectern'))).toBe(false);
    await page.close();
  });
});
