import { describe, expect, it } from 'vitest';
import type { Lectern } from '../drive/lectern.ts';
import type { PagesServer } from '../pages/server.ts';
import { type Letters, WHOLE, withLetters } from './letters.ts';
import { register, styles } from './looks.ts';
import { forgetAll, kinds, until, visit } from './reader.ts';

declare global {
  interface Window {
    /** How many faces were loaded as text was laid out first. */
    faces?: number;
  }
}

describe.each(kinds)('in %s, the faces of text', (kind) => {
  let lectern: Lectern;
  let pages: PagesServer;
  let open: Letters['open'];
  withLetters(kind, (letters) => {
    ({ lectern, pages, open } = letters);
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
      '"COURIER 10 PITCH", sans-serif, Georgia, serif',
    );
    expect(await styles(page, kept, ['font-family'])).toEqual(own);
    await page.close();
  });
});
