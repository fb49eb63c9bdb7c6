import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrast, type Hex } from '../../components/display/contrast.ts';
import { themes } from '../../components/display/themes.ts';
import type { Lectern } from '../drive/lectern.ts';
import { illegible } from '../drive/legibility.ts';
import { type Colour, hexOf, painting, paintingOf, share } from '../drive/pixels.ts';
import { serve } from '../pages/server.ts';
import { begin, kinds, permitAll, remember, until, visit } from './reader.ts';
import { wearTheme } from './worn.ts';

const SHARED = new URL('../../../shared/pages/serve.mjs', import.meta.url);
/** Some of the real pages: an old one in tables and font tags, a dark one, one with frames of script, an encyclopedia. */
const SAMPLE = ['na-empire-glossary', 'na-coldwar-source', 'mdbook-editions', 'wiki-byzantine'];

const channelsOf = (colour: Hex) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Colour;

/** How much of what an element shows is not the colour of the paper. */
const shown = async (page: Page, selector: string, paper: Hex) => {
  return 1 - share(await paintingOf(page, selector), channelsOf(paper), 60);
};

describe.each(kinds)('in %s, a theme', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    pages = await serve();
    lectern = await begin(kind);
    await permitAll(lectern);
  });
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  const wear = async (url: string, look: object): Promise<Page> => {
    await remember(lectern, url, look);
    const page = await visit(lectern, url);
    await until(
      () => page.evaluate(() => document.documentElement.hasAttribute('data-lectern')),
      (is) => is,
    );
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))),
    );
    return page;
  };

  it('is needed: the page of colours by itself has text that cannot be read, and the check sees it', async () => {
    const page = await visit(lectern, pages.url('/colours/'));
    const { low } = await illegible(page, 3);
    expect(low.length).toBeGreaterThan(5);
    await page.close();
  });

  it('tells a visited link from another by more than its colour', async () => {
    const page = await wear(pages.url('/colours/visited.html'), { theme: 'sepia' });
    const { paper } = themes.sepia;
    const channels = channelsOf(paper);
    const inked = async (selector: string) => {
      return 1 - share(await paintingOf(page, selector), channels, 60);
    };
    const before = await inked('#seen');
    expect(before).toBeCloseTo(await inked('#other'), 2);
    await Promise.all([page.waitForNavigation(), page.click('#seen')]);
    await page.goto(pages.url('/colours/visited.html'));
    await until(
      () => inked('#seen'),
      (now) => now > before * 1.1,
    );
    expect(await inked('#other')).toBeCloseTo(before, 2);
    await page.close();
  });

  it.runIf(existsSync(fileURLToPath(SHARED)))('reads everywhere on real pages', { timeout: 120_000 }, async () => {
    const shared: { url(id: string): string; close(): Promise<void> } = await (await import(SHARED.href)).start();
    for (const id of SAMPLE) {
      const page = await wear(shared.url(id), { theme: 'night' });
      expect(await illegible(page, 2), id).toMatchObject({ low: [] });
      await page.close();
    }
    await shared.close();
  });

  it('writes first lines, capitals, markers and signs before text in the ink of text, and leaves what has a paper of its own', async () => {
    const page = await visit(lectern, pages.url('/colours/'));
    await wearTheme(lectern, page, 'night');
    const colours = await page.evaluate(() =>
      [
        ['#opening', '::first-line'],
        ['#capital', '::first-letter'],
        ['#marked li', '::marker'],
        ['#signed', '::before'],
        ['#signed', '::after'],
        ['#warned', '::before'],
      ].map(([selector = '', pseudo]) => getComputedStyle(document.querySelector(selector) as Element, pseudo).color),
    );
    const ink = 'rgb(214, 211, 205)';
    expect(colours).toEqual([ink, ink, ink, ink, 'rgb(255, 255, 255)', 'rgb(176, 42, 55)']);
    await page.close();
  });

  it('reads in what a page lights up, which has a ground for another ink, and leaves what has both', async () => {
    const page = await visit(lectern, pages.url('/colours/'));
    await wearTheme(lectern, page, 'night');
    await page.evaluate(() => {
      document.body.innerHTML =
        '<p id="one">The ledger of the third year.</p><p id="both">The ledger of the fourth.</p>';
      const lit = new CSSStyleSheet();
      lit.replaceSync(
        '::highlight(one) { background: #ffec80 } ::highlight(both) { background: #ffec80; color: #222 }',
      );
      document.adoptedStyleSheets.push(lit);
      for (const name of ['one', 'both']) {
        const words = new Range();
        words.selectNodeContents(document.querySelector(`#${name}`) as Element);
        CSS.highlights.set(name, new Highlight(words));
      }
    });
    const yellow = async (name: string) => share(await paintingOf(page, `#${name}`), [255, 236, 128], 40);
    expect(
      await until(
        () => yellow('one'),
        (now) => now === 0,
      ),
    ).toBe(0);
    expect(await yellow('both')).toBeGreaterThan(0.05);
    await page.close();
  });

  it('reads in what a component colours in its slots with all its might', async () => {
    const page = await visit(lectern, pages.url('/colours/'));
    await page.evaluate(() => {
      document.body.innerHTML = '<x-card><p>The ledger of the third year.</p><a href="#x">Its index</a></x-card>';
      const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
      (root as ShadowRoot).innerHTML =
        '<style>::slotted(*) { color: #222 !important; background: #eee !important }</style><slot></slot>';
    });
    await wearTheme(lectern, page, 'night');
    const colours = await page.evaluate(() =>
      ['p', 'a'].flatMap((name) => {
        const { color, backgroundColor } = getComputedStyle(document.querySelector(name) as Element);
        return [color, backgroundColor];
      }),
    );
    expect(colours).toEqual(['rgb(214, 211, 205)', 'rgb(22, 24, 27)', 'rgb(138, 184, 245)', 'rgb(22, 24, 27)']);
    await page.close();
  });

  it('reads in slots and editors, on labels and drawings, on bars that blend with what is below, and behind lines that move', async () => {
    for (const theme of ['night', 'sepia'] as const) {
      const page = await wear(pages.url('/colours/parts.html'), { theme });
      expect(await illegible(page, 2), theme).toMatchObject({ low: [] });
      const { paper } = themes[theme];
      const channels = channelsOf(paper);
      const grounds = await page.evaluate(() =>
        ['#step', '#said'].map(
          (label) => getComputedStyle(document.querySelector(label) as Element, '::before').backgroundColor,
        ),
      );
      expect(grounds, theme).toEqual([`rgb(${channels.join(', ')})`, 'rgb(34, 51, 68)']);
      await page.evaluate(() => scrollTo(0, 0));
      for (const sign of ['#menu', '#place'])
        expect(await shown(page, sign, paper), `${theme} ${sign}`).toBeGreaterThan(0.1);
      // What was next to nothing on a dark ground is not to be the brightest.
      const empty = await paintingOf(page, '#year i');
      expect(share(empty, [22, 27, 34], 40), theme).toBeGreaterThan(0.9);
      const { x = 0, y = 0, height = 0 } = (await (await page.$('#alarm'))?.boundingBox()) ?? {};
      const sign = await painting(page, { clip: { x, y, width: 44, height } });
      expect(share(sign, [27, 27, 27], 30), theme).toBeGreaterThan(0.05);
      const ground: Colour = theme === 'night' ? [182, 177, 154] : channels;
      expect(share(sign, ground, 12), theme).toBeGreaterThan(0.5);
      await page.evaluate(() => document.getElementById('view')?.setAttribute('style', 'inline-size: 60%'));
      await until(
        async () => (await illegible(page, 2)).low,
        (low) => low.length === 0,
      );
      await page.close();
    }
  });

  it('leaves text legible to its end where the page has it fade out in an empty box over it', async () => {
    for (const theme of ['night', 'sepia'] as const) {
      const page = await wear(pages.url('/colours/parts.html'), { theme });
      const { paper } = themes[theme];
      for (const text of ['#cut-short', '#from-side p']) {
        const seen = () => shown(page, text, paper);
        // Letters, on nothing but paper.
        await until(seen, (now) => now > 0.02 && now < 0.2);
      }
      await page.close();
    }
  });

  it('keeps a picture below words, and the shade on it from side to side of the window, and has a paper for glass', async () => {
    for (const theme of ['night', 'sepia'] as const) {
      const page = await wear(pages.url('/colours/parts.html'), { theme });
      const shaded = () => paintingOf(page, '#shaded');
      await until(
        async () => share(await shaded(), [85, 51, 26], 12),
        (now) => now > 0.6,
      );
      const glass = () =>
        page.evaluate(() => getComputedStyle(document.querySelector('#ahead i') as Element).backgroundColor);
      await until(glass, (now) => now === `rgb(${channelsOf(themes[theme].paper).join(', ')})`);
      await page.close();
    }
  });

  it('shows drawings and signs of a page whose own colours go by the scheme that a theme sets', async () => {
    const page = await wear(pages.url('/colours/schemes.html'), { theme: 'night' });
    const colours = () =>
      page.evaluate(() => [
        ...['#plan', '#tubs'].map((id) => getComputedStyle(document.querySelector(id) as Element).backgroundColor),
        getComputedStyle(document.querySelector('#seal') as Element).filter,
      ]);
    await until(
      colours,
      (now) => now.join() === [...Array(2).fill('color(srgb 1 1 1)'), 'invert(1) hue-rotate(180deg)'].join(),
    );
    await page.close();
  });

  it('shows what a script draws on nothing on the ground that it was drawn for', async () => {
    const page = await wear(pages.url('/colours/parts.html'), { theme: 'night' });
    const seen = () => paintingOf(page, '#yield');
    await until(
      async () => [share(await seen(), [255, 255, 255], 12) > 0.6, share(await seen(), [34, 34, 34], 12) > 0.05],
      (now) => now.every(Boolean),
    );
    await page.close();
  });

  it('puts a rim around white signs of a dark page where its paper is light, and nowhere else', async () => {
    for (const theme of ['sepia', 'night'] as const) {
      const page = await wear(pages.url('/colours/dark.html'), { theme });
      const filters = () =>
        page.evaluate(() =>
          ['#shut', '#shut-hall'].map((sign) => getComputedStyle(document.querySelector(sign) as Element).filter),
        );
      await until(filters, (now) => now.every((filter) => (theme === 'night') === (filter === 'none')));
      await page.close();
    }
  });

  it('has a paper below what is written by a pseudo-element alone, and leaves a swatch where that is nothing', async () => {
    const page = await wear(pages.url('/colours/parts.html'), { theme: 'night' });
    const grounds = () =>
      page.evaluate(() =>
        ['#entry', '#entries', '#dyed'].map((box) => {
          const { backgroundColor, filter } = getComputedStyle(document.querySelector(box) as Element);
          return `${backgroundColor} ${filter}`;
        }),
      );
    const paper = `rgb(${channelsOf(themes.night.paper).join(', ')}) none`;
    await until(grounds, (now) => now.join() === [paper, paper, 'rgb(179, 36, 43) none'].join());
    await page.close();
  });

  it('shows the hint of a field, but where the page keeps it from sight until it is needed', async () => {
    const page = await visit(lectern, pages.url('/colours/'));
    await wearTheme(lectern, page, 'night');
    const opacities = () =>
      page.evaluate(() =>
        ['#search', '#town', '#port'].map(
          (field) => getComputedStyle(document.querySelector(field) as Element, '::placeholder').opacity,
        ),
      );
    await until(opacities, (now) => now.join() === '1,0,0');
    await page.focus('#town');
    expect(await opacities()).toEqual(['1', '1', '0']);
    await page.close();
  });

  it('says in a form what is chosen, what cannot be used and what is wrong', async () => {
    const page = await visit(lectern, pages.url('/colours/parts.html'));
    await wearTheme(lectern, page, 'night');
    const options = await page.evaluate(() =>
      [...document.querySelectorAll('#dyes option')].map((option) => {
        const { color, backgroundColor } = getComputedStyle(option);
        return backgroundColor === 'rgb(214, 211, 205)' ? `chosen, in ${color}` : color;
      }),
    );
    const chosen = 'chosen, in rgb(22, 24, 27)';
    expect(options).toEqual([chosen, 'rgb(214, 211, 205)', chosen]);
    const lines = () =>
      page.evaluate(() =>
        ['shut', 'shut-plain', 'stir', 'wrong', 'right', 'typed'].map((id) => {
          const { borderTopStyle, outlineStyle, outlineWidth } = getComputedStyle(
            document.getElementById(id) as Element,
          );
          return [borderTopStyle, outlineStyle === 'none' ? outlineStyle : `${outlineWidth} ${outlineStyle}`].join();
        }),
      );
    const [off, on] = ['dashed,none', 'outset,none'];
    expect(await lines()).toEqual([off, 'none,1px dashed', on, 'inset,3px solid', 'inset,none', 'inset,none']);
    await page.evaluate(() => {
      for (const button of document.querySelectorAll('button')) button.disabled = !button.disabled;
    });
    await page.type('#typed', 'the hall');
    await page.focus('#wrong');
    await until(lines, ([first, , third]) => first === on && third === off);
    expect(await lines()).toEqual([on, 'none,none', off, 'inset,2px solid', 'inset,none', 'inset,3px solid']);
    await page.close();
  });

  it('has what is chosen of many in boxes stand out from the others by a frame, where it did by its ground', async () => {
    const page = await visit(lectern, pages.url('/colours/parts.html'));
    for (const theme of ['night', 'sepia'] as const) {
      await wearTheme(lectern, page, theme);
      const { ink, paper } = themes[theme];
      const lines = await page.evaluate(() =>
        [...document.querySelectorAll('.sorts a, .days button')].map((box) => {
          const { borderTopColor, boxShadow } = getComputedStyle(box);
          return { border: borderTopColor, isFramed: boxShadow.includes('inset') };
        }),
      );
      expect(
        lines.map(({ isFramed }) => isFramed),
        theme,
      ).toEqual([false, true, false, false, true]);
      const borders = lines.map(({ border }) => border);
      expect(borders[1], theme).toBe(`rgb(${channelsOf(ink).join(', ')})`);
      expect(borders[0], theme).not.toBe(borders[1]);
      expect(borders, theme).not.toContain(`rgb(${channelsOf(paper).join(', ')})`);
    }
    await page.close();
  });

  it('keeps an outline of bars with words in them, and of their tracks, and gives none to what is but a ground', async () => {
    const page = await visit(lectern, pages.url('/colours/parts.html'));
    await wearTheme(lectern, page, 'night');
    const framed = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.share, .track')]
          .filter((box) => getComputedStyle(box).boxShadow.includes('inset'))
          .map((box) => box.id || box.textContent),
      );
    expect(await framed()).toEqual(['Wool', 'Silk', 'track', 'done']);
    await page.close();
  });

  it('for headings alone leaves the text as it is, and moves its ink as far as each background asks', async () => {
    for (const theme of ['orange', 'silver', 'navy', 'black'] as const) {
      const page = await wear(pages.url('/headings/'), { theme, reach: 'headings' });
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('h1, h2, h3, h4')].map((heading) => {
          const canvas = document
            .createElement('canvas')
            .getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
          const rgb = (colour: string) => {
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            return `rgb(${[...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).join()})`;
          };
          const style = getComputedStyle(heading);
          const size = Number.parseFloat(style.fontSize);
          return {
            ink: rgb(style.color),
            on: rgb(getComputedStyle(heading.closest('[data-on]') ?? document.body).backgroundColor),
            enough: size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5,
          };
        }),
      );
      expect(found.length).toBeGreaterThan(10);
      for (const { ink, on, enough } of found)
        expect(contrast(hexOf(ink), hexOf(on)), `${theme} on ${on}`).toBeGreaterThanOrEqual(enough);
      // Where the exact colour reads, it is that.
      if (theme === 'navy') expect(hexOf(found[0]?.ink ?? '')).toBe(themes.navy.ink);
      const text = await page.evaluate(() => getComputedStyle(document.querySelector('p') as Element).color);
      expect(text).toBe('rgb(51, 51, 51)');
      await page.close();
    }
  });
});
