import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../components/display/contrast.ts';
import { themes } from '../../components/display/themes.ts';
import type { Lectern } from '../drive/lectern.ts';
import { illegible } from '../drive/legibility.ts';
import { hexOf } from '../drive/pixels.ts';
import { onOnePage } from './onPage.ts';
import { kinds } from './reader.ts';
import { propertyOf, wearTheme } from './worn.ts';

const THEMES = ['night', 'sepia'] as const;

describe.each(kinds)('in %s, under a theme,', (kind) => {
  let lectern: Lectern;
  let page: Page;
  onOnePage(kind, '/grounds/masks.html', (opened) => {
    ({ lectern, page } = opened);
  });
  const of = (what: string, property: string) => propertyOf(page, what, property);
  const colour = async (what: string, property: string) => hexOf(await of(what, property));
  /** Of these, those that a frame is drawn in. */
  const framed = async (...ids: string[]) => {
    const shadows = await Promise.all(ids.map((id) => of(id, 'box-shadow')));
    return ids.filter((_, at) => shadows[at]?.includes('inset'));
  };

  it('what has the colour of the page to hide or to make room is paper, and a knob, a board, a drawing and a line keep theirs', async () => {
    for (const theme of THEMES) {
      await wearTheme(lectern, page, theme);
      const { paper } = themes[theme];
      for (const [mask, property] of [
        ['roomy', 'border-top-color'],
        ['edged', 'border-top-color'],
        ['open::after', 'background-color'],
        ['hole', 'background-color'],
      ] as const)
        expect(await colour(mask, property), `${theme} ${mask}`).toBe(paper);
      for (const kept of ['knob', 'white', 'plan'])
        expect(await colour(kept, 'background-color'), kept).toBe('#ffffff');
      expect(await colour('marked::after', 'background-color')).toBe('#cc0000');
    }
    await wearTheme(lectern, page, 'night');
    expect(contrast(await colour('roomy', 'border-bottom-color'), themes.night.paper)).toBeGreaterThan(2);
  });

  it('what empty elements draw by pseudo-elements goes with the box around, but for what stands on a colour that is kept', async () => {
    for (const theme of THEMES) {
      await wearTheme(lectern, page, theme);
      const { paper } = themes[theme];
      for (const arrow of ['arrow', 'dark-arrow'])
        expect(await colour(`${arrow}::before`, 'background-color'), `${theme} ${arrow}`).toBe(paper);
      const chevron = await colour('chevron::before', 'background-color');
      expect(contrast(chevron, paper), theme).toBeGreaterThan(2.5);
      expect(await of('track::before', 'background-color')).toBe('rgb(255, 255, 255)');
    }
  });

  it('a frame that a pseudo-element draws is seen, also where it moves and is marked anew on its way', async () => {
    await wearTheme(lectern, page, 'night');
    await page.evaluate(async () => {
      const moving = document.getElementById('moving') as Element;
      for (let time = 0; time < 5; time++) {
        moving.className = `moving touched-${time}`;
        moving.textContent = `Touched ${time}`;
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    const edge = await colour('moving::before', 'border-top-color');
    expect(contrast(edge, themes.night.paper)).toBeGreaterThan(1.8);
  });

  it('a sign whose colour is known has no rim, and one in two colours has', async () => {
    for (const theme of THEMES) {
      await wearTheme(lectern, page, theme);
      const { ink } = themes[theme];
      expect(await colour('lines::before', 'background-color'), theme).toBe(ink);
      expect(hexOf((await of('lines::before', 'box-shadow')).match(/^rgb\([^)]*\)/)?.[0] ?? ''), theme).toBe(ink);
      expect(await of('lines', 'filter'), theme).toBe('none');
    }
    expect(await of('toggle', 'filter')).toBe('none');
    await wearTheme(lectern, page, 'night');
    expect(await of('toggle', 'filter')).toContain('invert');
    expect(await of('flag', 'filter')).toContain('drop-shadow');
  });

  it('a cell without words goes with those of its row, and states of nothing but a colour keep it', async () => {
    for (const theme of THEMES) {
      await wearTheme(lectern, page, theme);
      expect(await colour('checked', 'background-color'), theme).toBe(themes[theme].paper);
      expect([await colour('well', 'background-color'), await colour('ill', 'background-color')]).toEqual([
        '#33aa33',
        '#cc3333',
      ]);
    }
  });

  it('a box with a sign beside what it holds is paper, and on a picture the words have their own', async () => {
    for (const theme of THEMES) {
      await wearTheme(lectern, page, theme);
      const { paper } = themes[theme];
      expect(await colour('toast', 'background-color'), theme).toBe(paper);
      expect(await of('saved', 'background-color'), theme).toBe('rgba(0, 0, 0, 0)');
      expect(await of('pictured', 'background-color'), theme).toBe('rgb(204, 204, 204)');
      expect(await colour('over', 'background-color'), theme).toBe(paper);
      expect(await of('share', 'background-size'), theme).toMatch(/^\d+px \d+px$/);
      expect(await of('ring', 'background-color'), theme).toBe('rgba(0, 0, 0, 0)');
      expect(await illegible(page, 1), theme).toMatchObject({ low: [] });
      await page.evaluate(() => scrollTo(0, 0));
    }
  });

  it('fields, badges and buttons that were seen by their ground are framed, and headings and panels are not', async () => {
    for (const theme of THEMES) {
      await wearTheme(lectern, page, theme);
      const { ink, paper } = themes[theme];
      const fields = ['grey', 'pill', 'tint'];
      expect(await framed(...fields, 'lined', 'around', 'panel'), theme).toEqual(fields);
      const badges = ['edged', 'new', 'avatar', 'chip'];
      expect(await framed(...badges, 'heading'), theme).toEqual(badges);
      expect(await colour('full', 'border-top-color'), theme).toBe(ink);
      expect(contrast(await colour('outline', 'border-top-color'), paper), theme).toBeGreaterThan(2.5);
      expect(await colour('pale-link', 'border-top-color'), theme).toBe(paper);
    }
  });
});
