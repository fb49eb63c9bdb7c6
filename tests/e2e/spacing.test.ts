import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { countText, lostText, type Piece } from '../drive/geometry.ts';
import type { Lectern } from '../drive/lectern.ts';
import { type Letters, px, SPACING, WHOLE, withLetters } from './letters.ts';
import { register, styles } from './looks.ts';
import { kinds, until } from './reader.ts';

const SPACED = ['letter-spacing', 'word-spacing', 'line-height', 'margin-block-end', 'font-size'] as const;

describe.each(kinds)('in %s, the spacing of text', (kind) => {
  let lectern: Lectern;
  let open: Letters['open'];
  withLetters(kind, (letters) => {
    ({ lectern, open } = letters);
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
});
