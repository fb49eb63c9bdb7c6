import { existsSync, readFileSync } from 'node:fs';
import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Attack, attackPage, attacks } from '../attacks/payloads.ts';
import type { Lectern } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { begin, kinds, permit, until, visit } from './reader.ts';
import { frameOf, isOpen, openDirectly } from './readerView.ts';

const BATCH = 50;
const PUBLISHED = '../shared/attacks/dompurify.json';

/** Published with DOMPurify, but for those that stop the page itself with dialogs in frames of its own. */
const published: Attack[] = existsSync(PUBLISHED) ? JSON.parse(readFileSync(PUBLISHED, 'utf8')) : [];
const all = [...attacks(), ...published.filter(({ payload }) => !/<(object|embed)[^>]*data:text/i.test(payload))];
const batches = Object.fromEntries(
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) => [
    `/attacks/${at}`,
    all.slice(at * BATCH, (at + 1) * BATCH),
  ]),
);
// So large a page that the reader takes it in pieces, and cuts through what attacks have left open.
const filler = `<div><ul>${'<li>A line of the book.</li>'.repeat(800)}</ul></div>`;
batches['/attacks/large'] = all
  .filter((_, at) => at % 11 === 0)
  .map((attack, at) => (at % 6 ? attack : { ...attack, payload: `<div>${attack.payload}${filler}` }));

/** What is left in the reader that acts: elements, handlers, addresses. */
const acting = (frame: Frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => {
      const bad =
        /^(script|style|link|meta|base|iframe|object|embed|form|input|button|select|textarea|template|use|animate|set|foreignobject)$/i;
      const attributes = [...element.attributes].filter(
        ({ name, value }) =>
          /^(on|style$|srcdoc|action|formaction|ping|autofocus|name$|data-)/.test(name) ||
          (!/^(title|alt|aria-)/.test(name) && /^(javascript|vbscript|datatext)/i.test(value.replace(/\P{L}/gu, ''))),
      );
      return [...(bad.test(element.localName) ? [element.localName] : []), ...attributes.map(({ name }) => name)];
    }),
  );

/** Waits until a state has not changed for a while; that nothing happens can be seen in no other way. */
async function quiet(state: () => Promise<unknown>): Promise<void> {
  let last = '';
  let since = Date.now();
  await until(
    async () => JSON.stringify(await state()),
    (now) => {
      if (now !== last) since = Date.now();
      last = now;
      return Date.now() - since > 300;
    },
  );
}

