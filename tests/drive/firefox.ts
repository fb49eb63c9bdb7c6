import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser } from './browsers.ts';
import { expression } from './expression.ts';
import { allowInPrivate, ask, permit, press, revoke, started, stop, wake } from './firefox-extension.ts';
import { evaluate, inside, send } from './firefox-inside.ts';
import { speak, startOptions, UUID } from './firefox-profile.ts';
import { hidePopups, pressButton } from './firefox-toolbar.ts';
import { adopt, arrived, disown, loaded, revealViews, view } from './firefox-views.ts';
import type { LaunchOptions, Lectern } from './lectern.ts';
import { until } from './until.ts';
import { pack } from './xpi.ts';

interface Manifest {
  browser_specific_settings: { gecko: { id: string } };
  action: { default_popup: string };
}

/** Starts Firefox with the extension installed for good. */
export async function launchFirefox(options: LaunchOptions): Promise<Lectern> {
  const manifest: Manifest = JSON.parse(readFileSync(join(options.extension, 'manifest.json'), 'utf8'));
  const { id } = manifest.browser_specific_settings.gecko;
  const profile = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'lectern-firefox-'));
  const executablePath = await ensureBrowser('firefox');
  const start = async () => {
    const browser = await puppeteer.launch(startOptions(options, profile, executablePath, id));
    if (options.language) await speak(browser, options.language);
    await revealViews(browser, id);
    return browser;
  };
  const remove = () => {
    if (!options.userDataDir) rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  const browser = await start();
  const extensionData = { type: 'base64', value: pack(options.extension).toString('base64') };
  await send(browser, 'webExtension.install', { extensionData, 'moz:permanent': true });
  await started(browser, id);
  return new Firefox(browser, id, manifest.action.default_popup, start, remove);
}

class Firefox implements Lectern {
  readonly kind = 'firefox';
  readonly extensionUrl = `moz-extension://${UUID}/`;
  #browser: Browser;
  #popup: string | undefined;
  readonly #id: string;
  readonly #popupPath: string;
  readonly #start: () => Promise<Browser>;
  readonly #remove: () => void;

  constructor(browser: Browser, id: string, popupPath: string, start: () => Promise<Browser>, remove: () => void) {
    this.#browser = browser;
    this.#id = id;
    this.#popupPath = popupPath;
    this.#start = start;
    this.#remove = remove;
  }

  async open(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await this.#show(page, url);
    return page;
  }

  async popup(page: Page): Promise<Page> {
    await this.closePopup();
    await page.bringToFront();
    await pressButton(page, this.#id);
    const context = await until('the popup opens', () => view(this.#browser, 'popup'));
    this.#popup = context;
    const popup = await adopt(this.#browser, context, this.extensionUrl + this.#popupPath);
    await until('the popup shows something', () =>
      popup.evaluate(() => document.readyState !== 'loading' && document.body?.childElementCount > 0),
    );
    return popup;
  }

  async popupIsOpen(): Promise<boolean> {
    return (await view(this.#browser, 'popup')) !== undefined;
  }

  async closePopup(): Promise<void> {
    await hidePopups(this.#browser);
    await until('the popup closes', async () => !(await this.popupIsOpen()));
    if (this.#popup) disown(this.#browser, this.#popup);
    this.#popup = undefined;
  }

  grant(): Promise<void> {
    return ask(this.#browser, false);
  }

  permit(pattern: string): Promise<void> {
    return permit(this.#browser, this.#id, pattern);
  }

  async refuse(): Promise<void> {
    await ask(this.#browser, true);
    await press(this.#browser, 'deny');
  }

  revoke(pattern: string): Promise<void> {
    return revoke(this.#browser, this.#id, pattern);
  }

  async background<T, A extends unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    await wake(this.#browser, this.#id);
    const context = await until('the background is there', () => view(this.#browser, 'background'));
    return evaluate(this.#browser, context, expression(run.toString(), args));
  }

  killWorker(): Promise<void> {
    return stop(this.#browser, this.#id);
  }

  async restart(): Promise<void> {
    await this.#browser.close();
    this.#popup = undefined;
    this.#browser = await this.#start();
    await started(this.#browser, this.#id);
  }

  async privateWindow(url: string): Promise<Page> {
    await allowInPrivate(this.#browser, this.#id);
    const before = new Set(await this.#browser.pages());
    // Opened with its page at once: a window's own first page would break off the navigation to ours.
    await inside(this.#browser, `window.openTrustedLinkIn(url, 'window', { private: true });`, { url });
    const page = await until('the private window opens', async () =>
      (await this.#browser.pages()).find((other) => !before.has(other)),
    );
    await arrived(page, url);
    await page.bringToFront();
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#remove();
  }

  kill(): void {
    this.#browser.process()?.kill('SIGKILL');
  }

  async #show(page: Page, url: string): Promise<void> {
    await page.bringToFront();
    if (!url.startsWith(this.extensionUrl)) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return;
    }
    // The remote agent reports nothing of an extension's own pages (bug 1755014): puppeteer would wait for ever.
    void page.goto(url).catch(() => {});
    await arrived(page, url);
    loaded(page, url);
  }
}
