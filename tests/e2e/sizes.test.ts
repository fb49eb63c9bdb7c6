import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose } from '../drive/aria.ts';
import { countText, lostText, type Piece } from '../drive/geometry.ts';
import type { Lectern } from '../drive/lectern.ts';
import { decodePng, share } from '../drive/pixels.ts';
import { faults, survey } from '../drive/survey.ts';
import { serve } from '../pages/server.ts';
import { begin, forgetAll, kinds, permit, popupOn, registered, remember, until } from './reader.ts';

/** Size and line height in px (`null`: normal) of every piece of text, and width and height of every box, by a path. */
type Probes = Record<string, [number, number | null]>;

/** Runs in the page: all text of the document, its shadow roots and its frames. */
function probe(): Probes {
  const found: Probes = {};
  const px = (length: string) => (length.endsWith('px') ? Number.parseFloat(length) : null);
  const note = (path: string, style: CSSStyleDeclaration) => {
    found[path] = [Number.parseFloat(style.fontSize), px(style.lineHeight)];
  };
  const skipped = 'script, style, title, head, meta, link, option, canvas, svg, svg *, lectern-strip, [type=checkbox]';
  const visit = (root: Document | ShadowRoot, path: string) => {
    root.querySelectorAll('*').forEach((element, at) => {
      if (element.matches(skipped)) return;
      const own = `${path} ${element.localName}#${element.id || at}`;
      const style = getComputedStyle(element);
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''));
      if (style.display !== 'none' && (hasText || element.matches('input, textarea, select'))) note(own, style);
      for (const pseudo of element.matches('img, iframe, input') ? [] : ['::before', '::after']) {
        const shown = getComputedStyle(element, pseudo);
        if (!['none', 'normal', '""'].includes(shown.content)) note(own + pseudo, shown);
      }
      if (hasText && style.display === 'block')
        note(`${own}::first-letter`, getComputedStyle(element, '::first-letter'));
      if (element.matches('img')) {
        const { width, height } = element.getBoundingClientRect();
        found[`box ${own}`] = [width, height];
      }
      if (element.shadowRoot) visit(element.shadowRoot, `${own} >`);
      const inner = element instanceof HTMLIFrameElement ? element.contentDocument : null;
      if (inner) visit(inner, `${own} |`);
    });
  };
  visit(document, '');
  const { probes = {} } = window as unknown as { probes?: Record<string, ShadowRoot> };
  for (const [name, root] of Object.entries(probes)) visit(root, `closed ${name} >`);
  return found;
}

/** The probes that are not `times` their own size, within 1 %. */
function off(own: Probes, now: Probes, times: number): string[] {
  const near = (value: number | null | undefined, wanted: number) =>
    value !== null && value !== undefined && Math.abs(value - wanted) <= wanted * 0.01 + 0.02;
  return Object.entries(own).flatMap(([path, [first, second]]) => {
    const got = now[path];
    const k = path.startsWith('box ') ? 1 : times;
    const right = got && near(got[0], first * k) && (second === null ? true : near(got[1], second * k));
    return right ? [] : [`${path}: own ${first}/${second}, now ${got?.join('/')}`];
  });
}

/** Boxes of a set size around letters. */
const discs = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Discs</title><style>
  #initials { display: inline-flex; inline-size: 40px; block-size: 40px; align-items: center; justify-content: center; border: 1px solid; border-radius: 50%; }
  #numbered::before { content: "106"; display: inline-block; inline-size: 28px; block-size: 28px; font-size: 14px; line-height: 28px; text-align: center; border-radius: 50%; border: 1px solid; }
</style><h1>Who wrote it</h1><p><span id="initials">ABC</span> The clerk of the quay</p><p id="numbered"> remarks on his page</p>`;

/** Boxes made for text of one size, and what their designers keep back. */
const tight = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tight boxes</title><style>
  body { font: 16px/1.6 serif } nav { display: flex; height: 40px } nav a { height: 24px; padding: 8px; overflow: hidden }
  .card { width: 220px; height: 110px; overflow: hidden } button { width: 60px; height: 20px; padding: 0; overflow: hidden }
  #slides { width: 300px; overflow: hidden; white-space: nowrap } #slides span { display: inline-block; width: 300px }
  #folded { height: 0; overflow: hidden } h3 { height: 22px; margin: 0; font-size: 20px; line-height: 1.2 }
  #plate { width: 420px; height: 110px; overflow: hidden } #plate img { float: left; height: 100% } #row { display: flex; width: 240px } #row span { min-width: 0 } h3 + p { margin: 0; line-height: 1.1 } #cargo { overflow: hidden } #cargo b { float: left; height: 16px; padding: 2px; font-size: 13px } html, body { height: 100% } hr { background: currentColor }
  .stamp { width: 110px; height: 44px; overflow: hidden; line-height: 1.2 } .stamp + .stamp { display: flex; align-items: center }
</style><nav><a href="#a">The road</a> <a href="#b">The harbours</a></nav>
<p class="card">A card with a few lines of text that fill it almost to its end, and no more.</p><button>Press me</button>
<p id="slides"><span>First of them</span><span>Second of them</span></p><p id="folded">Folded away</p>
<h3>The winter of the long ships</h3><p>None of them came back before the thaw.</p><ul><li>Ice<li><hr></ul>
<div id="plate"><img alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='400' height='1600'/%3E"><p>A plate with a few lines of text beside it that fill it almost to its end, and no more.</p></div><div id="row"><svg width="16" height="16"><path d="M0 0h16v16H0z"/></svg><span>Salt of the southern pans</span></div><div id="cargo"><b>Cargoes</b></div><table><tr><td>Salt<td>Herring</table><p class="stamp">Discharged</p><p class="stamp">Quarantine</p>`;