describe.each(kinds)('in %s, the reader of a hostile page', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    const served = Object.entries(batches).map(([path, list]) => [path, attackPage(list)]);
    pages = await serve({ pages: Object.fromEntries(served) });
    lectern = await begin(kind);
    await permit(lectern, pages.url('/sample/plain.html'));
  });
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  it('has enough attacks to speak of', () => {
    expect(attacks().length).toBeGreaterThan(300);
  });

  it.each(Object.entries(batches))(
    '%s: runs, fetches and follows nothing, and keeps the text around',
    async (path, list) => {
      const page = await visit(lectern, pages.url(path));
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      const count = () => page.evaluate(() => (window as unknown as { count: number }).count);
      // What the page runs and asks for by itself comes first.
      const state = async () => [await count(), pages.requests.length];
      await quiet(state);
      const [ranBefore, asked] = [await count(), new Set(pages.requests)];
      const frame = await openDirectly(lectern, page);
      await page.mouse.move(300, 400);
      await page.keyboard.press('Tab');
      await quiet(state);
      expect(await count()).toBe(ranBefore);
      expect(dialogs).toEqual([]);
      expect(pages.requests.filter((request) => !asked.has(request))).toEqual([]);
      expect(page.url()).toBe(pages.url(path));
      expect(frame.url()).toBe('about:srcdoc');
      expect(await acting(frame)).toEqual([]);
      const words = await frame.evaluate(() => document.querySelector('article')?.textContent ?? '');
      const lost = list.filter((_, at) => !words.includes(`Before ${at}.`) || !words.includes(`After ${at}.`));
      expect(lost.map(({ title }) => title)).toEqual([]);
      await page.close();
    },
  );

  it('runs nothing even where the sanitiser is left out', async () => {
    const page = await visit(lectern, pages.url('/attacks/0'));
    const frame = await openDirectly(lectern, page);
    const before = await page.evaluate(() => (window as unknown as { count: number }).count);
    await frame.evaluate(() => {
      document.body.insertAdjacentHTML(
        'afterbegin',
        `<img src="/none" onerror="top.ran()"><svg onload="top.ran()"></svg><a id="run" href="javascript:top.ran()">word</a>
         <iframe srcdoc="<script>top.ran()</script>"></iframe><form id="send" action="/beacon/form"><button>word</button></form>`,
      );
      const script = document.createElement('script');
      script.textContent = 'top.ran()';
      document.body.append(script);
      document.querySelector<HTMLElement>('#run')?.click();
      document.querySelector<HTMLElement>('#send button')?.click();
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.evaluate(() => (window as unknown as { count: number }).count)).toBe(before);
    expect(pages.requests).not.toContain('/beacon/form?');
    expect(page.url()).toBe(pages.url('/attacks/0'));
    await page.close();
  });

  it('leaves shadow trees behind, closed ones too, which nothing can look into', async () => {
    const page = await visit(lectern, pages.url('/reader/'));
    await page.evaluate(() => {
      for (const [at, paragraph] of document.querySelectorAll('p').entries()) {
        const shadow = paragraph.attachShadow({ mode: at % 2 ? 'open' : 'closed', clonable: true });
        shadow.innerHTML = '<base href="/beacon/"><slot></slot><form><button>Leave reader</button></form>';
      }
    });
    const frame = await openDirectly(lectern, page);
    // No element can be given a second shadow tree.
    const hosts = await frame.evaluate(() => {
      const isHost = (element: Element) => {
        try {
          element.attachShadow({ mode: 'closed' });
          return false;
        } catch {
          return true;
        }
      };
      return [...document.querySelectorAll('article p')].map(isHost);
    });
    expect(hosts.length).toBeGreaterThan(3);
    expect(hosts).not.toContain(true);
    await page.close();
  });

  it('is out of reach of the page’s scripts, styles and events', async () => {
    const page = await visit(lectern, pages.url('/reader/'));
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const name of ['keydown', 'keyup', 'click', 'pointerdown', 'input', 'change', 'wheel', 'toggle', 'message'])
        addEventListener(name, () => heard.push(name), true);
    });
    const frame = await openDirectly(lectern, page);
    const size = () => frame.evaluate(() => [innerWidth, innerHeight]);
    const before = await size();
    await page.addStyleTag({
      content: `lectern-reader, iframe, dialog, html > :last-child { display: none !important; opacity: 0 !important; zoom: .1 !important }
        h1, p { color: rgb(255, 0, 0) !important; font-size: 90px !important }`,
    });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('a');
    await page.mouse.click(400, 300);
    await page.evaluate(() => {
      const host = document.querySelector('lectern-reader');
      host?.setAttribute('style', 'display: none !important; position: absolute !important');
      // What a page might fake: keys and clicks that nobody pressed.
      for (const target of [host, document, document.documentElement, window]) {
        target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
        target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        target?.dispatchEvent(new Event('popstate'));
        target?.dispatchEvent(new Event('cancel'));
      }
    });
    expect(await size()).toEqual(before);
    expect(await isOpen(page)).toBe(true);
    const colour = await frame.evaluate(() => getComputedStyle(document.querySelector('p') as Element).color);
    expect(colour).not.toBe('rgb(255, 0, 0)');
    const reach = await page.evaluate(() => {
      const host = document.querySelector('lectern-reader');
      return {
        heard: (window as unknown as { heard: string[] }).heard.filter(
          (name) => name !== 'click' && name !== 'keydown',
        ),
        frames: window.length,
        shadow: host?.shadowRoot,
        inside: host?.childNodes.length,
        animations: document.getAnimations().length,
        found: document.querySelectorAll('iframe, dialog').length,
        at: document.elementsFromPoint(300, 300)[0]?.localName,
        active: document.activeElement?.childNodes.length,
        sheets: document.adoptedStyleSheets.length,
      };
    });
    expect(reach).toEqual({
      heard: [],
      frames: 0,
      shadow: null,
      inside: 0,
      animations: 0,
      found: 0,
      at: 'lectern-reader',
      active: 0,
      sheets: 0,
    });
    await page.close();
  });

  it('stays above what the page puts on top, and is gone whole when the page takes it away', async () => {
    const page = await visit(lectern, pages.url('/reader/'));
    await openDirectly(lectern, page);
    const top = () => page.evaluate(() => document.elementFromPoint(300, 300)?.localName);
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.style.cssText = 'width: 100%; height: 100%';
      document.body.append(dialog);
      dialog.showModal();
    });
    await until(top, (name) => name === 'lectern-reader');
    await page.evaluate(() => {
      const popover = document.createElement('div');
      popover.popover = 'manual';
      popover.style.cssText = 'inset: 0; width: 100%; height: 100%';
      document.body.append(popover);
      popover.showPopover();
    });
    await until(top, (name) => name === 'lectern-reader');
    await page.evaluate(() => document.querySelector('lectern-reader')?.remove());
    await until(
      () => frameOf(page),
      (frame) => !frame,
    );
    const again = await openDirectly(lectern, page);
    expect(await again.evaluate(() => document.querySelector('h1')?.textContent)).toBe('The harbour that moved');
    await page.close();
  });
});
