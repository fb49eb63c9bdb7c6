import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Methods of chrome.developerPrivate, which only chrome://extensions has: they do what the reader does on that page. */
export type Method = 'addHostPermission' | 'removeHostPermission' | 'updateExtensionConfiguration';

interface WithDeveloper {
  chrome?: { developerPrivate?: Record<Method, (...args: unknown[]) => Promise<void>> };
}

/** Opens chrome://extensions behind the other tabs, and resolves once its API is there: a second before the page is. */
export async function openSettings(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ background: true });
  void page.goto('chrome://extensions').catch(() => {});
  await until('chrome://extensions', () =>
    page.evaluate(() => (globalThis as WithDeveloper).chrome?.developerPrivate !== undefined),
  );
  return page;
}

/** Calls a method of chrome.developerPrivate. */
export function callSettings(settings: Page, method: Method, args: unknown[]): Promise<void> {
  return settings.evaluate(
    (name, list) => (globalThis as WithDeveloper).chrome?.developerPrivate?.[name](...list),
    method,
    args,
  );
}
