import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../components/display/contrast.ts';
import { themes } from '../../components/display/themes.ts';
import type { Lectern } from '../drive/lectern.ts';
import { hexOf } from '../drive/pixels.ts';
import { onOnePage } from './onPage.ts';
import { kinds } from './reader.ts';
import { painted, propertyOf, wearTheme } from './worn.ts';

const THEMES = ['night', 'sepia'] as const;

describe.each(kinds)('in %s, under a theme, of what is drawn by its borders or its ground,', (kind) => {
  let lectern: Lectern;
  let page: Page;
  onOnePage(kind, '/grounds/drawn.html', (opened) => {
    ({ lectern, page } = opened);
  });

  const of = (what: string, property: string) => propertyOf(page, what, property);
  const colour = async (what: string, property: string) => hexOf(await of(what, property));

  it('tips have the paper of the box that they belong to, and knobs stay', async () => {
    for (const theme of THEMES) {
      await wearTheme(lectern, page, theme);
      const { paper } = themes[theme];
      for (const [tip, property] of [
        ['turned::after', 'background-color'],
        ['pointed::after', 'border-left-color'],
        ['tip', 'border-right-color'],
        ['corner', 'background-color'],
      ] as const)
        expect(await colour(tip, property), `${theme} ${tip}`).toBe(paper);
      expect(await of('tip', 'filter')).toBe('none');
      expect(await of('pointed::after', 'border-top-color')).toBe('rgba(0, 0, 0, 0)');
      expect(await of('knob', 'background-color')).toBe('rgb(255, 255, 255)');
    }
  });

  it('arrows are seen, those in the ink of text have it, and a colour keeps its meaning', async () => {
    for (const theme of THEMES) {
      await wearTheme(lectern, page, theme);
      const { ink, paper } = themes[theme];
      expect(contrast(await colour('drop::after', 'border-top-color'), paper), theme).toBeGreaterThan(4.5);
      expect(contrast(await colour('sorted::after', 'border-bottom-color'), paper), theme).toBeGreaterThan(3);
      expect(await colour('own-ink::after', 'border-top-color'), theme).toBe(ink);
      expect(await colour('warned::before', 'border-left-color'), theme).toBe('#e76f51');
    }
  });

  it('faint signs are as faint on a dark paper, and not lost', async () => {
    await wearTheme(lectern, page, 'night');
    expect(contrast(await colour('open::before', 'background-color'), themes.night.paper)).toBeGreaterThan(1.5);
    expect(await colour('done::before', 'background-color')).toBe('#00c853');
    expect(await of('switch', 'filter')).toContain('invert');
    expect(await of('play', 'filter')).toBe('none');
    expect(contrast(await colour('dotted::before', 'background-color'), themes.night.paper)).toBeGreaterThan(3);
    expect(await colour('unread::before', 'background-color')).toBe('#1766aa');
    await wearTheme(lectern, page, 'sepia');
    expect(await of('switch', 'filter')).toBe('none');
  });

  it('buttons and bars with nothing but a sign in the ink of text are paper, and swatches and pictures are not', async () => {
    for (const theme of THEMES) {
      await wearTheme(lectern, page, theme);
      for (const box of ['shut', 'shut-link', 'bar'])
        expect(await colour(box, 'background-color'), `${theme} ${box}`).toBe(themes[theme].paper);
      expect(await colour('swatch', 'background-color')).toBe('#0d6efd');
      expect(await colour('art', 'background-color')).toBe('#0866ff');
    }
  });

  it('boxes to be ticked that a blank draws say whether they are, and a sign that one shows is seen', async () => {
    const shadow = async (what: string) => hexOf((await of(what, 'box-shadow')).match(/^[a-z]+\([^)]*\)/)?.[0] ?? '');
    for (const theme of THEMES) {
      await wearTheme(lectern, page, theme);
      const { paper } = themes[theme];
      expect(await colour('unticked::before', 'background-color'), theme).toBe(paper);
      expect(contrast(await shadow('unticked::before'), paper), theme).toBeGreaterThan(3);
      expect(await colour('ticked::before', 'background-color'), theme).toBe('#005ea2');
      expect(await of('ticked::before', 'background-image'), theme).toContain('url(');
    }
    await wearTheme(lectern, page, 'night');
    expect(await of('crumb::after', 'filter')).toContain('drop-shadow');
  });

  it('a number in a disc reads, also where it has the ink of the text by its own rule', async () => {
    for (const theme of THEMES) {
      await wearTheme(lectern, page, theme);
      const [ink, ground] = [await colour('step::before', 'color'), await colour('step::before', 'background-color')];
      expect(contrast(ink, ground), theme).toBeGreaterThan(4.5);
    }
  });

  it('a sign on a ground that the paper shines through is seen on that', async () => {
    await wearTheme(lectern, page, 'night');
    expect(await of('on-faint', 'filter')).toContain('invert');
  });

  it('a sign in a box with nothing but a space is seen', async () => {
    await wearTheme(lectern, page, 'night');
    expect(await of('blank-sign', 'filter')).toContain('drop-shadow');
  });

  it('a pale row of empty boxes does not glare', async () => {
    await wearTheme(lectern, page, 'night');
    expect(contrast(await colour('row', 'background-color'), themes.night.paper)).toBeLessThan(4);
  });

  it('a tip in a box of its own has the paper of the box before that', async () => {
    for (const theme of THEMES) {
      await wearTheme(lectern, page, theme);
      expect(await colour('after', 'background-color'), theme).toBe(themes[theme].paper);
    }
  });

  it('a sign over a drawing gets no ground that would hide that, however deep in boxes it is', async () => {
    await wearTheme(lectern, page, 'night');
    expect(await of('key', 'background-color')).toBe('rgba(0, 0, 0, 0)');
  });

  it('a box to be ticked is empty where it is not, also in a theme whose ink is as white as it was, marked while that is worn', async () => {
    await wearTheme(lectern, page, 'contrast');
    await page.evaluate(() => document.getElementById('unticked')?.classList.add('again'));
    await painted(page);
    expect(await colour('unticked::before', 'background-color')).toBe(themes.contrast.paper);
  });
});
