import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choose, find } from '../drive/aria.ts';
import { countText, lostText, type Piece } from '../drive/geometry.ts';
import type { Lectern } from '../drive/lectern.ts';
import { decodePng, share } from '../drive/pixels.ts';
import { serve } from '../pages/server.ts';
import { register, styles } from './looks.ts';
import { begin, forgetAll, kinds, permit, popupOn, registered, stored, until, visit } from './reader.ts';

/** WCAG 2.2, 1.4.12: all four together. */
const SPACING = { lineHeight: 1.5, paragraphSpacing: 2, letterSpacing: 0.12, wordSpacing: 0.16 };
const SPACED = ['letter-spacing', 'word-spacing', 'line-height', 'margin-block-end', 'font-size'] as const;
/** What is no running text. */
const WHOLE = ['ligature', 'private', 'before', 'before-own', 'math', 'mi', 'katex', 'katex-inner', 'ruby', 'rt'];

/** A page that is firm in a layer of its own, and lets no style stand in its elements. */
const firm = `@layer page { p { letter-spacing: 0 !important; line-height: 1.2 !important; font-style: italic !important;
  text-align: justify !important; color: black !important; font-family: Arial !important; max-width: 900px !important }
  #tight { height: 40px !important; overflow: hidden !important } }`;
const layered = `<!doctype html><meta http-equiv="Content-Security-Policy" content="style-src 'self'"><title>Firm</title>
  <link rel="stylesheet" href="/late.css?ms=0&css=${encodeURIComponent(firm)}">
  <p id="plain">${'The strait is narrow here, and its current strong. '.repeat(9)}</p>
  <p id="tight">${'Two words a line. '.repeat(30)}</p>`;

/** As pages were written by hand: text that is in no paragraph. */
const loose = `<!doctype html><title>Loose</title><h2>Tolls</h2>${'The strait is narrow here, and its current strong. '.repeat(9)}
  <p>A paragraph.<h2>Ships</h2>${'Two words a line. '.repeat(30)}`;
/** A bar with something at its other end. */
const bar = `<!doctype html><title>Bar</title><ul style="padding: 0"><li style="display: inline">The harbours of the strait and their tolls »</li>
  <li style="display: inline">The winter of the long ships</li><li style="float: right; list-style: none">next</li></ul><p>A paragraph.`;

const px = (length: string | undefined) => Number.parseFloat(length ?? '');

declare global {
  interface Window {
    /** How many faces were loaded as text was laid out first. */
    faces?: number;
  }
}