/** Remarks in a text face in lines of letters of one width: by themselves, they are larger than what is around them. */
const remarks = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Remarks</title><style>.remark { font-family: Georgia, serif } .row { font-family: monospace }</style>
<pre>1480  built over  <span class="remark">by the sultan</span></pre><p class="row">1303  <b><i class="remark">shaken down</i></b></p>`;

/** Numbers that stand outside of their list, and lines that are not to be broken. */
const numbered = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Numbered</title><body style="background: #fff"><ol start="98"><li>Flour</li><li>Oil</li><li>Candles</li></ol>
<ol type="i" start="7"><li>Rope</li><li>Tar</li></ol><pre>1480  built over  by the sultan, and thirty years later, when the earth had shaken it down, by his son</pre>`;

/** Columns as wide as so many letters, which fit into the window by themselves. */
const columns = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Columns</title><style>body { margin: 0; font: 16px/1.5 sans-serif } :root { --text: 36em } .row { display: flex; justify-content: center } .side { flex: 0 0 12em } .text { width: var(--text); padding: 0 1em } .foot { width: 48em; margin: 0 auto } .drawer { position: fixed; left: -20em; width: 20em; top: 0 }</style>
<div class="drawer">Contents</div><div class="row"><div class="side">The office of tolls</div><div class="text"><p>Of each cart that came by the southern gate a part was taken, in coppers or in salt, and written down by a clerk.</p></div></div><p class="foot">The rolls are kept in the tower beside the gate, where whoever asks may read them.</p>`;

/** Signs that are placed in the padding of what they stand before, and one that is placed elsewhere. */
const signed = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Signed</title><style>p { position: relative; margin: 1rem } .sign { padding: 6px 9px 6px 30px } .sign::before { content: "§§"; position: absolute; left: 9px; font: 16px monospace } .sign.last { padding: 6px 30px 6px 9px } .sign.last::before { left: auto; right: 9px } .apart { padding: 6px 12px } .apart::before { content: "§"; position: absolute; left: -12px }</style>
<p class="sign" id="first">Of each cart</p><p class="sign last" dir="rtl" id="last">من كل عربة</p><p class="apart" id="apart">a part</p>`;

