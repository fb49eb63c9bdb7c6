import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { contrast } from '../../components/display/contrast.ts';
import { type ThemeName, themes } from '../../components/display/themes.ts';
import type { Kind, Lectern } from '../drive/lectern.ts';
import { illegible } from '../drive/legibility.ts';
import {
  type Box,
  difference,
  hexOf,
  type Image,
  outline,
  packed,
  painting,
  pixel,
  standingOut,
} from '../drive/pixels.ts';
import { violations } from './axe.ts';
import { type Opened, onOnePage } from './onPage.ts';
import { kinds, remember, until, visit } from './reader.ts';
import { isWorn, painted, wearTheme } from './worn.ts';

/** Each browser has every second theme, of which some are dark and some light; `npm run bench:colours` has all in both. */
const themesIn = (kind: Kind) =>
  (Object.keys(themes) as ThemeName[]).filter((_, at) => at % kinds.length === kinds.indexOf(kind));

/** What is painted of a page around the elements that match, and where in it each of them is, by its id. */
interface Sight {
  image: Image;
  boxes: Record<string, Box>;
}

/** Pixels around elements that belong to a sight: rims and edges are told from what is beside them. */
const MARGIN = 8;

async function sight(page: Page, selector: string): Promise<Sight> {
  const rects = await page.evaluate((selector) => {
    scrollTo(0, 0);
    return [...document.querySelectorAll(selector)].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return [element.id, { left, top, right, bottom }] as const;
    });
  }, selector);
  const edge = (side: keyof Box, of: (...all: number[]) => number) => of(...rects.map(([, rect]) => rect[side]));
  const x = Math.max(0, Math.floor(edge('left', Math.min)) - MARGIN);
  const y = Math.max(0, Math.floor(edge('top', Math.min)) - MARGIN);
  const [width, height] = [edge('right', Math.max) + MARGIN - x, edge('bottom', Math.max) + MARGIN - y].map(Math.ceil);
  const image = await painting(page, { clip: { x, y, width: width ?? 0, height: height ?? 0 } });
  const boxes = rects.map(([id, { left, top, right, bottom }]) => {
    // Its edges may lie between two pixels.
    const [from, to] = [Math.ceil, Math.floor];
    return [id, { left: from(left) - x, top: from(top) - y, right: to(right) - x, bottom: to(bottom) - y }] as const;
  });
  return { image, boxes: Object.fromEntries(boxes) };
}

/** The pictures that do not look as they did. */
const changed = (before: Sight, now: Sight): string[] =>
  Object.entries(before.boxes)
    .filter(([id, box]) => difference(before.image, box, now.image, now.boxes[id] ?? box) > 0.01)
    .map(([id]) => id);

/** The icons that do not show: less than three quarters of the outline they had stands out by 3:1, or has beside it what does. */
const lost = (before: Sight, now: Sight): string[] =>
  Object.entries(before.boxes).flatMap(([id, box]) => {
    const to = now.boxes[id] ?? box;
    const own = outline(standingOut(before.image, box));
    const left = standingOut(now.image, to);
    const shown = own.filter((at) => {
      const [x = 0, y = 0] = at.split(',').map(Number);
      return around.some(([right, down]) =>
        left.has(`${x - box.left + to.left + right},${y - box.top + to.top + down}`),
      );
    });
    return shown.length >= own.length * 0.75 && own.length > 20 ? [] : [`${id}: ${own.length} → ${shown.length}`];
  });
const around = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => [right, down] as const));

/** How many colours there are in a box. */
function coloursIn(image: Image, box: Box | undefined): number {
  const colours = new Set<number>();
  for (let y = box?.top ?? 0; y < (box?.bottom ?? 0); y++)
    for (let x = box?.left ?? 0; x < (box?.right ?? 0); x++) colours.add(packed(pixel(image, x, y)));
  return colours.size;
}