describe.each(kinds)('in %s, typography', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    pages = await serve({ pages: { '/layered/': layered, '/loose/': loose, '/bar/': bar } });
    lectern = await begin(kind);
    await permit(lectern, pages.url('/sample/plain.html'));
  });
  beforeEach(() => forgetAll(lectern));
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  const open = () => visit(lectern, pages.url('/letters/'));

  describe('chosen in the popup', () => {
    let page: Page;
    let popup: Page;
    beforeEach(async () => {
      page = await open();
      popup = await popupOn(lectern, page);
      await popup.evaluate(() => document.querySelector<HTMLElement>('details:not([open]) > summary')?.click());
    });

    async function type(name: string, text: string): Promise<void> {
      const input = await find(popup, 'spinbutton', name);
      await input.evaluate((element, text) => {
        (element as HTMLInputElement).value = text;
        element.dispatchEvent(new Event('change'));
      }, text);
    }
    const lineHeight = async (of = page) => {
      const { plain } = await styles(of, ['plain'], ['line-height', 'font-size']);
      return px(plain?.['line-height']) / px(plain?.['font-size']);
    };
    const near = (wanted: number) => (now: number) => Math.abs(now - wanted) < 0.01;

    it('is there at once and on the next visit, and can be given back by itself', async () => {
      await type('Line height as a multiple of the text size', '1.75');
      await type('Letter spacing in em', '0.1');
      await until(lineHeight, near(1.75));
      await lectern.closePopup();
      await registered(lectern, 8);
      const next = await open();
      const { plain } = await styles(next, ['plain'], ['line-height', 'letter-spacing', 'font-size']);
      expect(px(plain?.['line-height'])).toBeCloseTo(28, 1);
      expect(px(plain?.['letter-spacing'])).toBeCloseTo(1.6, 1);

      const again = await popupOn(lectern, next);
      await choose(again, 'button', "Line height: page's own");
      await until(() => lineHeight(next), near(1.2));
      expect((await styles(next, ['plain'], ['letter-spacing']))['plain']?.['letter-spacing']).toBe('1.6px');
      expect(await again.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Line height');
      await until(
        () => stored(lectern),
        (now) => !JSON.stringify(now).includes('lineHeight'),
      );
      await lectern.closePopup();
    });

    it('is worked by slider and buttons, says its unit, and refuses what it cannot be', async () => {
      const slider = await find(popup, 'slider', 'Letter spacing');
      const said = () => slider.evaluate((element) => element.getAttribute('aria-valuetext'));
      expect(await said()).toBe("Page's own");
      await choose(popup, 'button', 'Wider letters');
      expect(await said()).toBe('0.02 em');
      await slider.focus();
      await popup.keyboard.press('ArrowRight');
      await until(said, (now) => now === '0.04 em');
      await until(
        async () => (await styles(page, ['plain'], ['letter-spacing']))['plain']?.['letter-spacing'],
        (now) => now === '0.64px',
      );
      await type('Letter spacing in em', '3');
      expect(await popup.evaluate(() => document.querySelector('[role=status]')?.textContent)).toBe(
        'Letter spacing can be from 0 em to 0.5 em',
      );
      await lectern.closePopup();
    });

    it('tells of a font that is not installed, keeps its name, and is silent of one that is there', async () => {
      const field = await find(popup, 'textbox', 'Installed font');
      const name = async (text: string) => {
        // As a reader does it: what comes as an answer to an earlier name would stand beside one that is cleared by script.
        await field.evaluate((input) => {
          (input as HTMLInputElement).focus();
          (input as HTMLInputElement).select();
        });
        await popup.keyboard.type(text);
        await popup.keyboard.press('Enter');
      };
      const said = () => popup.evaluate(() => document.querySelector('[role=status]')?.textContent);
      const message = () =>
        field.evaluate((input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent);
      await name('Straits Antiqua');
      await until(message, (now) => now?.startsWith('“Straits Antiqua” is not installed here') === true);
      expect(await said()).toBe(await message());
      await until(
        () => stored(lectern),
        (now) => JSON.stringify(now).includes('Straits Antiqua'),
      );
      await name('Straits; Antiqua');
      expect(await message()).toContain('A font name has up to 32 letters');
      expect(await said()).toBe(await message());
      // No machine is sure to have a font, so the popup gets one.
      const bytes = readFileSync(fileURLToPath(new URL('../pages/letters/signs.ttf', import.meta.url)), 'base64');
      await popup.evaluate(async (bytes) => {
        const font = new FontFace(
          'Harbour Signs',
          Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0)),
        );
        document.fonts.add(await font.load());
      }, bytes);
      await name('Harbour Signs');
      await until(said, (now) => now === 'Installed font Harbour Signs');
      expect(await message()).toBe('');
      await lectern.closePopup();
    });

    it('keeps the popup open where the reader left it', async () => {
      await lectern.closePopup();
      const again = await popupOn(lectern, page);
      expect(await again.evaluate(() => document.querySelector('details')?.open)).toBe(true);
      await again.evaluate(() => document.querySelector('summary')?.click());
      await lectern.closePopup();
    });
  });

  it('spaces text by the numbers of WCAG 1.4.12, with text size too', async () => {
    await register(lectern, { ...SPACING, textSize: 150 });
    const page = await open();
    const now = await styles(page, ['plain', 'em', 'next', 'small'], [...SPACED]);
    for (const [id, size] of [
      ['plain', 24],
      ['next', 24],
      ['small', 13.5],
    ] as const) {
      expect(px(now[id]?.['font-size'])).toBeCloseTo(size, 1);
      expect(px(now[id]?.['line-height'])).toBeCloseTo(size * 1.5, 1);
      expect(px(now[id]?.['letter-spacing'])).toBeCloseTo(size * 0.12, 1);
      expect(px(now[id]?.['word-spacing'])).toBeCloseTo(size * 0.16, 1);
      expect(px(now[id]?.['margin-block-end'])).toBeCloseTo(size * 2, 1);
    }
    await page.close();
  });

  it('never parts letters that join, nor columns, and leaves squares, signs, formulas and ruby whole', async () => {
    const names = ['letter-spacing', 'word-spacing', 'font-family', 'line-height'] as const;
    const bare = await open();
    const own = await styles(bare, WHOLE, [...names]);
    const widths = (page: Page) =>
      page.evaluate(
        (ids) => ids.map((id) => document.getElementById(id)?.getBoundingClientRect().width),
        ['ligature', 'private', 'before', 'arabic', 'pre', 'code'],
      );
    const ownWidths = await widths(bare);
    await bare.close();
    await register(lectern, { ...SPACING, wordSpacing: null });
    const page = await open();
    const joined = ['arabic', 'mixed-own', 'syriac', 'nko', 'mongolian', 'han', 'ruby-text', 'pre', 'code', 'field'];
    for (const [id, style] of Object.entries(await styles(page, joined, ['letter-spacing']))) {
      expect(style['letter-spacing'], id).toBe('normal');
    }
    expect((await styles(page, ['few-han'], ['letter-spacing']))['few-han']?.['letter-spacing']).toBe('1.92px');
    const now = await styles(page, WHOLE, [...names]);
    for (const id of WHOLE) {
      for (const name of names.slice(0, 3)) expect(now[id]?.[name], `${id} ${name}`).toBe(own[id]?.[name]);
      const line = px(now[id]?.['line-height']);
      if (Number.isFinite(line)) expect(line, id).toBeCloseTo(px(own[id]?.['line-height']), 0);
    }
    expect(await widths(page)).toEqual(ownWidths);
    await page.close();
  });

  it('sets lines no longer than the measure, in characters, of whatever face', async () => {
    await register(lectern, { measure: 50 });
    const page = await open();
    for (const family of ['serif', 'sans-serif']) {
      const counts = await page.evaluate((family) => {
        document.body.style.fontFamily = family;
        const range = document.createRange();
        return ['plain', 'next', 'justified'].flatMap((id) => {
          const lines = new Map<number, number>();
          const walker = document.createTreeWalker(document.getElementById(id) as Node, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (let at = 0; at < (node.nodeValue?.length ?? 0); at++) {
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const { bottom, width } = range.getBoundingClientRect();
              const line = Math.round(bottom / 19);
              if (width > 0) lines.set(line, (lines.get(line) ?? 0) + 1);
            }
          }
          return [...lines.values()].slice(0, -1);
        });
      }, family);
      const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      expect(average, `${family} ${counts}`).toBeLessThanOrEqual(50);
      expect(average, `${family} ${counts}`).toBeGreaterThan(40);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('sets lines of text in no paragraph no longer either, and leaves bars as wide as they are', async () => {
    await register(lectern, { measure: 50 });
    const page = await visit(lectern, pages.url('/loose/'));
    const width = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('h2')?.nextSibling as Node);
      return range.getBoundingClientRect().width;
    });
    expect(width).toBeLessThan(500);
    await page.goto(pages.url('/bar/'));
    const rest = () =>
      page.evaluate(() => innerWidth - (document.querySelector('ul')?.getBoundingClientRect().right ?? 0));
    expect(await rest()).toBeLessThan(30);
    await page.close();
  });

  it('aligns at the start of the line in either direction, and lets table cells be', async () => {
    await register(lectern, { alignment: 'start', hyphens: 'on' });
    const page = await open();
    const now = await styles(
      page,
      ['title', 'justified', 'mixed-own', 'right', 'button', 'pre'],
      ['text-align', 'hyphens'],
    );
    for (const id of ['title', 'justified', 'mixed-own']) {
      expect(now[id]).toEqual({ 'text-align': 'start', hyphens: 'auto' });
    }
    expect(now['right']?.['text-align']).toMatch(/right/);
    expect(now['button']?.['text-align']).toBe('center');
    expect(now['pre']?.hyphens).toBe('manual');
    await register(lectern, { alignment: 'ragged', hyphens: 'off' });
    const next = await open();
    const ragged = await styles(next, ['title', 'justified'], ['text-align', 'hyphens']);
    expect(ragged).toEqual({
      title: { 'text-align': 'center', hyphens: 'none' },
      justified: { 'text-align': 'start', hyphens: 'none' },
    });
    await page.close();
    await next.close();
  });

  it('loses no text by the spacing of WCAG 1.4.12, whatever the height of its box', async () => {
    const page = await open();
    expect(await page.evaluate(countText)).toBeGreaterThan(40);
    const lost = async () => ((await page.evaluate(lostText)) as Piece[]).map(({ why, text }) => `${why}: ${text}`);
    // The same by a sheet of the page loses some, so this can fail.
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.id = 'spaced';
      style.textContent = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important }';
      document.head.append(style);
    });
    expect(await lost()).not.toEqual([]);
    await page.evaluate(() => document.getElementById('spaced')?.remove());
    await register(lectern, SPACING);
    await until(
      async () => (await styles(page, ['plain'], ['letter-spacing']))['plain']?.['letter-spacing'],
      (now) => now === '1.92px',
    );
    expect(await lost()).toEqual([]);
    const heights = await page.evaluate(() =>
      ['fixed', 'collapsed'].map((id) => document.getElementById(id)?.getBoundingClientRect().height ?? 0),
    );
    expect(heights[0]).toBeGreaterThan(42);
    expect(heights[1]).toBe(0);
    // What lay over a picture by itself has room to be wider there.
    const lines = () => page.evaluate(() => document.getElementById('corner')?.getClientRects()[0]?.height ?? 0);
    expect(await lines()).toBeLessThan(30);
    await page.close();
  });

  it('sets what is placed in more lines where it would lie over what is beside it, and not over what is above or below', async () => {
    const page = await open();
    const lines = () =>
      page.evaluate(() =>
        ['stage', 'wool', 'salt'].map((id) => {
          const range = document.createRange();
          range.selectNodeContents(document.getElementById(id) as Element);
          return range.getClientRects().length;
        }),
      );
    expect(await lines()).toEqual([1, 1, 1]);
    await register(lectern, SPACING);
    await until(lines, ([, wool, salt]) => wool === 2 && salt === 2);
    expect(await lines()).toEqual([1, 2, 2]);
    await page.close();
  });

  it('sets text in a packaged face of wide coverage, also where a page allows no fonts', async () => {
    await register(lectern, { font: 'book', weight: 'medium' });
    const page = await visit(lectern, pages.url('/letters/strict.html'));
    const loaded = () =>
      page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family));
    // Latin of both styles, its extension for transliteration, two kinds of Greek, Cyrillic.
    await until(loaded, (list) => list.length === 6);
    expect(await page.evaluate(() => [...document.fonts].every(({ display }) => display === 'fallback'))).toBe(true);
    const now = await styles(page, ['translit'], ['font-family', 'font-weight']);
    expect(now['translit']?.['font-family']).toMatch(/^"?lectern-book"?, /);
    expect(now['translit']?.['font-weight']).toBe('500');
    // The page learns no address of ours, and can ask for none.
    expect(
      await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(),
      ),
    ).not.toMatch(/extension/);
    if (kind === 'chromium') {
      const other = await open();
      const path = `${lectern.extensionUrl}fonts/literata-latin-wght-normal.woff2`;
      const got = await other.evaluate((path) => fetch(path).then(String, String), path);
      expect(got).toContain('Failed');
      await other.close();
    }
    await forgetAll(lectern);
    await until(
      () => page.evaluate(() => document.fonts.size),
      (size) => size === 0,
    );
    await page.close();
  });

  it('leaves bold what the page has bold, however light the rest', async () => {
    await register(lectern, { weight: 'light' });
    const page = await open();
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<p id="mixed">Some <b id="b">more</b> <strong>than</strong>.</p>');
    });
    const weights = async () => {
      const now = await styles(page, ['mixed', 'b'], ['font-weight']);
      return [now['mixed'], now['b']].map((style) => style?.['font-weight']);
    };
    await until(weights, ([mixed]) => mixed === '300');
    expect(await weights()).toEqual(['300', '700']);
    await page.close();
  });

  it('measures a paragraph that gets longer by words in elements of their own', async () => {
    await register(lectern, { measure: 60 });
    const page = await open();
    const limit = () => page.evaluate('getComputedStyle(document.getElementById("growing")).maxInlineSize');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<p id="growing">Short.</p>');
    });
    await until(
      () => page.evaluate(() => document.getElementById('growing')?.getAttribute('data-lectern-text')),
      (kinds) => /lines/.test(kinds ?? ''),
    );
    expect(await limit()).toBe('none');
    await page.evaluate(() => {
      const words = 'The strait is narrow here, and its current strong. ';
      document.getElementById('growing')?.insertAdjacentHTML('beforeend', `<em>${words.repeat(4)}</em>`);
    });
    await until(limit, (now) => now !== 'none');
    await page.close();
  });

  it('shows a packaged face in the first frame of the next visit', async () => {
    await register(lectern, { font: 'book' });
    const page = await lectern.open('about:blank');
    await page.evaluateOnNewDocument(() => {
      const look = () => {
        if (!document.getElementById('plain')) requestAnimationFrame(look);
        // What is laid out is what is painted: after all that is done before this frame, and before it is seen.
        else new ResizeObserver(count).observe(document.documentElement);
      };
      const count = () => {
        window.faces ??= [...document.fonts].filter(({ status }) => status === 'loaded').length;
      };
      requestAnimationFrame(look);
    });
    await page.goto(pages.url('/letters/'));
    // Upright and italic.
    expect(
      await until(
        () => page.evaluate(() => window.faces),
        (faces) => faces !== undefined,
      ),
    ).toBeGreaterThanOrEqual(2);
    await page.close();
  });

  it('takes an installed font by name, and leaves signs, formulas and code their own', async () => {
    const bare = await open();
    const kept = [...WHOLE, 'pre', 'code'];
    const own = await styles(bare, kept, ['font-family']);
    await bare.close();
    await register(lectern, { fontName: 'Courier 10 Pitch', font: 'sans' });
    const page = await open();
    expect((await styles(page, ['plain'], ['font-family']))['plain']?.['font-family']).toBe(
      '"Courier 10 Pitch", sans-serif, Georgia, serif',
    );
    expect(await styles(page, kept, ['font-family'])).toEqual(own);
    await page.close();
  });

  it('underlines links, sets no italics and no capitals, and no text too small', async () => {
    await register(lectern, {
      underlineLinks: true,
      noItalics: true,
      noCapitals: true,
      smallestText: 14,
      textSize: 70,
    });
    const page = await open();
    const names = ['text-decoration-line', 'font-style', 'text-transform', 'font-variant-caps', 'font-size'] as const;
    const now = await styles(page, ['link', 'em', 'title', 'caps', 'small', 'plain', 'sup'], [...names]);
    expect(now['link']?.['text-decoration-line']).toBe('underline');
    expect(now['em']?.['font-style']).toBe('normal');
    expect(now['title']?.['text-transform']).toBe('none');
    expect(now['caps']?.['font-variant-caps']).toBe('normal');
    expect(['small', 'plain', 'sup'].map((id) => px(now[id]?.['font-size']))).toEqual([14, 14, 14]);
    expect(px(now['title']?.['font-size'])).toBeCloseTo(19.6, 1);
    await page.close();
  });

  it('shows a picture’s words in its place, and holds still what moves', async () => {
    const bare = await open();
    const brown = async (page: Page) => share(decodePng(await page.screenshot({ fullPage: true })), [201, 166, 107], 6);
    expect(await brown(bare)).toBeGreaterThan(0.001);
    expect(await bare.evaluate(() => document.getAnimations().length)).toBe(1);
    await bare.close();
    await register(lectern, { pictures: 'hidden', motion: 'still' });
    const page = await open();
    await until(
      () => brown(page),
      (part) => part === 0,
    );
    const box = () => page.evaluate(() => document.getElementById('picture')?.getBoundingClientRect().width);
    const width = await box();
    expect(width).toBeGreaterThan(60);
    // A picture may come after all else.
    await page.evaluate(async () => {
      const picture = document.getElementById('picture') as HTMLImageElement;
      const loaded = new Promise((resolve) => Object.assign(picture, { onload: resolve }));
      picture.src += '?later';
      await loaded;
    });
    await until(box, (now) => now === width);
    expect(await brown(page)).toBe(0);
    await until(
      () => page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length),
      (count) => count === 0,
    );
    await page.close();
  });

  it('holds still what moves on its own, at a change or as a pseudo-element does, whenever it comes, and nothing else', async () => {
    await register(lectern, { motion: 'still' });
    const page = await open();
    await page.evaluate(() => {
      const sheet = document.createElement('style');
      sheet.textContent = `
        @keyframes turn { to { rotate: 1turn } }
        .turns { animation: turn 1s infinite }
        .slides { transition: margin 2s; &.on { margin-left: 40px } }
        .slides-once:hover, .away .slides-once { transition: margin 2s; margin-left: 40px }
        .tagged::after { content: ''; animation: turn 1s infinite }
        .smooth { scroll-behavior: smooth; height: 9px; overflow: auto }`;
      document.head.append(sheet);
      const box = document.createElement('div');
      box.id = 'moving';
      box.innerHTML =
        '<p class="turns">A</p><p class="slides">B</p><p class="tagged">C</p><p style="animation: turn 1s infinite">D</p><p class="smooth">E<br>E</p><p class="calm">F</p>';
      document.body.append(box);
      box.attachShadow({
        mode: 'open',
      }).innerHTML = `<style>${sheet.textContent}</style><slot></slot><p class="turns">G</p>`;
    });
    const running = () =>
      page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
    await until(running, (count) => count === 0);
    const found = await page.evaluate(() => {
      const one = (name: string) => document.querySelector(`#moving .${name}`) as HTMLElement;
      one('slides').classList.add('on');
      one('calm').classList.add('turns');
      return {
        slid: getComputedStyle(one('slides')).marginLeft,
        scrolls: getComputedStyle(one('smooth')).scrollBehavior,
      };
    });
    expect(found).toEqual({ slid: '40px', scrolls: 'auto' });
    await until(running, (count) => count === 0);
    // What does not move is left as it is.
    expect(await page.evaluate(() => document.querySelectorAll('#moving [data-lectern-moving]').length)).toBe(6);
    await page.close();
  });

  it('is a set in one press, shown and undone in one', async () => {
    const page = await open();
    const popup = await popupOn(lectern, page);
    await choose(popup, 'button', 'Low vision');
    const size = async () => px((await styles(page, ['plain'], ['font-size']))['plain']?.['font-size']);
    await until(size, (now) => now === 24);
    expect(await popup.evaluate(() => document.querySelector('.outcome')?.textContent)).toContain(
      'Low vision changed: Theme High contrast, Colour applies to All text, Text size 150 %',
    );
    await choose(popup, 'button', 'Undo');
    await until(size, (now) => now === 16);
    await until(
      () => stored(lectern),
      (now) => !/contrast|lineHeight|font/.test(JSON.stringify(now)),
    );
    expect((await styles(page, ['plain'], ['font-family', 'letter-spacing']))['plain']).toEqual({
      'font-family': 'Georgia, serif',
      'letter-spacing': 'normal',
    });
    await lectern.closePopup();
    await page.close();
  });

  it('has its font, its measure and room for its text where a page is firm in a layer of its own', async () => {
    await register(lectern, { font: 'book', measure: 60, lineHeight: 2 });
    const page = await visit(lectern, pages.url('/layered/'));
    const now = () => styles(page, ['plain', 'tight'], ['font-family', 'max-inline-size', 'height']);
    const isWorn = ({ plain, tight }: Awaited<ReturnType<typeof now>>) =>
      /^"?lectern-book/.test(plain?.['font-family'] ?? '') &&
      px(plain?.['max-inline-size']) < 600 &&
      px(tight?.height) > 100;
    await until(now, isWorn);
    await page.close();
  });

  it('is put on an open page whole, at once, though the page is firm in a layer of its own', async () => {
    const page = await visit(lectern, pages.url('/layered/'));
    const html = () => document.documentElement.outerHTML;
    const own = await page.evaluate(html);
    await page.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      const look = () => {
        const style = getComputedStyle(document.getElementById('plain') as Element);
        seen.add([style.letterSpacing, style.lineHeight, style.fontStyle, style.textAlign, style.color].join());
        requestAnimationFrame(look);
      };
      look();
    });
    const frames = () => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
    await register(lectern, {
      letterSpacing: 0.12,
      lineHeight: 2,
      noItalics: true,
      alignment: 'start',
      theme: 'navy',
    });
    // A page's own quirks of spelling: 0 is `normal` in one browser, `0px` in the other.
    const [first = '', second, ...others] = await until(frames, ({ length }) => length > 1);
    expect(first).toMatch(/^(normal|0px),19.2px,italic,justify,rgb\(0, 0, 0\)$/);
    expect(second).toBe('1.92px,32px,normal,start,rgb(0, 51, 102)');
    expect(others).toEqual([]);
    await forgetAll(lectern);
    await until(
      () => page.evaluate(html),
      (now) => now === own,
    );
    expect(await frames()).toEqual([first, second]);
    await page.close();
  });

  it('leaves no trace when it is given back', async () => {
    const bare = await open();
    const html = () => document.documentElement.outerHTML;
    const own = await bare.evaluate(html);
    await bare.close();
    await register(lectern, SPACING);
    const page = await open();
    expect(await page.evaluate(html)).not.toBe(own);
    await forgetAll(lectern);
    await until(
      () => page.evaluate(html),
      (now) => now === own,
    );
    await page.close();
  });
});
