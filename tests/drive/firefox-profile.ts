import type { Browser, LaunchOptions as PuppeteerOptions } from 'puppeteer-core';
import { inside } from './firefox-inside.ts';
import type { LaunchOptions } from './lectern.ts';

/** The address of the extension's own pages, which Firefox would otherwise draw by lot. */
export const UUID = '1ec7e121-0000-4000-8000-000000000000';

/** How puppeteer starts Firefox for us. */
export function startOptions(
  options: LaunchOptions,
  profile: string,
  executablePath: string,
  id: string,
): PuppeteerOptions {
  const { headless = true, language, args = [], prefs = {} } = options;
  return {
    browser: 'firefox',
    executablePath,
    headless,
    userDataDir: profile,
    defaultViewport: null,
    // The toolbar, the permissions and the private windows are within reach of the browser's own code only.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900', ...args],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      // Installed for good, though nobody has signed it. ESR, Nightly and Developer Edition heed this, the release does not.
      'xpinstall.signatures.required': false,
      'extensions.autoDisableScopes': 0,
      'extensions.webextOptionalPermissionPrompts': true,
      // Prompts are deaf at first, and a press in that time makes them deaf for longer.
      'security.notification_enable_delay': 0,
      // An idle background ends when a test says so, and not in the middle of one.
      'extensions.background.idle.timeout': 600_000,
      // What was saved is not told in a panel, which stays open and lets no popup of Lectern's open.
      'browser.download.alwaysOpenPanel': false,
      // A process that has lost its last tab takes the next one of its site: to start another takes half a second.
      'dom.ipc.keepProcessesAlive.web': 2,
      'dom.ipc.keepProcessesAlive.webIsolated.max': 4,
      'dom.ipc.keepProcessesAlive.webIsolated.perOrigin': 1,
      // Whatever is not on this machine is behind a proxy that does not exist: no test may need or reach the internet.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.no_proxies_on': 'localhost, .localhost, 127.0.0.1',
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'app.update.enabled': false,
      'extensions.update.enabled': false,
      'extensions.getAddons.cache.enabled': false,
      'extensions.systemAddon.update.enabled': false,
      'browser.region.update.enabled': false,
      'services.settings.server': 'http://127.0.0.1:9',
      'toolkit.telemetry.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      ...(language ? { 'intl.accept_languages': language } : {}),
      ...prefs,
    },
  };
}

/** Firefox speaks the languages whose packs it has. Without one it keeps its own words, but extensions speak this one. */
export function speak(browser: Browser, language: string): Promise<void> {
  return inside(
    browser,
    `Services.locale.availableLocales = [...new Set([...Services.locale.availableLocales, language])];
    Services.locale.requestedLocales = [language];`,
    { language },
  );
}
