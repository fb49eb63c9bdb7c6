import type { CDPSession, Page } from 'puppeteer-core';

/** What one load of a page cost. */
export interface Load {
  /** From the start of the navigation to the first frame that shows the page as it is to be, in ms. */
  firstPaint: number;
  /** What the page's main thread worked until it was quiet, in ms, by the browser's own counter. */
  cpu: number;
  /** The page's heap after a collection, all worlds, in MB. */
  heap: number;
}

/** What one change of look cost. */
export interface Toggle {
  /** From the click (or call) to the first frame that shows it, in ms. */
  frame: number;
  /** As in `Load`. */
  cpu: number;
}

/**
 * To be run as a document starts: notes the first frame in which the page is dark or, for a page that stays light, the
 * first in which it is painted at all.
 */
export function watchFrames(isDark: boolean): void {
  const paper = () => {
    const of = (element: Element | null) => (element ? getComputedStyle(element).backgroundColor : '');
    const first = [document.body, document.documentElement]
      .map(of)
      .find((colour) => !/^(|transparent|rgba\(.*, 0\))$/.test(colour));
    return first ?? 'rgb(255, 255, 255)';
  };
  const luminance = () =>
    (paper().match(/\d+/g) ?? []).slice(0, 3).reduce((sum, channel) => sum + Number(channel), 0) / 765;
  let darkSince = Number.POSITIVE_INFINITY;
  // Asked when a frame is done: in its callbacks, styles would be computed before the page's other callbacks are through.
  const { port1, port2 } = new MessageChannel();
  const look = () =>
    requestAnimationFrame((frame) => {
      port1.onmessage = () => {
        const isAsMeant = document.body && (!isDark || luminance() < 0.4);
        darkSince = isAsMeant ? Math.min(darkSince, frame) : Number.POSITIVE_INFINITY;
        const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
        if (painted === undefined || !isAsMeant) look();
        else Object.assign(window, { firstPaint: Math.max(painted, isDark ? darkSince : 0) });
      };
      port2.postMessage(null);
    });
  look();
}

/** For `Performance.enable`: counters tell what the thread worked, whatever else the machine does meanwhile. */
const CPU_TIME = { timeDomain: 'threadTicks' } as const;

async function metric(client: CDPSession, name: string): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find((entry) => entry.name === name)?.value ?? 0;
}

/** Waits until the main thread has been all but idle for a while; returns its work so far, in ms. */
async function quiet(client: CDPSession): Promise<number> {
  const end = Date.now() + 20_000;
  for (let before = -1, calm = 0; ; ) {
    const now = (await metric(client, 'TaskDuration')) * 1000;
    calm = now - before < 8 ? calm + 1 : 0;
    if (calm >= 4 || Date.now() > end) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What the page's thread works, in ms, until it is quiet after `change`. */
export async function cpuOf(page: Page, change: () => Promise<unknown>): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', CPU_TIME);
  const before = await quiet(client);
  await change();
  const cost = (await quiet(client)) - before;
  await client.detach();
  return cost;
}

/** Loads a page once and reads its cost. */
export async function load(page: Page, url: string): Promise<Load> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', CPU_TIME);
  await page.goto(url, { waitUntil: 'load' });
  const cpu = await quiet(client);
  await client.send('HeapProfiler.collectGarbage');
  const heap = (await metric(client, 'JSHeapUsedSize')) / 1e6;
  const firstPaint = await page.evaluate(() => (window as unknown as { firstPaint: number }).firstPaint);
  await client.detach();
  return { firstPaint, cpu, heap };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
