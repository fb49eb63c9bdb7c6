import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Lectern } from '../drive/lectern.ts';
import { printed } from '../drive/pdf.ts';
import { type Faults, faults, survey } from '../drive/survey.ts';
import { serve } from '../pages/server.ts';
import { begin, kinds, permit, registered, remember, until, visit } from './reader.ts';
import { painted, propertyOf } from './worn.ts';

const TIMES = 1.5;
const INK = 'rgb(214, 211, 205)';

describe.each(kinds)('in %s, text keeps its size', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  /** The same page without a look, and with one. */
  let own: Page;
  let dressed: Page;
  beforeAll(async () => {
    pages = await serve();
    lectern = await begin(kind);
    await permit(lectern, pages.url('/sample/plain.html'));
    await remember(lectern, pages.url('/'), { theme: 'night', textSize: TIMES * 100 });
    await registered(lectern, 'theme-night', 'text-size');
    own = await visit(lectern, pages.site('own', '/steady/'));
    dressed = await visit(lectern, pages.url('/steady/'));
  });
  beforeEach(async () => {
    for (const page of [own, dressed]) {
      await page.goto(page === own ? pages.site('own', '/steady/') : pages.url('/steady/'));
    }
    await dressed.bringToFront();
  });
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  /** Does something on both pages, and expects the text of the one to be so many times that of the other. */
  async function expectExact(act: (page: Page) => Promise<unknown>): Promise<void> {
    for (const page of [own, dressed]) await act(page);
    const look = async (): Promise<Pick<Faults, 'sizes' | 'lines'>> => {
      const { sizes, lines } = faults(await own.evaluate(survey), await dressed.evaluate(survey), TIMES);
      return { sizes, lines };
    };
    const isExact = ({ sizes, lines }: Pick<Faults, 'sizes' | 'lines'>) => sizes.length + lines.length === 0;
    await painted(dressed);
    expect(await until(look, isExact, 3000).catch(look)).toEqual({ sizes: [], lines: [] });
  }

  it('as loaded, and the check sees where it does not', async () => {
    await expectExact(async () => undefined);
    const [one, other] = [await own.evaluate(survey), await dressed.evaluate(survey)];
    expect(Object.keys(one.texts).length).toBeGreaterThan(20);
    expect(faults(one, other, 1).sizes.length).toBeGreaterThan(20);
  });

  it('of what a pseudo-element draws that moves, marked once and again', async () => {
    const size = (page: Page) => propertyOf(page, 'tick::after', 'font-size').then(Number.parseFloat);
    for (let round = 0; round < 3; round++) {
      await dressed.evaluate((round) => document.getElementById('tick')?.classList.add(`round-${round}`), round);
      await painted(dressed);
    }
    await dressed.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(await size(dressed)).toBeCloseTo((await size(own)) * TIMES, 1);
  });

  it('as a sheet of another site comes late, which cannot be read', async () => {
    const css = 'p { font-size: 21px; line-height: 1.9 } li { font-size: 0.7em }';
    const href = pages.site('other', `/late.css?ms=200&css=${encodeURIComponent(css)}`);
    await expectExact((page) =>
      page.evaluate(
        (href) =>
          new Promise((resolve) => {
            const link = document.createElement('link');
            Object.assign(link, { rel: 'stylesheet', href, onload: resolve });
            document.head.append(link);
          }),
        href,
      ),
    );
    const isOn = await own.evaluate(() => getComputedStyle(document.querySelector('p') as Element).fontSize);
    expect(isOn).toBe('21px');
  });

  it.each(['style', 'link'])('as a sheet comes late that a %s imports', async (name) => {
    const css = (text: string) => `/late.css?ms=200&css=${encodeURIComponent(text)}`;
    const imports = `@import url("${css('.swap { font-size: 29px }')}"); .small { font-size: 14px }`;
    await expectExact((page) =>
      page.evaluate(
        (name, imports, href) => {
          const element = document.createElement(name);
          if (name === 'style') element.textContent = imports;
          else Object.assign(element, { rel: 'stylesheet', href });
          return new Promise((resolve) => {
            element.onload = resolve;
            document.head.append(element);
          });
        },
        name,
        imports,
        css(imports),
      ),
    );
    const size = await own.evaluate(() => getComputedStyle(document.getElementById('swap') as Element).fontSize);
    expect(size).toBe('29px');
  });

  it('when the window is resized across a media query, and sizes go with its width', async () => {
    for (const width of [600, 1100, 400, 1000]) await expectExact((page) => page.setViewport({ width, height: 800 }));
  });

  it('when a font comes late that letters are measured by', async () => {
    await expectExact(async (page) => {
      // What is not seen may not be loaded.
      await page.bringToFront();
      await page.evaluate(() => {
        const style = document.createElement('style');
        style.textContent = '@font-face { font-family: "Late Signs"; src: url(../letters/signs.ttf) }';
        document.head.append(style);
      });
      await until(
        () => page.evaluate(() => [...document.fonts].map(({ status }) => status)),
        (now) => now.join() === 'loaded',
      );
    });
  });

  it('when a script brings a font whole that letters are measured by', async () => {
    await expectExact((page) =>
      page.evaluate(async () => {
        const font = new FontFace('Late Signs', 'url(../letters/signs.ttf)');
        document.fonts.add(await font.load());
      }),
    );
  });

  it('when a detail or a sheet of it is opened', async () => {
    await expectExact((page) =>
      page.evaluate(() => Object.assign(document.getElementById('details') as Element, { open: true })),
    );
    await expectExact((page) => page.evaluate(() => document.getElementById('tab')?.click()));
    expect(await dressed.evaluate(() => getComputedStyle(document.querySelector('#panel p') as Element).color)).toBe(
      INK,
    );
  });

  it.each([
    ['when a press', (act: string) => `onclick = () => { onclick = null; ${act} }; document.body.click()`],
    ['when a script in its own time', (act: string) => `setTimeout(() => { ${act} })`],
  ])('%s turns a sheet off, or has the page wear another', async (_, byWayOf) => {
    const expectExactAfter = (act: string) => expectExact((page) => page.evaluate(byWayOf(act)));
    await expectExact(async (page) => {
      await page.addStyleTag({ content: 'p.swap { font-size: 31px }' });
    });
    await expectExactAfter('[...document.styleSheets].at(-1).disabled = true');
    await expectExactAfter(`const sheet = new CSSStyleSheet(); sheet.replaceSync('p.swap { font-size: 27px }');
      document.adoptedStyleSheets = [sheet]`);
    await expectExactAfter('document.adoptedStyleSheets = [...document.adoptedStyleSheets].slice(0, 1)');
    await expectExactAfter('document.adoptedStyleSheets = []');
  });

  it('when a box of whose size it is changes, and nothing else', async () => {
    const setWidth = (width: string) => (page: Page) =>
      page.evaluate((width) => Object.assign((document.getElementById('box') as HTMLElement).style, { width }), width);
    for (const width of ['400px', '600px', '']) await expectExact(setWidth(width));
  });

  it('when a script adds, edits and deletes rules, and nothing else', async () => {
    const edit = (act: string) => (page: Page) =>
      page.evaluate(`{ const { sheet } = document.getElementById('swapped'); ${act} }`);
    await expectExact(edit(`sheet.insertRule('#swap { font-size: 23px }', 1)`));
    await expectExact(edit(`sheet.cssRules[1].style.fontSize = '26px'`));
    await expectExact(edit(`sheet.cssRules[1].selectorText = '#plain'`));
    await expectExact(edit('sheet.deleteRule(1)'));
  });

  it('when what was here gets a shadow tree late, of either mode, and nothing else changes', async () => {
    await expectExact((page) =>
      page.evaluate(async () => {
        document
          .getElementById('main')
          ?.insertAdjacentHTML('beforeend', '<toll-board></toll-board><div id="board"></div>');
        const fill = (host: Element, mode: ShadowRootMode) => {
          const tree = host.attachShadow({ mode });
          tree.innerHTML = '<style>p { font-size: 24px; line-height: 30px }</style><p>Raised by a half.</p>';
          return tree;
        };
        const Board = class extends HTMLElement {
          connectedCallback() {
            fill(this, 'open');
          }
        };
        // What is in the same task as other changes is seen with these.
        await new Promise((resolve) => setTimeout(resolve));
        customElements.define('toll-board', Board);
        Object.assign(window, { probes: { board: fill(document.getElementById('board') as Element, 'closed') } });
      }),
    );
    const size = await own.evaluate(() => {
      const tree = document.querySelector('toll-board')?.shadowRoot;
      return getComputedStyle(tree?.querySelector('p') as Element).fontSize;
    });
    expect(size).toBe('24px');
  });

  it('when sheets are swapped, rules are added, and what it is in moves', async () => {
    const sheets = (page: Page, act: (first: HTMLStyleElement, second: HTMLStyleElement) => void) =>
      page.evaluate(`(${act})(document.getElementById('swapped'), document.getElementById('other'))`);
    await expectExact((page) =>
      sheets(page, (first, second) => {
        first.media = 'not all';
        second.media = 'all';
      }),
    );
    await expectExact((page) =>
      sheets(page, (first, second) => {
        first.media = 'all';
        second.textContent = '.swap { font-size: 28px }';
      }),
    );
    await expectExact((page) =>
      sheets(page, (first) => first.sheet?.insertRule('.new { font-size: 21px; line-height: 30px }')),
    );
    await expectExact((page) => page.evaluate(() => document.getElementById('plain')?.classList.add('new')));
    await expectExact((page) =>
      page.evaluate(() => document.getElementById('large')?.append(document.getElementById('moving') as Element)),
    );
  });

  it('when the address changes without a load, and all is written anew', async () => {
    for (const turned of [2, 3]) {
      await expectExact((page) =>
        page.evaluate((turned) => (window as unknown as { turn(page: number): void }).turn(turned), turned),
      );
    }
    expect(await dressed.evaluate(() => getComputedStyle(document.querySelector('td') as Element).color)).toBe(INK);
    await expectExact((page) => page.goBack());
  });

  it('when ten thousand paragraphs are added at once: what is in sight from the first frame, and all soon', async () => {
    await own.evaluate(() => (window as unknown as { addMany(count: number): void }).addMany(10_000));
    const frames = await dressed.evaluate(async () => {
      (window as unknown as { addMany(count: number): void }).addMany(10_000);
      document.querySelector('section')?.scrollIntoView({ block: 'start' });
      const own = [17, 13, 17 * 1.7, 15];
      const isOff = (p: Element, at: number) =>
        Math.abs(Number.parseFloat(getComputedStyle(p).fontSize) - (own[at % 4] ?? 0) * 1.5) > 0.1;
      const counts: number[] = [];
      for (let frame = 0; frame < 4; frame++) {
        // What is computed when the callbacks of a frame are over is what it paints.
        await new Promise((resolve) => requestAnimationFrame(() => queueMicrotask(() => resolve(0))));
        const inSight = [...document.querySelectorAll('section > p')]
          .slice(0, 100)
          .filter((p) => p.getBoundingClientRect().top < innerHeight);
        counts.push(inSight.length > 5 ? inSight.filter(isOff).length : Number.NaN);
      }
      return counts;
    });
    expect(frames).toEqual([0, 0, 0, 0]);
    await expectExact(async () => undefined);
  });

  it('on paper, in the colours of the page', async () => {
    await own.bringToFront();
    const one = printed(await own.pdf());
    await dressed.bringToFront();
    const other = printed(await dressed.pdf());
    expect(one.sizes.length).toBeGreaterThan(2);
    const wanted = one.sizes.map((size) => size * TIMES);
    const isIn = (list: number[]) => (size: number) => list.some((near) => Math.abs(near - size) < 0.2);
    expect([
      wanted.filter((size) => !isIn(other.sizes)(size)),
      other.sizes.filter((size) => !isIn(wanted)(size)),
    ]).toEqual([[], []]);
    expect([...other.fills].sort()).toEqual([...one.fills].sort());
    // And afterwards the page is as it was.
    await expectExact(async () => undefined);
    expect(await dressed.evaluate(() => getComputedStyle(document.querySelector('#stubborn') as Element).color)).toBe(
      INK,
    );
  });
});
