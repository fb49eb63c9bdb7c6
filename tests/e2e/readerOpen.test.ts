import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Lectern } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { begin, forgetAll, kinds, until, visit } from './reader.ts';
import { isOpen, openReader, press, readerIn } from './readerView.ts';

/** All that a reader would miss: what was typed, where they were, what plays. */
const state = (page: Page) =>
  page.evaluate(() => {
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    return {
      scroll: [scrollX, Math.round(scrollY)],
      typed: field.value,
      caret: [field.selectionStart, field.selectionEnd],
      focus: document.activeElement === field,
      inert: document.querySelectorAll('[inert]').length,
      html: document.documentElement.outerHTML.length,
      entry: history.state,
      events: (window as unknown as { heard: string[] }).heard,
      still: (window as unknown as { still: number }).still,
    };
  });

describe.each(kinds)('in %s, the reader', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  beforeAll(async () => {
    pages = await serve();
    lectern = await begin(kind);
  });
  beforeEach(async () => {
    await forgetAll(lectern);
    page = await visit(lectern, pages.url('/reader/'));
    await page.focus('textarea');
    await page.keyboard.type('A comment, half typ');
    await page.evaluate(() => {
      document.querySelector('textarea')?.setSelectionRange(2, 9);
      scrollTo(0, 400);
      const heard: string[] = [];
      Object.assign(window, { heard, still: 0 });
      for (const name of ['keydown', 'click', 'popstate', 'hashchange', 'pagehide', 'beforeunload'])
        addEventListener(name, (event) => event.isTrusted && heard.push(name), true);
      (window as unknown as { navigation?: EventTarget }).navigation?.addEventListener('navigate', () =>
        heard.push('navigate'),
      );
    });
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  const closed = () =>
    until(
      () => isOpen(page),
      (open) => !open,
    );

  it.each(['Escape', 'Leave reader', 'Back'])(
    'is opened over the page, and %s leaves the page as it was',
    async (way) => {
      const before = await state(page);
      const frame = await openReader(lectern, page);
      const shown = await frame.evaluate(() => [
        document.querySelector('h1')?.textContent,
        document.querySelector('article')?.textContent?.includes('Grain was the first thing'),
      ]);
      expect(shown).toEqual(['The harbour that moved', true]);
      expect(await page.evaluate(() => document.elementFromPoint(300, 300)?.localName)).toBe('lectern-reader');
      if (way === 'Escape') await page.keyboard.press('Escape');
      else if (way === 'Back') await page.evaluate(() => history.back());
      else await press(page, way);
      await closed();
      await until(
        () => state(page),
        ({ focus }) => focus,
      );
      expect(await state(page)).toEqual(before);
    },
  );

  it('can be opened again after it was left, and Back then leads away from the page', async () => {
    for (let times = 0; times < 2; times++) {
      await openReader(lectern, page);
      await page.keyboard.press('Escape');
      await closed();
    }
    const frame = await openReader(lectern, page);
    expect(await frame.evaluate(() => document.querySelector('h1')?.textContent)).toBe('The harbour that moved');
    await page.evaluate(() => history.back());
    await closed();
    expect(page.url()).toBe(pages.url('/reader/'));
  });

  it('is open again after a reload', async () => {
    await openReader(lectern, page);
    if (kind === 'firefox') return; // Gives a click’s permission for one document only; see the test with a permission.
    await page.reload({ waitUntil: 'load' });
    await readerIn(page);
    await page.keyboard.press('Escape');
    await closed();
    await page.reload({ waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isOpen(page)).toBe(false);
  });
});
