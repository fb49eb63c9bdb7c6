import { browser } from 'wxt/browser';

/** Whether Lectern may run on the pages of a match pattern. */
export const may = (pattern: string): Promise<boolean> => browser.permissions.contains({ origins: [pattern] });

/**
 * Asks the reader for the pages of a match pattern; to be called first thing in a click. In Chromium the popup closes
 * as the question shows and never hears the answer, so whoever needs it listens to `onPermitted`. Resolves to `false`
 * also where the browser will not even ask.
 */
export const ask = (pattern: string): Promise<boolean> =>
  browser.permissions.request({ origins: [pattern] }).catch(() => false);

/**
 * Asks for the pages of a match pattern where they cannot be come back to otherwise: Firefox gives a click's permission
 * for one document, and Chromium for as long as the tab stays on the site
 * (https://developer.chrome.com/docs/extensions/develop/concepts/activeTab). As `ask`, first thing in a click.
 */
export function askToComeBack(pattern: string): void {
  if (import.meta.env.FIREFOX) void ask(pattern);
}

/** Calls back when the reader has given or taken back a permission, here or in the browser's own settings. */
export function onPermissions(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