describe.each(kinds)('in %s, under a theme,', (kind) => {
  let lectern: Lectern;
  let pages: Opened['pages'];
  let page: Page;
  onOnePage(kind, '/showing/', (opened) => {
    ({ lectern, pages, page } = opened);
  });
  beforeAll(async () => {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await until(
      () => page.evaluate(() => (document.querySelector('video') as HTMLVideoElement).currentTime),
      (time) => time > 0,
    );
  });

  it('pictures stay as they are and icons stand out, in dark, light and coloured themes', async () => {
    const pictures = await sight(page, '[data-picture]');
    const icons = await sight(page, '[data-icon]');
    expect(Object.keys(pictures.boxes).length).toBeGreaterThan(9);
    expect(Object.keys(icons.boxes).length).toBeGreaterThan(12);
    expect(lost(icons, icons)).toEqual([]);
    const wrong: Record<string, unknown> = {};
    for (const name of themesIn(kind)) {
      await wearTheme(lectern, page, name);
      const now = await sight(page, '[data-picture], [data-icon]');
      const found = [changed(pictures, now), lost(icons, now)];
      if (found.flat().length > 0) wrong[name] = found;
    }
    expect(wrong).toEqual({});
  });

  it('lines keep the ground they were drawn for, where the paper is of the other tone and they lie over nothing', async () => {
    const grounds = () =>
      page.evaluate(() =>
        ['plan', 'line-art', 'light-art', 'logo', 'beside', 'across'].map((id) => {
          const { backgroundColor } = getComputedStyle(document.getElementById(id) as Element);
          // Firefox has colours that are mixed as `color(srgb …)`.
          const [red = 0, green = 0, blue = 0, alpha = 1] = (backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
          const least = backgroundColor.startsWith('color') ? 0.5 : 127;
          return alpha === 0 ? null : Math.max(red, green, blue) > least ? 'light' : 'dark';
        }),
      );
    await wearTheme(lectern, page, 'night');
    expect(await grounds()).toEqual(['light', 'light', null, null, 'light', null]);
    await wearTheme(lectern, page, 'sepia');
    expect(await grounds()).toEqual([null, null, 'dark', 'dark', null, null]);
  });

  it('lines keep the ground that every page has, where it says nothing of its own', async () => {
    const bare = await visit(lectern, pages.url('/showing/bare.html'));
    await wearTheme(lectern, bare, 'night');
    const ground = () =>
      bare.evaluate(() => getComputedStyle(document.getElementById('towers') as Element).backgroundColor);
    expect(await until(ground, (now) => /255|1 1 1/.test(now), 2000).catch(ground)).toMatch(/255, 255, 255|1 1 1/);
    await bare.close();
    await page.bringToFront();
  });

  const styles = (ids: string[], property: string) =>
    page.evaluate(
      (ids, property) =>
        ids.map((id) => getComputedStyle(document.getElementById(id) as Element).getPropertyValue(property)),
      ids,
      property,
    );

  it('lines and numbers in the ink of text are as thin as they were, as in fractions and notes', async () => {
    await wearTheme(lectern, page, 'night');
    expect(await styles(['fraction', 'counted'], 'filter')).toEqual(['none', 'none']);
  });

  it('lines in a colour go on parting old pages, drawn out of a picture of one px', async () => {
    await wearTheme(lectern, page, 'night');
    expect(await styles(['ruled-off'], 'opacity')).toEqual(['1']);
  });

  it('a link has a line under its words, and a sign of a font has none', async () => {
    await remember(lectern, page.url(), { theme: 'night', textSize: 125 });
    await until(() => isWorn(page, { textSize: 125 }), Boolean);
    await painted(page);
    expect(await styles(['worded', 'printed'], 'text-decoration-line')).toEqual(['underline', 'none']);
  });

  it('a sign from a file is turned over where its tone is that of the paper, and has no rim that would blur it', async () => {
    const TURNED = 'invert(1) hue-rotate(180deg)';
    await wearTheme(lectern, page, 'night');
    expect(await styles(['drawn', 'drawn-light'], 'filter')).toEqual([TURNED, 'none']);
    await wearTheme(lectern, page, 'sepia');
    expect(await styles(['drawn', 'drawn-light'], 'filter')).toEqual(['none', TURNED]);
    // Its own box is as dark as it was.
    expect(await styles(['on-kept'], 'filter')).toEqual(['none']);
  });

  it('boxes, bars and lines keep an edge that is seen, and pale ones do not glare', async () => {
    const PAPER = '#16181b';
    const edges = async () => {
      const [ruled = '#', tip = '#', barred = '#', card = '#'] = await Promise.all([
        ...[
          ['ruled-off-heading', 'border-bottom-color'],
          ['tip', 'border-top-color'],
          ['barred', 'border-left-color'],
          ['card', 'border-top-color'],
        ].map(async ([id = '', property = '']) => hexOf((await styles([id], property))[0] ?? '')),
      ]);
      return { ruled, tip, barred, card };
    };
    await wearTheme(lectern, page, 'sepia');
    expect(await edges()).toEqual({
      ruled: '#000000',
      tip: '#000000',
      barred: '#333333',
      card: '#dddddd',
    });
    await wearTheme(lectern, page, 'night');
    const { card, ...lines } = await edges();
    for (const line of Object.values(lines)) expect(contrast(line, PAPER)).toBeGreaterThan(3);
    expect(contrast(card, PAPER)).toBeLessThan(3);
    const turned = 'invert(1) hue-rotate(180deg)';
    expect(await styles(['hairline', 'thick'], 'filter')).toEqual([turned, turned]);
    const [lined = '', clear] = await styles(['lined', 'clear-lined'], 'outline-color');
    expect(contrast(hexOf(lined), PAPER)).toBeGreaterThan(3);
    expect(clear).toBe('rgba(0, 0, 0, 0)');
  });

  it('a large pale box with nothing in it yet, as for a picture, is still seen and does not glare', async () => {
    const ground = async () => hexOf((await styles(['awaited'], 'background-color'))[0] ?? '');
    await wearTheme(lectern, page, 'sepia');
    expect(await ground()).toBe('#f7f7f7');
    await wearTheme(lectern, page, 'night');
    const ratio = contrast(await ground(), themes.night.paper);
    expect(ratio).toBeGreaterThan(1.5);
    expect(ratio).toBeLessThan(3);
  });

  it('cells keep the lines that the ground of their table was', async () => {
    await wearTheme(lectern, page, 'night');
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll('#grid td')].map((cell) => getComputedStyle(cell).boxShadow),
    );
    expect(lines.filter((line) => line.endsWith('0px 0px 0px 1px'))).toHaveLength(2);
  });

  it('a sign before a text has a rim where the paper has its tone, and nowhere else', async () => {
    const rim = () =>
      page.evaluate(() => getComputedStyle(document.getElementById('ticked') as Element, '::before').filter);
    await wearTheme(lectern, page, 'night');
    expect(await rim()).toContain('drop-shadow');
    await wearTheme(lectern, page, 'sepia');
    expect(await rim()).toBe('none');
  });

  it('buttons, links and fields that were seen by their ground have a frame, and no others', async () => {
    await wearTheme(lectern, page, 'night');
    const frames = await styles(['plain-button', 'plain-link', 'plain-field', 'clear-edge'], 'box-shadow');
    expect(frames.map((frame) => frame.includes('inset'))).toEqual([true, true, true, false]);
    expect(await styles(['clear-edge'], 'border-top-color')).toEqual(['rgba(0, 0, 0, 0)']);
  });

  it('pictures below words stay in sight: below shades, and below words in a box as large as they are', async () => {
    await remember(lectern, page.url(), null);
    const other = await visit(lectern, pages.url('/colours/'));
    const own = await sight(other, '#below-scrim, #whole-below, #negative');
    await wearTheme(lectern, other, 'sepia');
    const now = await sight(other, '#below-scrim, #whole-below, #negative');
    await other.close();
    await page.bringToFront();
    for (const [id, box] of Object.entries(own.boxes)) {
      const { left, top, right, bottom } = now.boxes[id] as Box;
      // Words are in the lower half.
      const half = { left, top, right, bottom: Math.floor((top + bottom) / 2) };
      const before = { ...box, bottom: box.top + half.bottom - half.top };
      expect(difference(own.image, before, now.image, half), id).toBeLessThan(0.01);
    }
    expect(Object.keys(own.boxes)).toHaveLength(3);
  });

  it('a picture behind words stays on a page with a sheet of another site, which may say anything of them', async () => {
    const css = encodeURIComponent('.unused:hover { background: #eee }');
    const other = await visit(lectern, pages.url('/colours/'));
    await other.evaluate(
      (href) =>
        new Promise((resolve) => {
          const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: resolve });
          document.head.append(link);
        }),
      pages.site('other', `/late.css?ms=0&css=${css}`),
    );
    await wearTheme(lectern, other, 'night');
    const behind = () =>
      other.evaluate(() => getComputedStyle(document.getElementById('papyrus') as Element).backgroundImage);
    expect(await until(behind, (now) => now.includes('photo.svg'), 1000).catch(behind)).toContain('photo.svg');
    await other.close();
    await page.bringToFront();
  });

  it('buttons that are nothing but their colour keep it', async () => {
    await wearTheme(lectern, page, 'night');
    expect(await styles(['red-swatch', 'blue-swatch'], 'background-color')).toEqual([
      'rgb(204, 0, 0)',
      'rgb(0, 102, 204)',
    ]);
    expect(await styles(['red-swatch', 'blue-swatch'], 'filter')).toEqual(['none', 'none']);
  });

  it('a word that is marked stands out, and a link that lights up goes on reading', async () => {
    await wearTheme(lectern, page, 'night');
    const paper = 'rgb(22, 24, 27)';
    expect(await styles(['highlight'], 'background-color')).not.toEqual([paper]);
    await page.hover('#lit');
    expect(await styles(['lit'], 'background-color')).toEqual([paper]);
    await page.mouse.move(0, 0);
  });

  it('a sign beside a text stays there', async () => {
    await wearTheme(lectern, page, 'night');
    for (const sign of await styles(['back', 'back-box'], 'background-image')) expect(sign).toContain('icons.svg');
    expect(await styles(['back-box'], 'background-color')).toEqual(['rgb(22, 24, 27)']);
  });

  it('a select shows the arrow that the page drew, and that it is a field', async () => {
    for (const name of ['night', 'sepia'] as const) {
      await wearTheme(lectern, page, name);
      const { image, boxes } = await sight(page, '#selects select');
      expect(Object.keys(boxes)).toEqual(['drawn-arrow', 'stroked-arrow', 'bare-arrow']);
      for (const [id, { left, top, right, bottom }] of Object.entries(boxes)) {
        const arrow = { left: right - 32, right: right - 6, top: top + 4, bottom: bottom - 4 };
        expect(standingOut(image, arrow).size, `${id} in ${name}`).toBeGreaterThan(10);
        const edge = { left, right: left + 2, top: top + 4, bottom: bottom - 4 };
        expect(standingOut(image, edge).size, `the edge of ${id} in ${name}`).toBeGreaterThan(10);
      }
    }
  });

  it('a link that is a box of lines has the same one on all sides, on the next visit too', async () => {
    for (const name of ['night', 'sepia'] as const) {
      await wearTheme(lectern, page, name);
      const again = await visit(lectern, pages.url('/showing/'));
      const lines = () =>
        again.evaluate(() => {
          const style = getComputedStyle(document.getElementById('outlined') as Element);
          return [style.borderTopColor, style.borderBottomColor, style.borderWidth];
        });
      const [top, bottom, width] = await until(lines, ([top]) => top !== 'rgb(64, 81, 181)', 2000).catch(lines);
      expect([bottom, width], name).toEqual([top, '2px']);
      await again.close();
    }
    await page.bringToFront();
  });

  it('the button of a file reads on the paper', async () => {
    await wearTheme(lectern, page, 'sepia');
    const colours = await page.evaluate(() => {
      const button = getComputedStyle(document.getElementById('file') as Element, '::file-selector-button');
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return [button.color === color, button.backgroundColor === backgroundColor];
    });
    expect(colours).toEqual([true, true]);
  });

  it('an empty cell as pale as the page is paper, and one in a colour is not', async () => {
    await wearTheme(lectern, page, 'night');
    expect(await styles(['pale', 'share'], 'background-color')).toEqual(['rgb(22, 24, 27)', 'rgb(42, 111, 78)']);
  });

  it('what fills the space of old pages is not seen, neither its white nor a rim around it', async () => {
    await wearTheme(lectern, page, 'night');
    const show = (visibility: string) =>
      page.evaluate((visibility) => {
        for (const spacer of document.querySelectorAll<HTMLElement>('#spaced img'))
          spacer.style.visibility = visibility;
      }, visibility);
    const now = await sight(page, '#spaced, #strips');
    const strips = now.boxes['strips'] as Box;
    for (const top of [strips.top, strips.bottom - 6])
      expect(standingOut(now.image, { ...strips, top, bottom: top + 6 }).size).toBe(0);
    await show('hidden');
    const without = await sight(page, '#spaced');
    await show('');
    const [box, same] = [now, without].map(({ boxes }) => boxes['spaced']) as [Box, Box];
    expect(difference(now.image, box, without.image, same)).toBe(0);
  });

  it('a picture that is repeated in one direction gives way to the paper, as a gradient does', async () => {
    await wearTheme(lectern, page, 'night');
    const { image, boxes } = await sight(page, '#band');
    const band = boxes['band'] as Box;
    expect(standingOut(image, { ...band, bottom: band.top + 20 }).size).toBe(0);
  });

  it('a dialog shows on its scrim, and the page goes on showing below', async () => {
    await wearTheme(lectern, page, 'night');
    for (const name of ['scrim', 'around', 'dialog']) {
      await page.click(`#open-${name}`);
      await painted(page);
      const { image, boxes } = await sight(page, '#img');
      expect(coloursIn(image, boxes['img']), `colours of a picture below ${name}`).toBeGreaterThan(50);
      expect(await illegible(page, 1)).toMatchObject({ low: [] });
      expect(await page.evaluate((name) => document.querySelector(`#close-${name}`)?.checkVisibility(), name)).toBe(
        true,
      );
      await page.click(`#close-${name}`);
    }
  });

  it('a carousel turns, and what fades goes on fading', async () => {
    await wearTheme(lectern, page, 'navy');
    const before = await sight(page, '#carousel');
    await page.click('#next');
    await until(
      () => page.evaluate(() => document.querySelectorAll('#slides > div')[1]?.getBoundingClientRect().left ?? 0),
      (left) => left < 400,
    );
    await painted(page);
    const after = await sight(page, '#carousel');
    expect(
      difference(before.image, before.boxes['carousel'] as Box, after.image, after.boxes['carousel'] as Box),
    ).toBeGreaterThan(0.005);
    // Everything is measured anew while the words are half-way.
    const opacities = await page.evaluate(async () => {
      const faded = [...document.querySelectorAll('#fading p')];
      const at = (ms: number) => {
        for (const element of faded)
          for (const animation of element.getAnimations()) Object.assign(animation, { currentTime: ms });
        return faded.map((element) => Number(getComputedStyle(element).opacity));
      };
      at(3600);
      for (const element of faded) element.className = 'again';
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return [at(2000), at(6000)].map(([first]) => first);
    });
    expect(opacities).toEqual([1, 0]);
  });

  it.each(['night', 'navy'] as const)('switches show, and show how they are set, on %s', async (theme) => {
    const own = await visit(lectern, pages.site('own', '/showing/'));
    const before = await sight(own, '#hack-switch, #bare-switch');
    await own.close();
    await page.bringToFront();
    await wearTheme(lectern, page, theme);
    const ids = ['hack-switch', 'bare-switch', 'pressed', 'tab-2'];
    const all = ids.map((id) => `#${id}`).join();
    const off = await sight(page, all);
    for (const id of ids) await page.click(`#${id}`);
    // The focus is not what is to tell.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.mouse.move(0, 0);
    await painted(page);
    const on = await sight(page, all);
    for (const id of ids) {
      const [box, then, own] = [off.boxes[id] as Box, on.boxes[id] as Box, before.boxes[id]];
      const shown = own ? standingOut(before.image, own, 1.2).size : 0;
      expect(standingOut(off.image, box, 1.2).size, `${id} shows`).toBeGreaterThanOrEqual(shown / 2);
      expect(difference(off.image, box, on.image, then), `${id} tells`).toBeGreaterThan(0.05);
    }
    for (const id of ['hack-switch', 'bare-switch', 'pressed', 'tab-1']) await page.click(`#${id}`);
  });

  it('every word reads, in pixels and by axe, in any theme', { timeout: 120_000 }, async () => {
    const wrong: Record<string, string[]> = {};
    for (const [path, list] of [
      ['/showing/', ['night', 'navy']],
      ['/colours/', themesIn(kind)],
    ] as const) {
      await page.goto(pages.url(path), { waitUntil: 'load' });
      // Words that are fading read when they have come.
      await page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.cancel();
      });
      for (const name of list) {
        await wearTheme(lectern, page, name);
        const { low } = await illegible(page, 5);
        const found = [...low, ...(await violations(page, 'color-contrast'))];
        if (found.length > 0) wrong[`${path} ${name}`] = found;
      }
    }
    expect(wrong).toEqual({});
  });

  it('every word reads that the page’s own strip does not colour, when a theme is chosen there', async () => {
    await page.goto(pages.url('/sample/'), { waitUntil: 'load' });
    await wearTheme(lectern, page, 'navy');
    for (const name of ['night', 'sepia'] as const) {
      await wearTheme(lectern, page, name);
      expect(await illegible(page, 2), name).toMatchObject({ low: [] });
    }
  });
});
