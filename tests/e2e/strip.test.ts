import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Lectern } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { register } from './looks.ts';
import {
  beginAlone,
  kinds,
  NAVY,
  permit,
  registered,
  remember,
  SEPIA,
  seen,
  stored,
  travel,
  until,
  visit,
} from './reader.ts';

declare const chrome: typeof import('wxt/browser').browser;

describe.each(kinds)('in %s, the strip', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  beforeAll(async () => {
    pages = await serve();
    lectern = await beginAlone(kind);
    await permit(lectern, pages.url('/sample/plain.html'));
  });
  beforeEach(async () => {
    await register(lectern, { strip: true });
    page = await visit(lectern, pages.url('/sample/plain.html'));
    await until(() => page.$('lectern-strip'), Boolean);
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  /** Tabs into the strip, which comes first in the page, and on to its n-th stop. */
  async function tab(times: number): Promise<void> {
    await page.bringToFront();
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.removeAllRanges();
    });
    for (let at = 0; at < times; at++) await page.keyboard.press('Tab');
  }
  const strip = () =>
    page.evaluate(() => {
      const host = document.querySelector('lectern-strip');
      const { top = 0, height = 0 } = host?.getBoundingClientRect() ?? {};
      // From where the page begins: a page that changes right after a choice is scrolled so that the line stays.
      return { shown: !!host, top: top + scrollY, height, body: document.body.getBoundingClientRect().top + scrollY };
    });

  it('stands at the top and covers nothing', async () => {
    const { top, height, body } = await strip();
    expect(top).toBe(0);
    expect(height).toBeGreaterThan(40);
    expect(body).toBeGreaterThanOrEqual(height);
  });

  it('is closed to the page, and nothing of the page restyles it', async () => {
    const before = await strip();
    await page.addStyleTag({
      content: `lectern-strip { display: none !important; opacity: 0 !important; font-size: 90px !important }
        html { font-size: 90px !important }`,
    });
    await page.evaluate(() =>
      document
        .querySelector('lectern-strip')
        ?.setAttribute('style', 'display: none !important; height: 3px !important'),
    );
    expect(await strip()).toMatchObject({ shown: true, top: 0, height: before.height });
    expect(await page.evaluate(() => document.querySelector('lectern-strip')?.shadowRoot)).toBeNull();
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('lectern-strip') as Element).opacity),
    ).toBe('1');
  });

  it('is a toolbar named Lectern with the source page’s controls first', async () => {
    if (kind === 'firefox') return; // Its closed roots are not in the tree that the driver sees; keys are tried below.
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    const flat: { role: string; name: string }[] = [];
    const walk = (node: typeof tree): void => {
      if (!node) return;
      flat.push({ role: node.role, name: node.name ?? '' });
      for (const child of node.children ?? []) walk(child);
    };
    walk(tree);
    expect(flat).toContainEqual({ role: 'toolbar', name: 'Lectern' });
    const radios = flat.filter(({ role }) => role === 'radio').map(({ name }) => name);
    expect(radios).toEqual(['Orange', 'Navy', 'Maroon', 'Silver', 'Blue', 'Black', '60%', '70%', '80%', '90%']);
    const groups = flat.filter(({ role }) => role === 'radiogroup').map(({ name }) => name);
    expect(groups).toEqual(['try another colour:', 'try another text size:']);
    const buttons = flat.filter(({ role }) => role === 'button').map(({ name }) => name);
    expect(buttons).toEqual(expect.arrayContaining(['More', 'Close']));
  });

  it('is worked by keyboard: a colour, a size, and Escape puts it away for good', async () => {
    await page.bringToFront();
    await tab(1);
    await page.keyboard.press(' '); // Orange
    await page.keyboard.press('ArrowRight'); // Navy
    await until(
      () => seen(page),
      ({ paper }) => paper === NAVY.paper,
    );
    await until(
      () => stored(lectern),
      (now) => JSON.stringify(now).includes('navy'),
    );
    await page.keyboard.press('Escape');
    await until(strip, ({ shown }) => !shown);
    await until(
      () => stored(lectern),
      (now) => !JSON.stringify(now).includes('strip'),
    );
    await page.reload({ waitUntil: 'load' });
    expect((await strip()).shown).toBe(false);
    expect(await seen(page)).toMatchObject(NAVY);
  });

  it('has More lead on to what it shows, and Escape close that first', async () => {
    const height = async () => (await strip()).height;
    const low = await height();
    await tab(3); // Colours, sizes, the reader
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter'); // More
    await until(height, (now) => now > low + 40);
    // The first that was revealed: a colour, whose neighbours the arrow keys choose.
    await page.keyboard.press(' ');
    await page.keyboard.press('Escape');
    await until(height, (now) => now === low);
    expect((await strip()).shown).toBe(true);
    await page.keyboard.press('Enter'); // It has the focus again.
    await until(height, (now) => now > low + 40);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await until(strip, ({ shown }) => !shown);
  });

  it('gives focus back to where it was', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href]')?.focus());
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('lectern-strip');
    await page.keyboard.press('Escape');
    await until(strip, ({ shown }) => !shown);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });

  it('works on the next visit too, where nothing but the strip was chosen', async () => {
    await registered(lectern);
    await page.reload({ waitUntil: 'load' });
    await until(() => page.$('lectern-strip'), Boolean);
    await tab(1);
    await page.keyboard.press(' '); // Orange
    await page.keyboard.press('ArrowRight'); // Navy
    await until(
      () => seen(page),
      ({ paper }) => paper === NAVY.paper,
    );
  });

  it('comes back into a page that is built anew', async () => {
    const { height } = await strip();
    await page.evaluate(() => document.querySelector('lectern-strip')?.remove());
    await until(strip, ({ shown, body }) => shown && body >= height);
  });

  it('is not on paper', async () => {
    if (kind === 'firefox') return; // Nothing shows its page as on paper.
    await page.emulateMediaType('print');
    expect(await strip()).toMatchObject({ height: 0 });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).paddingTop)).toBe('0px');
  });

  it('is there once, and works, after an update of Lectern', async () => {
    if (kind === 'chromium') return; // The driver loses its background as that is loaded again.
    const { height, body } = await strip();
    await lectern.background(() => {
      Object.assign(globalThis, { isOld: true });
      setTimeout(() => chrome.runtime.reload());
    });
    // Who asks a background that is on its way out hears nothing.
    const soon = <Answer>(answer: Promise<Answer>) =>
      Promise.race([answer, new Promise<false>((resolve) => setTimeout(() => resolve(false), 5000))]);
    const isNew = () => soon(lectern.background(() => !('isOld' in globalThis))).catch(() => false);
    await until(isNew, Boolean, 40_000);
    for (const [theme, { paper }] of Object.entries({ navy: NAVY, sepia: SEPIA })) {
      await remember(lectern, pages.url('/'), { strip: true, theme });
      await until(
        () => seen(page),
        (now) => now.paper === paper,
      );
    }
    await until(
      () => page.$$('lectern-strip'),
      ({ length }) => length === 1,
    );
    await until(strip, (now) => now.height === height && now.body === body);
  });

  it('is gone from a page one goes back to, when it was put away on the next', async () => {
    const one = await visit(lectern, pages.url('/sample/plain.html?bfcache'));
    await until(() => one.$('lectern-strip'), Boolean);
    await one.goto(pages.url('/thousand/?bfcache'), { waitUntil: 'load' });
    await remember(lectern, pages.url('/'), { theme: 'navy' });
    await until(
      () => one.$('lectern-strip'),
      (host) => !host,
    );
    await travel(one, 'goBack', 'plain');
    await until(() => one.evaluate(() => !document.querySelector('lectern-strip')).catch(() => false), Boolean);
    await one.close();
  });

  it('is there on the next visit, and on this site only', async () => {
    await registered(lectern);
    await page.reload({ waitUntil: 'load' });
    await until(() => page.$('lectern-strip'), Boolean);
    const other = await lectern.open(pages.site('alpha', '/sample/plain.html'));
    await until(
      () => other.evaluate(() => document.readyState),
      (state) => state === 'complete',
    );
    expect(await other.$('lectern-strip')).toBeNull();
    await other.close();
  });
});
