import type { Frame } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { choose } from '../drive/aria.ts';
import { violations } from './axe.ts';
import { type Opened, onPage } from './onPage.ts';
import { kinds, NAVY, permit, pick, popupOn, SEPIA, size, theme, until, visit } from './reader.ts';
import { copyOf, openDirectly, openReader, press, readerIn } from './readerView.ts';

/** In functions that run in the background. */
declare const chrome: typeof browser;

describe.each(kinds)('in %s, the text in the reader', (kind) => {
  let { lectern, pages, page } = {} as Opened;
  onPage(kind, '/reader/', (opened) => {
    ({ lectern, pages, page } = opened);
  });
  beforeEach(() => permit(lectern, page.url()));

  it('is one document: a title, headings in order, landmarks, and axe finds nothing', async () => {
    const frame = await openDirectly(lectern, page);
    const structure = await frame.evaluate(() => {
      const bar = document.querySelector('.lectern-bar')?.shadowRoot;
      return {
        headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
          .map((heading) => heading.localName)
          .join(' '),
        landmarks: [!!bar?.querySelector('header'), !!bar?.querySelector('nav'), !!document.querySelector('main')],
        focus: document.activeElement?.localName,
        quote: document.querySelector('blockquote')?.lang,
        caption: document.querySelector('table caption')?.textContent,
        scope: document.querySelectorAll('th[scope]').length,
        alt: document.querySelector('img')?.alt,
        wide: document.querySelector('.lectern-wide')?.getAttribute('aria-label'),
        gone: document.querySelectorAll('form, textarea, style, script').length,
      };
    });
    expect(structure).toEqual({
      headings: 'h1 h2 h3 h2 h2',
      landmarks: [true, true, true],
      focus: 'h1',
      quote: 'la',
      caption: 'Distance of the city from the sea',
      scope: 5,
      alt: 'A brass key on a wooden base.',
      wide: 'Distance of the city from the sea',
      gone: 0,
    });
    for (const drawer of ['Look', 'Outline']) {
      await press(page, drawer);
      const copy = await copyOf(lectern, frame, pages.url('/none'));
      expect(await violations(copy), drawer).toEqual([]);
      await copy.close();
      await page.bringToFront();
    }
  });

  it('is in no language where the page names none, and not in that of the interface', async () => {
    await page.evaluate(() => document.documentElement.removeAttribute('lang'));
    const frame = await openDirectly(lectern, page);
    const languages = await frame.evaluate(() => {
      const paragraph = document.querySelector('article p');
      return [paragraph?.matches(':lang(en)'), paragraph?.closest('[lang]')?.getAttribute('lang')];
    });
    expect(languages).toEqual([false, '']);
  });

  it('has a bar and a panel that can be read in a dark theme too', async () => {
    await pick(lectern, page, theme('Night'));
    const frame = await openDirectly(lectern, page);
    await press(page, 'Look');
    const copy = await copyOf(lectern, frame, pages.url('/none'));
    expect(await violations(copy)).toEqual([]);
    const isDark = await copy.evaluate(() => {
      const bar = document.querySelector('.lectern-bar')?.shadowRoot;
      const caption = getComputedStyle(bar?.querySelector('.panel .caption') as Element).color;
      return Number(caption.match(/\d+/)?.[0]) > 128;
    });
    expect(isDark).toBe(true);
    await copy.close();
  });

  it('says so where there is no article, and where there is no text at all', async () => {
    await page.goto(pages.url('/sizes/frame.html'), { waitUntil: 'load' });
    const notice = (frame: Frame) => frame.evaluate(() => document.querySelector('.lectern-notice')?.textContent);
    const some = await openDirectly(lectern, page);
    expect(await notice(some)).toContain('No article was found');
    expect(await some.evaluate(() => document.querySelector('article')?.textContent)).toContain('Pliny the Younger');
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.body.replaceChildren());
    const none = await openDirectly(lectern, page);
    expect(await notice(none)).toBe('Lectern found no text on this page.');
  });

  it('is whole on a page of a megabyte, which goes on acting meanwhile', async () => {
    const entries = 2000;
    const big = await visit(lectern, pages.url(`/ledger/${entries}`));
    await big.evaluate(() => {
      const pauses: number[] = [];
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        pauses.push(now - last);
        last = now;
      });
      Object.assign(window, { pauses });
    });
    const popup = await popupOn(lectern, big);
    await big.evaluate(() => (window as unknown as { pauses: number[] }).pauses.splice(0));
    await choose(popup, 'button', 'Open reader');
    const frame = await readerIn(big, 40_000);
    const pauses = await big.evaluate(() => (window as unknown as { pauses: number[] }).pauses);
    const shown = await frame.evaluate(() => ({
      entries: document.querySelectorAll('article > p, article > div > p').length,
      headings: document.querySelectorAll('article h2').length,
      tables: document.querySelectorAll('.lectern-wide > table').length,
      notes: document.querySelectorAll('article ol > li').length,
      order: [...document.querySelectorAll('article p')].every((entry, at, all) => {
        const number = (paragraph?: Element) => Number(paragraph?.textContent?.match(/Entry (\d+)/)?.[1] ?? Number.NaN);
        return !(number(all[at - 1]) > number(entry));
      }),
    }));
    expect(shown).toMatchObject({
      tables: Math.floor(entries / 15),
      notes: entries,
      headings: Math.ceil(entries / 12) + 1,
      order: true,
    });
    expect(shown.entries).toBeGreaterThanOrEqual(entries);
    // The longest beside all: under load each takes longer.
    const busy = pauses.filter((pause) => pause > 12);
    const all = busy.reduce((sum, pause) => sum + pause, 0);
    expect(Math.max(...busy)).toBeLessThan(all / 4);
    await big.close();
  });

  it('has lines of 80 characters at most, 1.5 apart, not justified', async () => {
    const frame = await openDirectly(lectern, page);
    const text = await frame.evaluate(() => {
      const paragraph = [...document.querySelectorAll('article p')].find(
        ({ textContent }) => (textContent ?? '').length > 250,
      );
      const style = getComputedStyle(paragraph as Element);
      const words = document.createRange();
      words.selectNodeContents(paragraph as Node);
      const lines = new Set([...words.getClientRects()].map(({ bottom }) => Math.round(bottom / 10))).size;
      return {
        characters: (paragraph?.textContent?.length ?? 0) / Math.max(1, lines - 1),
        spacing: Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize),
        align: style.textAlign,
      };
    });
    expect(text.characters).toBeLessThanOrEqual(80);
    expect(text).toMatchObject({ spacing: 1.5, align: 'start' });
  });

  it('is dressed by the same controls as pages, in the reader’s own panel too', async () => {
    await pick(lectern, page, theme('Navy'), size(150));
    const frame = await openReader(lectern, page);
    const worn = () =>
      frame.evaluate(() => ({
        color: getComputedStyle(document.querySelector('article p') as Element).color,
        paper: getComputedStyle(document.documentElement).backgroundColor,
        size: getComputedStyle(document.querySelector('main') as Element).fontSize,
      }));
    expect(await worn()).toEqual({ ...NAVY, size: '30px' });
    await press(page, 'Look');
    const choice = await frame.evaluate(() => {
      const input = document.querySelector('.lectern-bar')?.shadowRoot?.querySelector('input[value=sepia]');
      const { x, y, width, height } = (input as Element).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(choice.x, choice.y);
    await until(worn, ({ paper }) => paper === SEPIA.paper);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await until(
      () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
      (paper) => paper === SEPIA.paper,
    );
  });

  it('takes line height, spacing and measure from the same controls, and leaves formulas alone', async () => {
    await page.evaluate(() => {
      const math =
        '<p>So it is: <math><mi>x</mi></math>, and no more than that, whatever the tables of the port may say.</p>';
      document.querySelector('article h1')?.insertAdjacentHTML('afterend', math);
    });
    const look = { lineHeight: 2, letterSpacing: 0.1, measure: 40, font: 'book' };
    await lectern.background(async (look) => {
      await chrome.storage.local.set({ version: 1, everywhere: { look } });
    }, look);
    const frame = await openReader(lectern, page);
    const worn = await frame.evaluate(() => {
      const paragraph = [...document.querySelectorAll('article p')].find(
        ({ textContent }) => (textContent ?? '').length > 250,
      );
      const style = getComputedStyle(paragraph as Element);
      const size = Number.parseFloat(style.fontSize);
      const math = getComputedStyle(document.querySelector('math') as Element).letterSpacing;
      return [
        Number.parseFloat(style.lineHeight) / size,
        Math.round((Number.parseFloat(style.letterSpacing) / size) * 100) / 100,
        (paragraph?.getBoundingClientRect().width ?? 0) < size * 30,
        math,
        style.fontFamily.split(',')[0],
      ];
    });
    expect(worn).toEqual([2, 0.1, true, 'normal', 'lectern-book']);
    // The packaged file is let in, whatever the policies of page and frame say.
    await until(() => frame.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded')), Boolean);
  });

  it('has an outline that leads to its parts and marks the one being read', async () => {
    const frame = await openDirectly(lectern, page);
    const current = () =>
      frame.evaluate(
        () => document.querySelector('.lectern-bar')?.shadowRoot?.querySelector('[aria-current]')?.textContent ?? '',
      );
    expect(await current()).toBe('');
    await press(page, 'Outline');
    await frame.evaluate(() => {
      const links = document.querySelector('.lectern-bar')?.shadowRoot?.querySelectorAll<HTMLElement>('nav a');
      links?.[2]?.focus();
    });
    await page.keyboard.press('Enter');
    await until(current, (text) => text === 'Dredging');
    expect(await frame.evaluate(() => [document.activeElement?.textContent, scrollY > 200])).toEqual([
      'Dredging',
      true,
    ]);
    const progress = () =>
      frame.evaluate(() => document.querySelector('.lectern-bar')?.shadowRoot?.querySelector('.left')?.textContent);
    expect(await progress()).toMatch(/^\d min · [1-9]\d?\d?%$/);
    expect(await page.evaluate(() => location.hash)).toBe('');
  });

  it('fits into 320 px, and its text enlarged four times', async () => {
    const frame = await openDirectly(lectern, page);
    await page.setViewport({ width: 320, height: 256 });
    const overflow = () =>
      frame.evaluate(() => {
        const bar = document.querySelector('.lectern-bar')?.shadowRoot;
        const all = [...document.querySelectorAll('body *'), ...(bar?.querySelectorAll('*') ?? [])];
        return all
          .filter((element) => !element.closest('.lectern-wide, .unseen, .skip'))
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => element.className || element.localName);
      });
    await until(
      () => frame.evaluate(() => innerWidth),
      (width) => width <= 320,
    );
    expect(await overflow()).toEqual([]);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await press(page, 'Look');
    expect(await overflow()).toEqual([]);
  });
});
