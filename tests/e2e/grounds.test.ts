import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { contrast, type Hex } from '../../components/display/contrast.ts';
import { type ThemeName, themes } from '../../components/display/themes.ts';
import type { Lectern } from '../drive/lectern.ts';
import { illegible } from '../drive/legibility.ts';
import { hexOf } from '../drive/pixels.ts';
import { styles } from './looks.ts';
import { onOnePage } from './onPage.ts';
import { kinds } from './reader.ts';
import { painted, wearTheme } from './worn.ts';

const TURNED = 'invert(1) hue-rotate(180deg)';

describe.each(kinds)('in %s, under a theme, what a page has on grounds of its own:', (kind) => {
  let lectern: Lectern;
  let page: Page;
  onOnePage(kind, '/grounds/', (opened) => {
    ({ lectern, page } = opened);
  });

  /** What each of these elements has for a property, by its id. */
  const of = async <Name extends string>(name: Name, ...ids: string[]) =>
    Object.fromEntries(Object.entries(await styles(page, ids, [name])).map(([id, style]) => [id, style[name]]));

  /** Of these, those with an edge that is seen on the paper. */
  const edged = async (theme: ThemeName, ...ids: string[]) =>
    Object.entries(await of('border-top-color', ...ids))
      .filter(([, colour]) => contrast(hexOf(colour), (themes[theme] as { paper: Hex }).paper) > 2)
      .map(([id]) => id);

  /** Of these, those that a frame is drawn in. */
  const framed = async (...ids: string[]) =>
    Object.entries(await of('box-shadow', ...ids))
      .filter(([, shadow]) => shadow?.includes('inset'))
      .map(([id]) => id);

  it('a tint is as dark as what is seen of it, in whatever way its colour is spelled', async () => {
    const signs = ['sign-faint', 'sign-deep', 'sign-night', 'sign-day'];
    const lines = ['lined-faint', 'lined-deep', 'lined-night', 'lined-day'];
    await wearTheme(lectern, page, 'night');
    expect(Object.values(await of('filter', ...signs))).toEqual([TURNED, 'none', 'none', TURNED]);
    expect(await edged('night', ...lines)).toEqual(lines);
    expect((await of('background-image', 'beside-faint'))['beside-faint']).toContain('linear-gradient');
    await wearTheme(lectern, page, 'sepia');
    expect(Object.values(await of('filter', ...signs))).toEqual(['none', TURNED, TURNED, 'none']);
    expect(await edged('sepia', ...lines)).toEqual(lines);
  });

  it('a bar or a badge has its frame also where it moves, or its colour has stripes', async () => {
    await wearTheme(lectern, page, 'night');
    expect(await framed('moving', 'stripes', 'badge', 'word')).toEqual(['moving', 'stripes', 'badge']);
  });

  it('what is chosen of many is framed where its ground alone told so, and headings, open tabs and cards are not', async () => {
    for (const theme of ['night', 'sepia'] as const) {
      await wearTheme(lectern, page, theme);
      expect(await edged(theme, 'label', 'pale-card'), theme).toEqual(['label']);
      const { ink, paper } = themes[theme];
      expect(hexOf((await of('border-top-color', 'label'))['label'] ?? '')).toBe(ink);
      expect(hexOf((await of('border-bottom-color', 'tab'))['tab'] ?? '')).toBe(paper);
      expect(await framed('item', 'head'), theme).toEqual(['item']);
      expect(Object.values(await of('outline-style', 'day', 'row-head')), theme).toEqual(['solid', 'none']);
    }
  });

  it('a shadow that is more of a ground goes with it, and another stays', async () => {
    await wearTheme(lectern, page, 'night');
    expect(await of('box-shadow', 'in', 'raised')).toEqual({
      in: 'none',
      raised: 'rgb(153, 153, 153) 0px 2px 2px 0px',
    });
  });

  it('a line is seen that is drawn as a sharp shadow, and a soft one or one in a colour stays', async () => {
    const lines = ['ring', 'under', 'ghost'];
    const others = ['soft', 'blue'];
    const own = await of('box-shadow', ...lines, ...others);
    await wearTheme(lectern, page, 'night');
    const shadows = await of('box-shadow', ...lines, ...others, 'current');
    const seen = (shadow = '') => contrast(hexOf(shadow.match(/^[a-z]+\([^)]*\)/)?.[0] ?? ''), themes.night.paper);
    for (const id of lines) expect(seen(shadows[id]), id).toBeGreaterThan(1.8);
    expect(shadows['ring']).toContain('rgba(0, 0, 0, 0.2) 0px 2px 8px 0px');
    expect([shadows['soft'], shadows['blue']]).toEqual([own['soft'], own['blue']]);
    expect(shadows['current']).toMatch(/2px inset$/);
  });

  it('a tint over a picture lets it show, with papers for the words alone, and what is to be read on is paper', async () => {
    for (const theme of ['night', 'sepia'] as const) {
      await wearTheme(lectern, page, theme);
      const paper = `rgb(${(themes[theme].paper.match(/\w\w/g) ?? []).map((part) => Number.parseInt(part, 16)).join(', ')})`;
      const grounds = await of('background-color', 'tint', 'hero-tint', 'title', 'hero-title');
      expect(grounds, theme).toEqual({
        tint: 'rgba(0, 0, 0, 0.4)',
        'hero-tint': 'rgba(0, 0, 0, 0.5)',
        title: paper,
        'hero-title': paper,
      });
      expect((await of('background-image', 'fade'))['fade']).toContain('linear-gradient');
      expect((await of('background-size', 'caption'))['caption']).toMatch(/^\d+px \d+px$/);
      const papers = await of('background-color', 'solid', 'form', 'panel', 'on-page');
      expect(Object.values(papers), theme).toEqual(Array(4).fill(paper));
      expect(await illegible(page, 1), theme).toMatchObject({ low: [] });
    }
    // What is known of it by now holds when it changes.
    await page.evaluate(() => document.getElementById('tint')?.classList.add('fade'));
    await painted(page);
    expect((await of('background-image', 'tint'))['tint']).toContain('linear-gradient');
  });
});
