import type { Browser } from 'puppeteer-core';
import { inside } from './firefox-inside.ts';
import { until } from './until.ts';

const PERMISSIONS = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
const ADDONS = 'resource://gre/modules/AddonManager.sys.mjs';

/** Resolves when the extension has started, its background included. */
export async function started(browser: Browser, id: string): Promise<void> {
  await until('the extension starts', () =>
    inside<boolean>(
      browser,
      `const state = WebExtensionPolicy.getByID(id)?.extension?.backgroundState;
      return Boolean(state) && state !== 'starting';`,
      { id },
    ),
  );
}

/** Starts the background if it sleeps. */
export function wake(browser: Browser, id: string): Promise<void> {
  return inside(browser, 'await WebExtensionPolicy.getByID(id).extension.wakeupBackground();', { id });
}

/** Ends the background as idleness would, whoever is watching it. */
export function stop(browser: Browser, id: string): Promise<void> {
  const options = { ignoreDevToolsAttached: true, disableResetIdleForTest: true };
  return inside(
    browser,
    `const { extension } = WebExtensionPolicy.getByID(id);
    if (extension.backgroundState === 'running') await extension.terminateBackground(options);`,
    { id, options },
  );
}

/** Whether `permissions.request` asks the reader; if not, it says yes. */
export function ask(browser: Browser, yes: boolean): Promise<void> {
  return inside(browser, `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', yes);`, { yes });
}

/** From now on presses "Allow" or "Deny" in every prompt of `permissions.request`. */
export function press(browser: Browser, button: 'allow' | 'deny'): Promise<void> {
  return inside(
    browser,
    `clearInterval(globalThis.lecternPresses);
    globalThis.lecternPresses = setInterval(() => {
      for (const { document, PopupNotifications } of Services.wm.getEnumerator('navigator:browser')) {
        const prompt = document.getElementById('addon-webext-permissions-notification');
        if (PopupNotifications?.panel.state === 'open') prompt?.[name]?.click();
      }
    }, 20);`,
    { name: button === 'allow' ? 'button' : 'secondaryButton' },
  );
}

/** Gives a host permission, as about:addons does. */
export const permit = (browser: Browser, id: string, pattern: string): Promise<void> =>
  change(browser, 'add', id, pattern);

/** Takes a host permission away, as about:addons does. */
export const revoke = (browser: Browser, id: string, pattern: string): Promise<void> =>
  change(browser, 'remove', id, pattern);

function change(browser: Browser, how: 'add' | 'remove', id: string, pattern: string): Promise<void> {
  return inside(
    browser,
    `const { extension } = WebExtensionPolicy.getByID(id);
    await load(module).ExtensionPermissions[how](id, { permissions: [], origins: [pattern] }, extension);`,
    { id, how, pattern, module: PERMISSIONS },
  );
}

/** Lets the extension run in private windows, as about:addons does: by loading it anew. */
export async function allowInPrivate(browser: Browser, id: string): Promise<void> {
  await inside(
    browser,
    `if (WebExtensionPolicy.getByID(id).privateBrowsingAllowed) return;
    const permissions = ['internal:privateBrowsingAllowed'];
    await load(modules.permissions).ExtensionPermissions.add(id, { permissions, origins: [] });
    await (await load(modules.addons).AddonManager.getAddonByID(id)).reload();`,
    { id, modules: { permissions: PERMISSIONS, addons: ADDONS } },
  );
  await started(browser, id);
}
