import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import type { browser as Api } from 'wxt/browser';
import { ensureBrowser } from './browsers.ts';
import { prepareProfile, startOptions } from './chromium-profile.ts';
import { callSettings, type Method, openSettings } from './chromium-settings.ts';
import { inWorker, onManifest, stopWorker, untilWorkerReplaced } from './chromium-worker.ts';
import type { LaunchOptions, Lectern } from './lectern.ts';
import { until } from './until.ts';

/** What functions that run in the background find there. */
declare const browser: typeof Api;

/** Starts Chromium with the extension loaded unpacked. */
export async function launchChromium(options: LaunchOptions): Promise<Lectern> {
  const profile = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'lectern-chromium-'));
  const executablePath = await ensureBrowser('chromium');
  const start = () => {
    prepareProfile(profile, options.prefs ?? {});
    return puppeteer.launch(startOptions(options, profile, executablePath));
  };
  const remove = () => {
    if (!options.userDataDir) rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  const first = await start();
  // A profile that was given may have the extension already: loading it again would lose its registrations.
  const folder = resolve(options.extension);
  const known = [...(await first.extensions()).values()].find(({ path }) => path === folder);
  return new Chromium(first, known?.id ?? (await first.installExtension(folder)), start, remove);
}

class Chromium implements Lectern {
  readonly kind = 'chromium';
  readonly extensionUrl: string;
  #browser: Browser;
  #settings: Page | undefined;
  #popup: Target | undefined;
  readonly #id: string;
  readonly #start: () => Promise<Browser>;
  readonly #remove: () => void;

  constructor(first: Browser, id: string, start: () => Promise<Browser>, remove: () => void) {
    this.#browser = first;
    this.#id = id;
    this.extensionUrl = `chrome-extension://${id}/`;
    this.#start = start;
    this.#remove = remove;
  }

  async open(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  async popup(page: Page): Promise<Page> {
    await this.closePopup();
    await page.bringToFront();
    const extension = await this.#extension();
    const before = new Set(this.#browser.targets());
    await extension.triggerAction(page);
    this.#popup = await this.#newPage('the popup opens', before, (url) => url.startsWith(this.extensionUrl));
    const popup = await this.#popup.asPage();
    await until('the popup shows something', () => popup.evaluate(() => document.body?.childElementCount > 0));
    return popup;
  }

  async popupIsOpen(): Promise<boolean> {
    return this.#popup !== undefined && this.#browser.targets().includes(this.#popup);
  }

  async closePopup(): Promise<void> {
    const popup = this.#popup;
    if (!popup || !(await this.popupIsOpen())) return;
    // It may be on its way out already: it goes with its page, and whenever something else takes the focus.
    await popup
      .asPage()
      .then((page) => page.close())
      .catch(() => {});
    await until('the popup closes', async () => !(await this.popupIsOpen()));
  }

  async grant(pattern: string): Promise<void> {
    await this.#developer('addHostPermission', this.#id, pattern);
  }

  async permit(pattern: string): Promise<void> {
    await this.grant(pattern);
    // What puppeteer evaluates in a page counts as a click there.
    await onManifest(this.#browser, this.extensionUrl, (page) =>
      page.evaluate((pattern) => browser.permissions.request({ origins: [pattern] }), pattern),
    );
  }

  async refuse(): Promise<void> {
    // Nothing outside can press the buttons of Chromium's prompt. Left alone it grants nothing, and that is also all the
    // extension sees of a no: the prompt has closed the popup, and the promise went with it.
  }

  async revoke(pattern: string): Promise<void> {
    await this.#developer('removeHostPermission', this.#id, pattern);
  }

  background<T, A extends unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return inWorker(this.#browser, this.extensionUrl, run.toString(), args);
  }

  killWorker(): Promise<void> {
    return stopWorker(this.#browser, this.extensionUrl);
  }

  async restart(): Promise<void> {
    await this.#browser.close();
    this.#settings = this.#popup = undefined;
    this.#browser = await this.#start();
    await this.#extension();
  }

  async privateWindow(url: string): Promise<Page> {
    if (!(await this.background(() => browser.extension.isAllowedIncognitoAccess()))) {
      const configuration = { extensionId: this.#id, incognitoAccess: true };
      await untilWorkerReplaced(this.#browser, this.extensionUrl, () =>
        this.#developer('updateExtensionConfiguration', configuration),
      );
    }
    const before = new Set(this.#browser.targets());
    // puppeteer's own browser contexts are private too, but have no window that the extension or its button could see.
    await this.background(async () => void (await browser.windows.create({ incognito: true, url: 'about:blank' })));
    const page = await (
      await this.#newPage('the private window opens', before, (address) => address === 'about:blank')
    ).asPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#remove();
  }

  kill(): void {
    this.#browser.process()?.kill('SIGKILL');
  }

  #extension() {
    return until('the extension is enabled', async () => (await this.#browser.extensions()).get(this.#id));
  }

  #newPage(what: string, before: ReadonlySet<Target>, is: (url: string) => boolean): Promise<Target> {
    return until(what, () =>
      this.#browser.targets().find((target) => !before.has(target) && target.type() === 'page' && is(target.url())),
    );
  }

  async #developer(method: Method, ...args: unknown[]): Promise<void> {
    if (!this.#settings || this.#settings.isClosed()) this.#settings = await openSettings(this.#browser);
    await callSettings(this.#settings, method, args);
  }
}
