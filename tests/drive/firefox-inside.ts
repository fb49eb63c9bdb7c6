import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** The part of puppeteer's BiDi connection used here; puppeteer keeps it out of its types. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  emit(event: string, params: object): boolean;
}
interface Tree {
  contexts: { context: string }[];
}
type Evaluated = { type: 'success'; result: { value?: string } } | { type: 'exception'; exceptionDetails: { text: string } };

function connection(browser: Browser): Connection {
  return (browser as unknown as { connection: Connection }).connection;
}

/** Sends a command of WebDriver BiDi that puppeteer has no method for. */
export async function send<T>(browser: Browser, method: string, params: object): Promise<T> {
  return (await connection(browser).send(method, params)).result as T;
}

/** Evaluates an expression that resolves to JSON, in a tab, an adopted view or a window of the browser itself. */
export async function evaluate<T>(browser: Browser, context: string, expression: string): Promise<T> {
  const params = { expression, target: { context }, awaitPromise: true, userActivation: true };
  const answer = await send<Evaluated>(browser, 'script.evaluate', params);
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.value === undefined ? (undefined as T) : JSON.parse(answer.result.value);
}

/** Runs the body of an async function with the rights of the browser's own code, in one of its windows. */
export async function inside<T>(browser: Browser, body: string, args: Readonly<Record<string, unknown>> = {}): Promise<T> {
  const { contexts } = await send<Tree>(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [first] = contexts;
  if (!first) throw new Error('Firefox has no window left');
  const names = Object.keys(args);
  const values = names.map((name) => JSON.stringify(args[name]) ?? 'undefined');
  return evaluate(browser, first.context, `(async (${names.join(', ')}) => JSON.stringify(await (async () => { ${body} })()))(${values.join(', ')})`);
}

/**
 * Lets the remote agent find the extension's popups and background, which it leaves out on purpose
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1755014). Everything it then does with them works.
 */
export async function revealViews(browser: Browser, id: string): Promise<void> {
  await inside(
    browser,
    `const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
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
    { id },
  );
}

/** The BiDi name of the extension's view of that type, if it is there. */
export function view(browser: Browser, type: 'popup' | 'background'): Promise<string | undefined> {
  return inside(
    browser,
    `const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
    return NavigableManager.lecternViews().find((view) => view.type === type)?.context;`,
    { type },
  );
}

/** Makes a puppeteer Page of a view, by telling puppeteer what the remote agent keeps to itself. */
export async function adopt(browser: Browser, context: string, url: string): Promise<Page> {
  const before = new Set(await browser.pages());
  const info = { context, url, userContext: 'default', parent: null, clientWindow: '', originalOpener: null, children: [] };
  connection(browser).emit('browsingContext.contextCreated', info);
  return until('puppeteer knows the view', async () => (await browser.pages()).find((page) => !before.has(page)));
}

/** Tells puppeteer that an adopted view is gone. */
export function disown(browser: Browser, context: string): void {
  const info = { context, url: '', userContext: 'default', parent: null, clientWindow: '', originalOpener: null, children: [] };
  connection(browser).emit('browsingContext.contextDestroyed', info);
}

/** The BiDi name of a page. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
