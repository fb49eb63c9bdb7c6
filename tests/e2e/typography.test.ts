import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Lectern } from '../drive/lectern.ts';
import { painting, share } from '../drive/pixels.ts';
import type { PagesServer } from '../pages/server.ts';
import { type Letters, px, SPACING, withLetters } from './letters.ts';
import { register, styles } from './looks.ts';
import { forgetAll, kinds, until, visit } from './reader.ts';

/** A page that is firm in a layer of its own, and lets no style stand in its elements. */
const firm = `@layer page { p { letter-spacing: 0 !important; line-height: 1.2 !important; font-style: italic !important;
  text-align: justify !important; color: black !important; font-family: Arial !important; max-width: 900px !important }
  #tight { height: 40px !important; overflow: hidden !important } }`;
const layered = `<!doctype html><meta http-equiv="Content-Security-Policy" content="style-src 'self'"><title>Firm</title>
  <link rel="stylesheet" href="/late.css?ms=0&css=${encodeURIComponent(firm)}">
  <p id="plain">${'The strait is narrow here, and its current strong. '.repeat(9)}</p>
  <p id="tight">${'Two words a line. '.repeat(30)}</p>`;

describe.each(kinds)('in %s, typography', (kind) => {
  let lectern: Lectern;
  let pages: PagesServer;
  let open: Letters['open'];
  withLetters(
    kind,
    (letters) => {
      ({ lectern, pages, open } = letters);
    },
    { '/layered/': layered },
  );

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
    const brown = async (page: Page) => share(await painting(page, { fullPage: true }), [201, 166, 107], 6);
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
