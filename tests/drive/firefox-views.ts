import type { Browser, Page } from 'puppeteer-core';
import { findNow } from './aria.ts';
import { inside, tell } from './firefox-inside.ts';
import { until } from './until.ts';

/** The module in which Firefox's remote agent keeps the names of tabs. */
export const NAVIGABLES = 'chrome://remote/content/shared/NavigableManager.sys.mjs';

/**
 * Lets the remote agent find the extension's popup and background, which it leaves out on purpose until it supports them
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1755014). Once it finds them, all of it works on them.
 */
export async function revealViews(browser: Browser, id: string): Promise<void> {
  await inside(
    browser,
    `const { NavigableManager } = load(module);
    const known = NavigableManager.getBrowserById.bind(NavigableManager);
    const keys = new WeakMap();
    NavigableManager.lecternViews = () => {
      const views = [...(WebExtensionPolicy.getByID(id)?.extension?.views ?? [])].filter((view) => view.xulBrowser);
      return views.map((view) => {
        // The remote agent names a browser element by this key, which those of extensions lack. A popup begins in one
        // element and moves to another, so the key is kept by view.
        if (!keys.has(view)) keys.set(view, {});
        view.xulBrowser.permanentKey ??= keys.get(view);
        return { type: view.viewType, element: view.xulBrowser, context: NavigableManager.getIdForBrowser(view.xulBrowser) };
      });
    };
    NavigableManager.getBrowserById = (context) =>
      known(context) ?? NavigableManager.lecternViews().find((view) => view.context === context)?.element ?? null;`,
    { id, module: NAVIGABLES },
  );
}

/** The BiDi name of the extension's view of that type, if it is there. */
export function view(browser: Browser, type: 'popup' | 'background'): Promise<string | undefined> {
  return inside(
    browser,
    'return load(module).NavigableManager.lecternViews().find((view) => view.type === type)?.context;',
    { type, module: NAVIGABLES },
  );
}

/** Makes a puppeteer Page of a view, by telling puppeteer that it was created. */
export async function adopt(browser: Browser, context: string, url: string): Promise<Page> {
  const before = new Set(await browser.pages());
  tell(browser, 'browsingContext.contextCreated', info(context, url));
  const page = await until('puppeteer knows the view', async () =>
    (await browser.pages()).find((other) => !before.has(other)),
  );
  answerAria(page);
  return page;
}

/** Tells puppeteer that an adopted view is gone. */
export function disown(browser: Browser, context: string): void {
  tell(browser, 'browsingContext.contextDestroyed', info(context, ''));
}

/** Waits until a page is at an address, without the events of the remote agent. */
export async function arrived(page: Page, url: string): Promise<void> {
  await until(`${url} is loaded`, () =>
    page.evaluate((wished) => location.href === wished && document.readyState !== 'loading', new URL(url).href),
  );
}

/** Tells puppeteer that a page has loaded of which the remote agent says nothing. */
export function loaded(page: Page, url: string): void {
  const params = { context: contextOf(page), url, navigation: null, timestamp: Date.now() };
  tell(page.browser(), 'browsingContext.domContentLoaded', params);
  tell(page.browser(), 'browsingContext.load', params);
}

/** The BiDi name of a page. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

function info(context: string, url: string) {
  return { context, url, userContext: 'default', parent: null, clientWindow: '', originalOpener: null, children: [] };
}

/** ::-p-aria asks by a callback into the page, and in a view none ever arrives: `$` would wait for ever. */
function answerAria(page: Page): void {
  const plain = page.$.bind(page);
  const answer = async (selector: string) => {
    const [, name, role] = /^::-p-aria\(\[name="(.*)"\]\[role="(.*)"\]\)$/.exec(selector) ?? [];
    return name && role ? ((await findNow(page, role, name)) ?? null) : plain(selector);
  };
  (page as { $: (selector: string) => Promise<unknown> }).$ = answer;
}
