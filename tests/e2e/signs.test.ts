import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../components/display/contrast.ts';
import { themes } from '../../components/display/themes.ts';
import type { Lectern } from '../drive/lectern.ts';
import { hexOf } from '../drive/pixels.ts';
import { onOnePage } from './onPage.ts';
import { kinds } from './reader.ts';
import { propertyOf, wearTheme } from './worn.ts';

const THEMES = ['night', 'sepia'] as const;

describe.each(kinds)('in %s, under a theme, of signs,', (kind) => {
  let lectern: Lectern;
  let page: Page;
  onOnePage(kind, '/grounds/signs.html', (opened) => {
    ({ lectern, page } = opened);
  });
  const of = (what: string, property: string) => propertyOf(page, what, property);
  const colour = async (what: string, property: string) => hexOf(await of(what, property));

  it('large faint ones behind words are as faint, and what is small, over a picture or to be pressed is read', async () => {
    for (const theme of THEMES) {
      await wearTheme(lectern, page, theme);
      const { ink, paper } = themes[theme];
      for (const sign of ['corner', 'glyph', 'glyph::before', 'number', 'quote::before'])
        expect(contrast(await colour(sign, 'color'), paper), `${theme} ${sign}`).toBeLessThan(1.6);
      for (const read of ['small', 'caption', 'close', 'quote'])
        expect(await colour(read, 'color'), `${theme} ${read}`).toBe(ink);
    }
  });

  it('those in the ink of text stand on paper, and what has none keeps its colour', async () => {
    for (const theme of THEMES) {
      await wearTheme(lectern, page, theme);
      for (const disc of ['itself', 'around', 'initials', 'tick', 'nested']) {
        expect(await colour(disc, 'background-color'), `${theme} ${disc}`).toBe(themes[theme].paper);
        expect(await of(disc, 'box-shadow'), `${theme} ${disc}`).toContain('inset');
      }
      for (const dot of ['plain-dot', 'tipped', 'own']) expect(await colour(dot, 'background-color')).toBe('#6f42c1');
    }
  });

  it('the arrow or sign in a button or a field is seen, be it a file, with a layer of nothing below it or quotes in it', async () => {
    await wearTheme(lectern, page, 'sepia');
    for (const id of ['filed', 'unfolds', 'quoted']) expect(await of(id, 'background-image'), id).toContain('url(');
    await wearTheme(lectern, page, 'night');
    for (const id of ['filed', 'unfolds', 'quoted']) {
      const [, ground = ''] = /url\(.*\), linear-gradient\((\w+\([^)]*\))/.exec(await of(id, 'background-image')) ?? [];
      expect(contrast(hexOf(ground), '#000000'), `${id} ${ground}`).toBeGreaterThan(4.5);
    }
    expect(await of('linked', 'background-image')).not.toContain('gradient');
  });
});