/** More than can be measured in one task, with words in letters of one width: by themselves, these are smaller. */
const typed = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Typed</title><body><div>${'<p>The clerk <code>typed</code> it.</p>'.repeat(8000)}</div>`;

describe.each(kinds)('in %s, text size', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  let own: Probes;
  beforeAll(async () => {
    pages = await serve({
      pages: {
        '/tight/': tight,
        '/discs/': discs,
        '/typed/': typed,
        '/remarks/': remarks,
        '/numbered/': numbered,
        '/columns/': columns,
        '/signed/': signed,
      },
    });
    lectern = await begin(kind);
    await permit(lectern, pages.url('/sample/plain.html'));
    const page = await visit();
    own = await page.evaluate(probe);
    await page.close();
  });
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  /** The page of all units, with its late sheet arrived and 500 nodes added. */
  async function visit(): Promise<Page> {
    const page = await lectern.open(pages.url('/sizes/'));
    await until(
      () =>
        page.evaluate(
          () =>
            document.readyState === 'complete' &&
            getComputedStyle(document.querySelector('#late-px') as Element).fontSize,
        ),
      (now) => now !== false,
    );
    await page.evaluate(() => (window as unknown as { addMany(n: number): void }).addMany(500));
    return page;
  }

  it('is measured at more than a thousand places', () => {
    expect(Object.keys(own).length).toBeGreaterThan(1000);
    expect(Object.keys(own).filter((path) => path.includes('closed')).length).toBeGreaterThan(3);
    expect(Object.keys(own).filter((path) => path.includes('|')).length).toBeGreaterThan(3);
    expect(Object.keys(own).filter((path) => path.startsWith('box')).length).toBeGreaterThan(3);
  });

  it.each([60, 80, 150, 200, 300])('is exact at %i %, at once and on the next visit', async (percent) => {
    const page = await visit();
    const popup = await popupOn(lectern, page);
    const typed = await popup.$('input[type=number]');
    await typed?.evaluate((input, value) => {
      (input as HTMLInputElement).value = String(value);
      input.dispatchEvent(new Event('change'));
    }, percent);
    const wrong = await until(
      async () => off(own, await page.evaluate(probe), percent / 100),
      (list) => list.length === 0,
    ).catch(async () => off(own, await page.evaluate(probe), percent / 100));
    expect(wrong).toEqual([]);
    await lectern.closePopup();
    await registered(lectern, 5);
    await page.close();

    const next = await visit();
    expect(off(own, await next.evaluate(probe), percent / 100)).toEqual([]);
    await next.close();
    await forgetAll(lectern);
  });

  it('that is one’s own again leaves every piece of text as it was', async () => {
    const page = await visit();
    const popup = await popupOn(lectern, page);
    await choose(popup, 'radio', '150%');
    await until(
      async () => off(own, await page.evaluate(probe), 1.5),
      (list) => list.length === 0,
    );
    await choose(popup, 'radio', '100%');
    await until(
      async () => off(own, await page.evaluate(probe), 1),
      (list) => list.length === 0,
    );
    await page.close();
  });

  it('is exact for letters of one width, on a long page and in what comes later', async () => {
    await forgetAll(lectern);
    const url = pages.url('/typed/');
    const page = await lectern.open(url);
    const sizes = () =>
      page.evaluate(() => [
        ...new Set(
          [...document.querySelectorAll('code')].map((code) => Number.parseFloat(getComputedStyle(code).fontSize)),
        ),
      ]);
    const [own = 0] = await sizes();
    await remember(lectern, url, { textSize: 60 });
    await until(sizes, (found) => found.length === 1 && found[0] !== own);
    expect((await sizes()).map((size) => Math.round((size / own) * 100))).toEqual([60]);
    // Where no text is below the least size, all of it keeps its own.
    await remember(lectern, url, { smallestText: 10 });
    await until(sizes, (found) => found.length === 1 && found[0] === own);
    await page.evaluate(() =>
      document.querySelector('div')?.insertAdjacentHTML('beforeend', '<p>And the clerk <code>signed</code> it.</p>'),
    );
    await until(
      () => page.evaluate(() => document.querySelector('p:last-child code')?.hasAttribute('data-lectern-size')),
      (is) => is === true,
    );
    expect(await sizes()).toEqual([own]);
    await page.close();
  });

  it('is exact for remarks of another face in letters of one width', async () => {
    const page = await lectern.open(pages.url('/remarks/'));
    const sizes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('pre, .row, .remark')].map((one) =>
          Number.parseFloat(getComputedStyle(one).fontSize),
        ),
      );
    await forgetAll(lectern);
    const own = await sizes();
    expect(new Set(own).size).toBe(2);
    await remember(lectern, page.url(), { textSize: 200 });
    await until(sizes, ([first]) => first !== own[0]);
    expect(await sizes()).toEqual(own.map((size) => size * 2));
    await page.close();
  });

  it('cuts off nothing that could be read, and opens nothing that was kept back', async () => {
    await forgetAll(lectern);
    const page = await lectern.open(pages.url('/tight/'));
    expect(await page.evaluate(countText)).toBeGreaterThan(3);
    const popup = await popupOn(lectern, page);
    await choose(popup, 'radio', '200%');
    await lectern.closePopup();
    const lost = async () => ((await page.evaluate(lostText)) as Piece[]).map(({ why, text }) => `${why}: ${text}`);
    const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize);
    await until(size, (now) => now === '32px');
    await until(lost, ({ length }) => length === 0).catch(async () => expect(await lost()).toEqual([]));
    const heights = await page.evaluate(() =>
      ['slides', 'folded', 'plate'].map((id) => document.getElementById(id)?.getBoundingClientRect().height ?? 0),
    );
    expect(heights[0]).toBeLessThan(60);
    expect(heights[1]).toBe(0);
    // The picture in it is as high as it, and by itself much higher.
    expect(heights[2]).toBeGreaterThan(150);
    expect(heights[2]).toBeLessThan(500);
    await page.close();
  });

  it('keeps the numbers of lists whole, and the page no wider than the window for the sake of a line', async () => {
    await forgetAll(lectern);
    const page = await lectern.open(pages.url('/numbered/'));
    await page.setViewport({ width: 900, height: 700 });
    await remember(lectern, page.url(), { textSize: 200 });
    /** How much of the edge of the page, where the numbers of its lists would be cut off, is not white. */
    const cut = async () => {
      const lists = await page.evaluate(() => (document.querySelector('pre') as Element).getBoundingClientRect().top);
      const edge = await page.screenshot({ clip: { x: 0, y: 0, width: 3, height: lists } });
      return 1 - share(decodePng(edge), [255, 255, 255], 60);
    };
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await until(
      () => page.evaluate(() => getComputedStyle(document.querySelector('li') as Element).fontSize),
      (size) => size === '32px',
    );
    expect(await until(cut, (now) => now === 0, 2000).catch(cut)).toBe(0);
    expect(await until(wider, (now) => now <= 0, 2000).catch(wider)).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('keeps a page no wider than the window for the sake of its columns, and what waits beside it there', async () => {
    await forgetAll(lectern);
    const page = await lectern.open(pages.url('/columns/'));
    await page.setViewport({ width: 900, height: 700 });
    const shape = () =>
      page.evaluate(() => ({
        isWide: document.documentElement.scrollWidth > innerWidth,
        size: getComputedStyle(document.querySelector('p') as Element).fontSize,
        drawer: Math.round(document.querySelector('.drawer')?.getBoundingClientRect().right ?? 0),
      }));
    expect(await shape()).toEqual({ isWide: false, size: '16px', drawer: 0 });
    await remember(lectern, page.url(), { textSize: 200 });
    const kept = { isWide: false, size: '32px', drawer: 0 };
    await until(shape, (now) => JSON.stringify(now) === JSON.stringify(kept)).catch(async () =>
      expect(await shape()).toEqual(kept),
    );
    await page.close();
  });

  it('moves text out of the way of a sign that stands before it', async () => {
    await forgetAll(lectern);
    const page = await lectern.open(pages.url('/signed/'));
    await remember(lectern, page.url(), { textSize: 200 });
    const shape = () =>
      page.evaluate(() => {
        const { fontSize } = getComputedStyle(document.querySelector('p') as Element);
        const padding = (id: string, side: 'paddingLeft' | 'paddingRight') => {
          const element = document.getElementById(id) as Element;
          const sign = Number.parseFloat(getComputedStyle(element, '::before').width);
          return Math.round(Number.parseFloat(getComputedStyle(element)[side]) - sign);
        };
        return [
          fontSize,
          padding('first', 'paddingLeft'),
          padding('last', 'paddingRight'),
          padding('apart', 'paddingLeft'),
        ];
      });
    const [, first = 0, , apart = 0] = (await shape()) as number[];
    // As far from the sign as by itself; one that is placed elsewhere moves nothing.
    await until(shape, ([size, ...now]) => size === '32px' && now[0] === first && now[1] === first).catch(async () =>
      expect(await shape()).toEqual(['32px', first, first, expect.anything()]),
    );
    expect((await shape())[3]).toBeLessThan(apart);
    await page.close();
  });

  it('lets no text run over what follows, be its box ever so low, and squeezes no sign beside it', async () => {
    await forgetAll(lectern);
    const page = await lectern.open(pages.url('/tight/'));
    const own = await page.evaluate(survey);
    const popup = await popupOn(lectern, page);
    await choose(popup, 'radio', '200%');
    await lectern.closePopup();
    const wrong = async () => {
      const { sizes, lines, boxes, overlaps } = faults(own, await page.evaluate(survey), 2);
      return [...sizes, ...lines, ...boxes.filter((box) => box.includes('svg')), ...overlaps];
    };
    await until(wrong, ({ length }) => length === 0).catch(async () => expect(await wrong()).toEqual([]));
    // What is as high as the window stays so.
    expect(await page.evaluate(() => document.body.offsetHeight - innerHeight)).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('widens a disc rather than break what it says, be it drawn by a pseudo-element', async () => {
    await forgetAll(lectern);
    const page = await lectern.open(pages.url('/discs/'));
    const popup = await popupOn(lectern, page);
    await choose(popup, 'radio', '200%');
    await lectern.closePopup();
    const fits = () =>
      page.evaluate(() => {
        const range = document.createRange();
        range.selectNodeContents(document.getElementById('initials') as Element);
        const number = getComputedStyle(document.getElementById('numbered') as Element, '::before');
        return {
          lines: new Set([...range.getClientRects()].map(({ top }) => top)).size,
          size: Number.parseFloat(number.fontSize),
          isHigh: Number.parseFloat(number.height) >= Number.parseFloat(number.lineHeight),
          isWide: Number.parseFloat(number.width) > 28,
        };
      });
    const whole = { lines: 1, size: 28, isHigh: true, isWide: true };
    await until(fits, (now) => JSON.stringify(now) === JSON.stringify(whole)).catch(async () =>
      expect(await fits()).toEqual(whole),
    );
    await page.close();
  });
});
