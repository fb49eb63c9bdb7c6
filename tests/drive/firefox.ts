import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser } from './browsers.ts';
import { expression } from './expression.ts';
import { adopt, contextOf, disown, evaluate, inside, revealViews, send, view } from './firefox-inside.ts';
import { startOptions, UUID } from './firefox-profile.ts';
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
  const firefox = new Firefox(browser, id, `moz-extension://${UUID}/${manifest.action.default_popup}`, start, remove);
  await firefox.ready();
  return firefox;
}

/** Firefox speaks the languages installed; without its pack it keeps its own words, but extensions speak this one. */
function speak(browser: Browser, language: string): Promise<void> {
  return inside(
    browser,
    `Services.locale.availableLocales = [...new Set([...Services.locale.availableLocales, language])];
    Services.locale.requestedLocales = [language];`,
    { language },
  );
}

class Firefox implements Lectern {
  readonly kind = 'firefox';
  readonly extensionUrl = `moz-extension://${UUID}/`;
  #browser: Browser;
  #popup: string | undefined;
  readonly #id: string;
  readonly #popupUrl: string;
  readonly #start: () => Promise<Browser>;
  readonly #remove: () => void;

  constructor(browser: Browser, id: string, popupUrl: string, start: () => Promise<Browser>, remove: () => void) {
    this.#browser = browser;
    this.#id = id;
    this.#popupUrl = popupUrl;
    this.#start = start;
    this.#remove = remove;
  }

  async open(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.bringToFront();
    await this.#goto(page, url);
    return page;
  }

  async popup(page: Page): Promise<Page> {
    await this.closePopup();
    await page.bringToFront();
    await inside(
      this.#browser,
      `const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
      const { document, CustomizableUI } = NavigableManager.getBrowserById(page).ownerDocument.defaultView;
      const name = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_') + '-browser-action';
      // Firefox hides new buttons behind the one of all extensions: pin it, as the reader would.
      if (CustomizableUI.getPlacementOfWidget(name)?.area !== 'nav-bar') CustomizableUI.addWidgetToArea(name, 'nav-bar');
      document.getElementById(name).querySelector('toolbarbutton').click();`,
      { page: contextOf(page), id: this.#id },
    );
    const context = await until('the popup opens', () => view(this.#browser, 'popup'));
    const popup = await adopt(this.#browser, context, this.#popupUrl);
    this.#popup = context;
    await until('the popup shows something', () => popup.evaluate(() => document.readyState !== 'loading' && document.body?.childElementCount > 0));
    return popup;
  }

  async popupIsOpen(): Promise<boolean> {
    return (await view(this.#browser, 'popup')) !== undefined;
  }

  async closePopup(): Promise<void> {
    await inside(this.#browser, `for (const win of Services.wm.getEnumerator('navigator:browser'))
      for (const panel of win.document.querySelectorAll('panel:has(browser[webextension-view-type="popup"])')) panel.hidePopup();`);
    await until('the popup closes', async () => !(await this.popupIsOpen()));
    if (this.#popup) disown(this.#browser, this.#popup);
    this.#popup = undefined;
  }

  async grant(): Promise<void> {
    await inside(this.#browser, `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);`);
  }

  async refuse(): Promise<void> {
    await inside(
      this.#browser,
      `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true);
      if (globalThis.lecternRefuses) return;
      globalThis.lecternRefuses = true;
      // The real prompt shows, and its own "no" is pressed. It may be deaf at first, or an older one still be on its way out.
      Services.obs.addObserver(async ({ wrappedJSObject: { browser } }) => {
        const { document, PopupNotifications, setTimeout } = browser.ownerDocument.defaultView.top;
        const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
        const prompt = () => document.getElementById('addon-webext-permissions-notification')?.secondaryButton;
        while (PopupNotifications.panel.state !== 'open' || !prompt()) await pause();
        for (; PopupNotifications.panel.state === 'open'; await pause()) prompt()?.click();
      }, 'webextension-optional-permission-prompt');`,
    );
  }

  async revoke(pattern: string): Promise<void> {
    await inside(
      this.#browser,
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.remove(id, { permissions: [], origins: [pattern] }, WebExtensionPolicy.getByID(id).extension);`,
      { id: this.#id, pattern },
    );
  }

  async background<T, A extends unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    await inside(this.#browser, `await WebExtensionPolicy.getByID(id).extension.wakeupBackground();`, { id: this.#id });
    const context = await until('the background is there', () => view(this.#browser, 'background'));
    return evaluate(this.#browser, context, expression(run.toString(), args));
  }

  async killWorker(): Promise<void> {
    const options = { ignoreDevToolsAttached: true, disableResetIdleForTest: true };
    await inside(this.#browser, `await WebExtensionPolicy.getByID(id).extension.terminateBackground(options);`, { id: this.#id, options });
  }

  async restart(): Promise<void> {
    await this.#browser.close();
    this.#popup = undefined;
    this.#browser = await this.#start();
    await this.ready();
  }

  async privateWindow(url: string): Promise<Page> {
    await inside(
      this.#browser,
      `if (WebExtensionPolicy.getByID(id).privateBrowsingAllowed) return;
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await (await AddonManager.getAddonByID(id)).reload();`,
      { id: this.#id },
    );
    await this.ready();
    const before = new Set(await this.#browser.pages());
    await inside(this.#browser, `OpenBrowserWindow({ private: true });`);
    const page = await until('the private window opens', async () => (await this.#browser.pages()).find((other) => !before.has(other)));
    await page.bringToFront();
    await this.#goto(page, url);
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#remove();
  }

  /** Resolves when the extension has started, its background included. */
  async ready(): Promise<void> {
    await until('the extension starts', () => inside<boolean>(this.#browser, `
      const extension = WebExtensionPolicy.getByID(id)?.extension;
      return Boolean(extension?.backgroundState) && extension.backgroundState !== 'starting';`, { id: this.#id }));
  }

  async #goto(page: Page, url: string): Promise<void> {
    if (!url.startsWith(this.extensionUrl)) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return;
    }
    // The remote agent reports no navigation to an extension's page (bug 1755014), so puppeteer would wait for ever.
    void page.goto(url).catch(() => {});
    await until(`${url} is loaded`, () => page.evaluate((wished) => location.href === wished && document.readyState !== 'loading', url));
  }
}
