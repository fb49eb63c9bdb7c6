import type { Browser, CDPSession, Page, Target } from 'puppeteer-core';
import { expression } from './expression.ts';
import { until } from './until.ts';

// puppeteer's own WebWorker is not used here: it keeps the worker alive once asked for, waits for ever for a load event
// that a worker already running never sends again, and rejects unheard when the worker ends before that event.

function find(browser: Browser, extensionUrl: string): Target | undefined {
  return browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith(extensionUrl));
}

async function withSession<T>(target: Target | Page, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await target.createCDPSession();
  try {
    return await use(session);
  } finally {
    // A session left open would keep the worker alive.
    await session.detach().catch(() => {});
  }
}

/** Does something on the one page that every extension has, its manifest, behind the other tabs. */
export async function onManifest<T>(
  browser: Browser,
  extensionUrl: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage({ background: true });
  try {
    await page.goto(`${extensionUrl}manifest.json`);
    return await use(page);
  } finally {
    await page.close();
  }
}

const wake = (browser: Browser, extensionUrl: string): Promise<void> =>
  onManifest(browser, extensionUrl, async (page) => {
    await withSession(page, async (session) => {
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.startWorker', { scopeURL: extensionUrl });
    });
    await until('the service worker starts', () => find(browser, extensionUrl));
  });

/** Runs a function in the extension's service worker, waking it first if it sleeps. */
export async function inWorker<T>(browser: Browser, extensionUrl: string, run: string, args: unknown[]): Promise<T> {
  if (!find(browser, extensionUrl)) await wake(browser, extensionUrl);
  const target = await until('the service worker is there', () => find(browser, extensionUrl));
  return withSession(target, async (session) => {
    // Before it is activated the worker has not run its script yet, so no listener of it hears anything.
    await until('the service worker is active', async () => {
      const { result } = await session.send('Runtime.evaluate', {
        expression: 'self.serviceWorker.state',
        returnByValue: true,
      });
      return result.value === 'activated';
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: expression(run, args),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(`In the background: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value === undefined ? undefined : JSON.parse(result.value);
  });
}

/** Ends the service worker and resolves when it is gone. */
export async function stopWorker(browser: Browser, extensionUrl: string): Promise<void> {
  const target = find(browser, extensionUrl);
  if (!target) return;
  const { targetInfo } = await withSession(target, (session) => session.send('Target.getTargetInfo'));
  await withSession(browser.target() as unknown as Target, (session) =>
    session.send('Target.closeTarget', { targetId: targetInfo.targetId }),
  );
  await until('the service worker ends', () => !browser.targets().includes(target));
}

/** Does something that replaces the worker (a reload of the extension) and resolves when the old one is gone. */
export async function untilWorkerReplaced(
  browser: Browser,
  extensionUrl: string,
  reload: () => Promise<unknown>,
): Promise<void> {
  const old = find(browser, extensionUrl);
  await reload();
  if (old) await until('the extension is loaded again', () => !browser.targets().includes(old));
}
