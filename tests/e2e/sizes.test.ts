import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose } from '../drive/aria.ts';
import type { Lectern } from '../drive/lectern.ts';
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

/** Remarks in a text face in lines of letters of one width: by themselves, they are larger than what is around them. */
const remarks = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Remarks</title><style>.remark { font-family: Georgia, serif } .row { font-family: monospace }</style>
<pre>1480  built over  <span class="remark">by the sultan</span></pre><p class="row">1303  <b><i class="remark">shaken down</i></b></p>`;

/** More than can be measured in one task, with words in letters of one width: by themselves, these are smaller. */
const typed = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Typed</title><body><div>${'<p>The clerk <code>typed</code> it.</p>'.repeat(8000)}</div>`;

describe.each(kinds)('in %s, text size', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  let own: Probes;
  beforeAll(async () => {
    pages = await serve({
      pages: {
        '/typed/': typed,
        '/remarks/': remarks,
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
    const typed = await popup.$('input[role=spinbutton]');
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
    await registered(lectern, `text-size-${String(percent).length - 1}-${String(percent)[0]}`);
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
});
