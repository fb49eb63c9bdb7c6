import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose } from '../drive/aria.ts';
import { countText, lostText, type Piece } from '../drive/geometry.ts';
import type { Lectern } from '../drive/lectern.ts';
import { painting, share } from '../drive/pixels.ts';
import { faults, survey } from '../drive/survey.ts';
import { serve } from '../pages/server.ts';
import { begin, forgetAll, kinds, permit, popupOn, remember, until } from './reader.ts';

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

/** Numbers that stand outside of their list, and lines that are not to be broken. */
const numbered = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Numbered</title><body style="background: #fff"><ol start="98"><li>Flour</li><li>Oil</li><li>Candles</li></ol>
<ol type="i" start="7"><li>Rope</li><li>Tar</li></ol><pre>1480  built over  by the sultan, and thirty years later, when the earth had shaken it down, by his son</pre>`;

/** Columns as wide as so many letters, which fit into the window by themselves. */
const columns = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Columns</title><style>body { margin: 0; font: 16px/1.5 sans-serif } :root { --text: 36em } .row { display: flex; justify-content: center } .side { flex: 0 0 12em } .text { width: var(--text); padding: 0 1em } .foot { width: 48em; margin: 0 auto } .drawer { position: fixed; left: -20em; width: 20em; top: 0 }</style>
<div class="drawer">Contents</div><div class="row"><div class="side">The office of tolls</div><div class="text"><p>Of each cart that came by the southern gate a part was taken, in coppers or in salt, and written down by a clerk.</p></div></div><p class="foot">The rolls are kept in the tower beside the gate, where whoever asks may read them.</p>`;

/** Signs that are placed in the padding of what they stand before, and one that is placed elsewhere. */
const signed = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Signed</title><style>p { position: relative; margin: 1rem } .sign { padding: 6px 9px 6px 30px } .sign::before { content: "§§"; position: absolute; left: 9px; font: 16px monospace } .sign.last { padding: 6px 30px 6px 9px } .sign.last::before { left: auto; right: 9px } .over { position: relative } .over i { position: absolute; left: 9px; top: 6px; font: 16px monospace } .over input { padding: 6px 9px 6px 24px; font: 16px serif } .under i { top: 80px } .apart { padding: 6px 12px } .apart::before { content: "§"; position: absolute; left: -12px }</style>
<p class="sign" id="first">Of each cart</p><p class="sign last" dir="rtl" id="last">من كل عربة</p><p class="apart" id="apart">a part</p><div class="over"><i>§</i><input id="field" value="Of each cart"></div><div class="over under"><i>§</i><input id="plain" value="Of each cart"></div>`;

/** A bar as high as its letters make it, which stays at the top of the window, over a page that begins right below it. */
const barred = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Barred</title><style>body { margin: 0; font: 16px/1.5 sans-serif } nav { position: fixed; inset: 0 0 auto; padding: .5em; background: #fff } .thin { height: 20px; font-size: 4px } main { padding-top: 44px } h1 { margin: 0; font-size: 20px } .skip { position: absolute; top: 0; width: 1px; height: 1px; overflow: hidden }</style>
<nav><a href="#a">Tolls</a> <a href="#b">Ships</a></nav><a class="skip" href="#text">To the text</a><main id="text"><h1>The strait</h1>${'<p>Of each cart that came by the southern gate a part was taken.</p>'.repeat(60)}</main>`;

describe.each(kinds)('in %s, larger text', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    pages = await serve({
      pages: {
        '/tight/': tight,
        '/discs/': discs,
        '/numbered/': numbered,
        '/columns/': columns,
        '/signed/': signed,
        '/barred/': barred,
      },
    });
    lectern = await begin(kind);
    await permit(lectern, pages.url('/sample/plain.html'));
  });
  afterAll(async () => {
    await lectern.close();
    await pages.close();
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
      const edge = await painting(page, { clip: { x: 0, y: 0, width: 3, height: lists } });
      return 1 - share(edge, [255, 255, 255], 60);
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
    await remember(lectern, page.url(), { textSize: 200 });
    // As far from the sign as by itself; one that is placed elsewhere moves nothing.
    await until(shape, ([size, ...now]) => size === '32px' && now[0] === first && now[1] === first).catch(async () =>
      expect(await shape()).toEqual(['32px', first, first, expect.anything()]),
    );
    expect((await shape())[3]).toBeLessThan(apart);
    await page.close();
  });

  it('moves what is written in a field out of the way of a sign over it', async () => {
    await forgetAll(lectern);
    const page = await lectern.open(pages.url('/signed/'));
    /** From the sign to the words of a field, in px. */
    const gaps = () =>
      page.evaluate(() =>
        ['field', 'plain'].map((id) => {
          const field = document.getElementById(id) as Element;
          const sign = field.previousElementSibling?.getBoundingClientRect();
          const { left } = field.getBoundingClientRect();
          return Math.round(left + Number.parseFloat(getComputedStyle(field).paddingLeft) - (sign?.right ?? 0));
        }),
      );
    const [own = 0] = await gaps();
    await remember(lectern, page.url(), { textSize: 200 });
    // As far from the sign as by itself, to a px; what hangs below another field moves nothing.
    await until(gaps, ([field = 0, plain = 0]) => Math.abs(field - own) <= 1 && plain < 0).catch(async () =>
      expect(await gaps()).toEqual([own, -4]),
    );
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

  it('begins below a bar that stays at the top, however high that gets, and no lower than it has to', async () => {
    await forgetAll(lectern);
    const page = await lectern.open(pages.url('/barred/'));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    /** From the bar to the letters of the title, in px. */
    const gap = () =>
      page.evaluate(() => {
        const title = document.createRange();
        title.selectNodeContents(document.querySelector('h1') as Element);
        const bar = document.querySelector('nav')?.getBoundingClientRect();
        return Math.round(title.getBoundingClientRect().top + scrollY - (bar?.bottom ?? 0));
      });
    const own = await gap();
    await remember(lectern, page.url(), { textSize: 300 });
    // To a px.
    await until(gap, (now) => now === 0 || now === 1).catch(async () => expect(await gap()).toBe(0));
    await remember(lectern, page.url(), { textSize: 60 });
    await until(gap, (now) => now > own);
    const lowered = () => page.evaluate(() => getComputedStyle(document.documentElement).borderTopWidth);
    expect(await lowered()).toBe('0px');
    await remember(lectern, page.url(), null);
    await until(gap, (now) => now === own);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });
});
