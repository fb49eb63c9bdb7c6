import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { choose } from '../drive/aria.ts';
import { type Kind, type Lectern, launch } from '../drive/lectern.ts';

/** In functions that run in the background. */
declare const chrome: typeof browser;

/** What a reader does, for tests to say in few words. */

export const kinds: Kind[] = ['chromium', 'firefox'];
export const built: Record<Kind, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/**
 * A browser of its own with Lectern, in which a reader says yes whenever asked for this site or for all: for tests that
 * start it anew, change its settings or look at what is asked.
 */
export async function beginAlone(kind: Kind): Promise<Lectern> {
  const lectern = await launch(kind, { extension: built[kind] });
  for (const pattern of ['http://127.0.0.1/*', '*://*/*']) await lectern.grant(pattern);
  return lectern;
}

/** The browsers of this worker: starting one takes longer than most tests. They end as it is ended. */
const running = new Map<Kind, Lectern>();
process.once('SIGTERM', () => {
  for (const lectern of running.values()) lectern.kill();
  process.exit();
});

/**
 * A browser as `beginAlone` starts it, kept for the suites of other files: to close it is to leave nothing open and
 * nothing remembered or permitted in it.
 */
export async function begin(kind: Kind): Promise<Lectern> {
  const lectern = running.get(kind) ?? (await beginAlone(kind));
  running.set(kind, lectern);
  lectern.close = () => leave(lectern);
  return lectern;
}

async function leave(lectern: Lectern): Promise<void> {
  await lectern.closePopup();
  await forgetAll(lectern);
  await lectern.background(async () => {
    const { origins = [] } = await chrome.permissions.getAll();
    await chrome.permissions.remove({ origins });
    const tabs = await chrome.tabs.query({});
    await chrome.tabs.create({ url: 'about:blank' });
    await chrome.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
  });
}

/** Polls until `read` gives something that `is` accepts; fails with the last answer. */
export async function until<T>(read: () => Promise<T> | T, is: (value: T) => boolean, limit = 15_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await read();
    if (is(value)) return value;
    if (Date.now() > end) throw new Error(`Not within ${limit} ms; at last: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Opens a page in a new tab and waits until all of it is there. */
export async function visit(lectern: Lectern, url: string): Promise<Page> {
  const page = await lectern.open(url);
  await loaded(page);
  return page;
}

/** Waits until all of a page is there; Firefox calls a page interactive before its style sheets are. */
const loaded = (page: Page) =>
  until(
    () => page.evaluate(() => document.readyState).catch(() => ''),
    (state) => state === 'complete',
  );

/** Opens the popup on a page and waits until it knows the page. */
export async function popupOn(lectern: Lectern, page: Page): Promise<Page> {
  const popup = await lectern.popup(page);
  await until(() => popup.evaluate(() => !!document.querySelector('fieldset:not(:disabled), [role=alert] p')), Boolean);
  return popup;
}

/** Has the reader allow Lectern on the site of an address. */
export const permit = (lectern: Lectern, url: string): Promise<void> =>
  allow(lectern, `*://${new URL(url).hostname}/*`);

/** Has the reader allow Lectern on all sites. */
export const permitAll = (lectern: Lectern): Promise<void> => allow(lectern, '*://*/*');

async function allow(lectern: Lectern, pattern: string): Promise<void> {
  const isAllowed = await lectern.background((origin) => chrome.permissions.contains({ origins: [origin] }), pattern);
  if (!isAllowed) await lectern.permit(pattern);
}

/** Puts a look into the store for the site of an address, as if it had been chosen there; `null` forgets the site. */
export function remember(lectern: Lectern, url: string, look: object | null): Promise<void> {
  return lectern.background(
    async (key, look) => {
      if (look) await chrome.storage.local.set({ version: 1, [key]: { look } });
      else await chrome.storage.local.remove(key);
    },
    `site:${new URL(url).hostname}`,
    look,
  );
}

export type Choice = [role: string, name: string];
export const theme = (name: string): Choice => ['radio', name];
export const size = (percent: number): Choice => ['radio', `${percent}%`];

/** Opens the popup, makes these choices one after another and closes it; each is kept before the next is made. */
export async function pick(lectern: Lectern, page: Page, ...choices: Choice[]): Promise<void> {
  const popup = await popupOn(lectern, page);
  await popup.evaluate(() => document.querySelector<HTMLElement>('details:not([open]) > summary')?.click());
  for (const [role, name] of choices) {
    const before = await lectern.background(remembered);
    await choose(popup, role, name);
    // A scope by itself keeps nothing where nothing is chosen yet.
    if (scopes.includes(name)) continue;
    await until(
      () => lectern.background(remembered),
      (now) => now !== before,
    );
  }
  await lectern.closePopup();
}
const scopes = ['This site', 'Everywhere'];

/** All that Lectern holds, as one string. To be run in the background. */
async function remembered(): Promise<string> {
  return JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]);
}

/** What is stored on the disk. */
export async function stored(lectern: Lectern): Promise<Record<string, unknown>> {
  return JSON.parse(await lectern.background(remembered))[0];
}

/** The files that are registered, which name themselves by their paths. */
export const registeredFiles = (lectern: Lectern): Promise<string[]> =>
  lectern.background(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));

/** Forgets everything, and waits until nothing is registered. */
export async function forgetAll(lectern: Lectern): Promise<void> {
  await lectern.background(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
  });
  await until(
    () => registeredFiles(lectern),
    (files) => files.length === 0,
  );
}

/** Waits until the background has registered something, and these style sheets, by the names of their parts. */
export async function registered(lectern: Lectern, ...sheets: string[]): Promise<void> {
  await until(
    () => registeredFiles(lectern),
    (files) => files.length > 0 && sheets.every((sheet) => files.includes(`look/${sheet}.css`)),
  );
}

/** Computed colours and size of the first element that matches. */
export const seen = (page: Page, selector = 'p') =>
  page.evaluate((selector) => {
    const { color, fontSize } = getComputedStyle(document.querySelector(selector) as Element);
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return { color, fontSize: Math.round(Number.parseFloat(fontSize) * 1000) / 1000, paper: backgroundColor };
  }, selector);

export const NAVY = { color: 'rgb(0, 51, 102)', paper: 'rgb(246, 249, 253)' };
export const SEPIA = { color: 'rgb(67, 52, 34)', paper: 'rgb(246, 236, 215)' };

/**
 * Goes back or forward to a page with `part` in its address. It is not waited for the driver: in Firefox a page out of
 * memory sends no event that it waits for.
 */
export async function travel(page: Page, to: 'goBack' | 'goForward', part: string): Promise<void> {
  void page[to]().catch(() => undefined);
  await until(
    () => page.evaluate(() => location.pathname).catch(() => ''),
    (path) => path.includes(part),
  );
}
