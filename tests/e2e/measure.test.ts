import { describe, expect, it } from 'vitest';
import type { Lectern } from '../drive/lectern.ts';
import type { PagesServer } from '../pages/server.ts';
import { type Letters, withLetters } from './letters.ts';
import { register } from './looks.ts';
import { kinds, until, visit } from './reader.ts';

/** As pages were written by hand: text that is in no paragraph. */
const loose = `<!doctype html><title>Loose</title><h2>Tolls</h2>${'The strait is narrow here, and its current strong. '.repeat(9)}
  <p>A paragraph.<h2>Ships</h2>${'Two words a line. '.repeat(30)}`;
/** A bar with something at its other end. */
const bar = `<!doctype html><title>Bar</title><ul style="padding: 0"><li style="display: inline">The harbours of the strait and their tolls »</li>
  <li style="display: inline">The winter of the long ships</li><li style="float: right; list-style: none">next</li></ul><p>A paragraph.`;

describe.each(kinds)('in %s, the measure', (kind) => {
  let lectern: Lectern;
  let pages: PagesServer;
  let open: Letters['open'];
  withLetters(
    kind,
    (letters) => {
      ({ lectern, pages, open } = letters);
    },
    { '/loose/': loose, '/bar/': bar },
  );

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
});
