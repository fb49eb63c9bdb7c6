import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Lectern } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { begin, forgetAll, kinds, permit, remember, until, visit } from './reader.ts';

describe.each(kinds)('in %s, the room for the strip', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  beforeAll(async () => {
    pages = await serve();
    lectern = await begin(kind);
    await permit(lectern, pages.url('/'));
  });
  beforeEach(() => forgetAll(lectern));
  afterEach(() => page.close());
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  const show = (strip: boolean) => remember(lectern, pages.url('/'), strip ? { strip } : { theme: 'own' });

  async function open(layout: string): Promise<void> {
    page = await visit(lectern, pages.url(`/strip/layouts/${layout}.html`));
    await page.setViewport({ width: 1000, height: 600 });
  }
  /** Opens a page and has the strip shown there, as by a choice in the popup. */
  async function openWithStrip(layout: string): Promise<void> {
    await show(true);
    await open(layout);
    await until(() => page.$('lectern-strip'), Boolean);
  }

  const strip = () =>
    page.evaluate(() => {
      const { left, top, width, height } = (document.querySelector('lectern-strip') as Element).getBoundingClientRect();
      return [left, top, width, height].map(Math.round);
    });
  /** Whether something is in the window with nothing over it. */
  const isSeen = (selector: string) =>
    page.evaluate((selector) => {
      const element = document.querySelector(selector) as Element;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === element;
    }, selector);
  const topOf = (selector: string) =>
    page.evaluate((selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN, selector);

  it.each([
    ['fixed', ['#menu', '#contents', '#account']],
    ['application', ['#menu', '#foot']],
    ['percent', ['#menu', '#foot']],
    ['window', ['#menu', '#foot']],
    ['vertical', ['#menu']],
    ['flex', ['#menu']],
    ['grid', ['#menu']],
  ])('leaves nothing beneath it or outside the window on a page of layout “%s”', async (layout, links) => {
    await openWithStrip(layout);
    for (const link of links) await until(() => isSeen(link), Boolean);
    const [left, top, width, height] = await strip();
    expect([left, top]).toEqual([0, 0]);
    expect(width).toBeGreaterThan(950);
    expect(height).toBeLessThan(150);
  });

  it('lowers as far what the page has placed further down', async () => {
    const places = () =>
      page.evaluate(() =>
        ['header', 'nav', 'h1'].map((name) => document.querySelector(name)?.getBoundingClientRect().top ?? 0),
      );
    await show(false);
    await open('placed');
    const own = await places();
    await page.close();
    await openWithStrip('placed');
    const height = (await strip())[3] ?? 0;
    const lowered = async () => (await places()).map((top, at) => Math.round(top - (own[at] ?? 0)));
    await until(lowered, (now) => now.every((by) => by === height)).catch(async () =>
      expect(await lowered()).toEqual([height, height, height]),
    );
  });

  it('is taken back as the page is scrolled, and what the window holds is at its top again', async () => {
    await openWithStrip('fixed');
    await until(() => isSeen('#menu'), Boolean);
    const height = (await strip())[3] ?? 0;
    await page.evaluate(() => scrollTo(0, 40));
    await until(
      () => topOf('header'),
      (top) => Math.abs(top - (height - 40)) < 1,
    );
    await page.evaluate(() => scrollTo(0, 400));
    await until(
      () => topOf('header'),
      (top) => top === 0,
    );
    await page.evaluate(() => scrollTo(0, 0));
    await until(
      () => topOf('header'),
      (top) => Math.abs(top - height) < 1,
    );
  });

  it('is there for a link that comes to the top only while it has the focus', async () => {
    await openWithStrip('fixed');
    await until(() => isSeen('#menu'), Boolean);
    await page.evaluate(() => document.querySelector<HTMLElement>('#skip')?.focus());
    await until(() => isSeen('#skip'), Boolean);
    await page.evaluate(() => document.querySelector<HTMLElement>('#menu')?.focus());
    await until(
      () => topOf('#skip'),
      (top) => top < -20,
    );
  });

  it('keeps the line where one is as the strip comes and goes, and leaves no trace', async () => {
    await show(false);
    await open('fixed');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => scrollTo(0, 300));
    const line = await topOf('main p:nth-of-type(12)');
    await lectern.popup(page); // Puts nothing in, and lets Lectern at the page.
    await lectern.closePopup();
    await show(true);
    await until(() => page.$('lectern-strip'), Boolean);
    await until(
      () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).paddingTop)),
      (padding) => padding > 40,
    );
    await until(
      () => topOf('main p:nth-of-type(12)'),
      (top) => Math.abs(top - line) < 1,
    );
    await show(false);
    await until(
      () => page.$('lectern-strip'),
      (host) => !host,
    );
    await until(
      () => topOf('main p:nth-of-type(12)'),
      (top) => Math.abs(top - line) < 1,
    );
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});
