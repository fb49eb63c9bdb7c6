import type { Frame, Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { choose } from '../drive/aria.ts';
import type { Lectern } from '../drive/lectern.ts';
import { popupOn, until } from './reader.ts';

/** The reader's frame in a page; undefined while the reader is not there, or not yet whole. */
export async function frameOf(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (frame.url() !== 'about:srcdoc') continue;
    const isIt = await frame
      .evaluate(() => !!document.querySelector('.lectern-bar + main:not([aria-busy])'))
      .catch(() => false);
    if (isIt) return frame;
  }
  return undefined;
}

export const isOpen = (page: Page) => page.evaluate(() => !!document.querySelector('lectern-reader'));

/** Waits until the reader stands in a page with all of its text. */
export async function readerIn(page: Page, limit?: number): Promise<Frame> {
  return (await until(() => frameOf(page), Boolean, limit)) as Frame;
}

/** Opens the reader by the popup. */
export async function openReader(lectern: Lectern, page: Page, limit?: number): Promise<Frame> {
  const popup = await popupOn(lectern, page);
  await choose(popup, 'button', 'Open reader');
  await until(
    () => lectern.popupIsOpen(),
    (open) => !open,
  );
  const frame = await readerIn(page, limit);
  await page.bringToFront();
  return frame;
}

/** Clicks a button of the reader's bar by its name, with the mouse: the frame fills the window. */
export async function press(page: Page, name: string): Promise<void> {
  const point = await (await frameOf(page))?.evaluate((name) => {
    const bar = document.querySelector('.lectern-bar')?.shadowRoot;
    const button = [...(bar?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name);
    const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  }, name);
  await page.mouse.click(point?.x ?? 0, point?.y ?? 0);
}

/** In functions that run in the background. */
declare const chrome: typeof browser;

/** Opens the reader as the background does for a command; the site must be permitted. */
export async function openDirectly(lectern: Lectern, page: Page): Promise<Frame> {
  await lectern.background(async (url) => {
    // Firefox knows no ports in the patterns of a query.
    const tab = (await chrome.tabs.query({})).find((tab) => tab.url?.split('#')[0] === url.split('#')[0]);
    const id = tab?.id ?? -1;
    await chrome.scripting.executeScript({ target: { tabId: id }, files: ['/reader.js'] });
    const order = { site: new URL(url).hostname, at: Date.now(), look: {}, sheets: { page: '', shadow: '' } };
    await chrome.tabs.sendMessage(id, { reader: 'open', order }, { frameId: 0 });
  }, page.url());
  return readerIn(page);
}

/**
 * A page that looks and reads as the reader does now. Tools that wait for anything, such as axe, cannot run in the reader
 * itself: Chromium lets no promise of a sandboxed frame be kept.
 */
export async function copyOf(lectern: Lectern, frame: Frame, at: string): Promise<Page> {
  const html = await frame.evaluate(() => {
    const root = document.querySelector('.lectern-bar')?.shadowRoot as ShadowRoot;
    const css = (of: Document | ShadowRoot) =>
      of.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join(' ')).join(' ');
    const inner = document.documentElement.getHTML({ shadowRoots: [root] });
    const tag = (document.documentElement.cloneNode() as Element).outerHTML.replace('</html>', '');
    const dressed = inner
      .replace('</head>', `<style>${css(document)}</style></head>`)
      .replace(/<template shadowrootmode="open"[^>]*>/, (open) => `${open}<style>${css(root)}</style>`);
    return { inner: dressed, tag, title: document.title };
  });
  const page = await lectern.open(at);
  await page.evaluate(({ inner, tag, title }) => {
    document.documentElement.setHTMLUnsafe(inner.replace(/<meta http-equiv[^>]*>/, ''));
    for (const [, name = '', value = ''] of tag.matchAll(/ ([\w-]+)="([^"]*)"/g)) {
      document.documentElement.setAttribute(name, value);
    }
    document.title = title;
  }, html);
  return page;
}
