import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { Look } from '@/components/display/look';
import { scripts } from '@/components/display/parts';
import { sheetsOf } from '@/components/display/stylesheet';
import { siteOf } from '@/components/preferences/site';
import { PAINTER } from '@/components/registrations/registrations';
import type { PageOrder } from './contracts';

/** What a page of a site is told to wear. */
export const orderFor = (site: string, look: Look, at: number): PageOrder => ({
  site,
  at,
  look,
  sheets: sheetsOf(look),
});

/**
 * Dresses what a tab shows of a site, at once: tells the painter there, and puts one in where there is none and there
 * is something to paint. `at`: when the look was read, or chosen. Throws where the browser lets no extension in.
 */
export async function dress(tab: number, site: string, look: Look, at: number): Promise<void> {
  const order = orderFor(site, look, at);
  // The painter of the page itself answers; other scripts of ours, and those in frames of other sites, only listen.
  const tell = () => browser.tabs.sendMessage(tab, order).catch(() => undefined);
  const target = { tabId: tab, allFrames: true };
  const isPainted = await tell();
  if (!isPainted && order.sheets.page) {
    await browser.scripting.executeScript({ target, files: [`/${PAINTER}`] });
    await tell();
  }
  // The table names packaged scripts; WXT types them with a slash before.
  const files = scripts(look).map((file) => `/${file}` as ScriptPublicPath);
  if (files.length > 0) await browser.scripting.executeScript({ target: { tabId: tab }, files });
}

/** Dresses all open tabs of those sites, each in the look that `lookOn` gives it. */
export async function dressTabs(
  concerns: (site: string) => boolean,
  lookOn: (place: { tab: number; site: string }) => Promise<Look>,
): Promise<void> {
  // Browsers tell the address only of tabs that Lectern may touch.
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.allSettled(
    tabs.map(async ({ id, url }) => {
      const at = siteOf(url);
      if (id === undefined || !('site' in at) || !concerns(at.site)) return;
      const now = Date.now();
      await dress(id, at.site, await lookOn({ tab: id, site: at.site }), now);
    }),
  );
}
