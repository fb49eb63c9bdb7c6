import { type Browser, browser } from 'wxt/browser';
import type { ReaderOrder, ReaderState } from '@/components/messages/contracts';
import { orderFor } from '@/components/messages/dress';
import { forgetPlace, type Place as InArticle, placeIn, rememberPlace } from '@/components/preferences/places';
import type { Place } from '@/components/preferences/visit';
import { lookOn } from './choices';
import { noteOpen } from './openReaders';

/** The pages over which the reader is open, by tab: in memory, so that a reload opens it again. */
const keyOf = (tab: number) => `reader:${tab}`;
const READER = '/reader.js';

const withoutFragment = (url = '') => url.split('#')[0] ?? '';

/** Opens the reader over what a tab shows, or with `toggle` leaves it; whether the browser lets us in there. */
export async function read(
  place: Place,
  url: string | undefined,
  reader: ReaderOrder['reader'] = 'open',
): Promise<boolean> {
  try {
    const now = Date.now();
    const order: ReaderOrder = {
      reader,
      order: orderFor(place.site, await lookOn(place), now),
      place: await placeIn(withoutFragment(url)),
    };
    await browser.scripting.executeScript({ target: { tabId: place.tab }, files: [READER] });
    await browser.tabs.sendMessage(place.tab, order, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}

/** What the reader is told as it comes to a page at `url`. */
export async function readerState(place: Place, url: string | undefined): Promise<ReaderState> {
  const now = Date.now();
  const look = await lookOn(place);
  const known = (await browser.storage.session.get(keyOf(place.tab)))[keyOf(place.tab)];
  const open = known && known === withoutFragment(url) ? 'again' : look.reader ? 'by itself' : null;
  return { open, order: orderFor(place.site, look, now), place: await placeIn(withoutFragment(url)) };
}

/** Keeps in mind over which page the reader is open in a tab. */
export async function keepReading({ tab, private: isPrivate }: Place, url: string): Promise<void> {
  // What would outlast the browser is not written of a private window.
  if (import.meta.env.FIREFOX && !isPrivate) noteOpen(tab, true);
  await browser.storage.session.set({ [keyOf(tab)]: withoutFragment(url) });
}

/** To be told that the reader is open in a tab no more. */
export async function endReading(tab: number): Promise<void> {
  if (import.meta.env.FIREFOX) noteOpen(tab, false);
  await browser.storage.session.remove(keyOf(tab));
}

/** Brings the reader back to a tab that loads the page again over which it was open. */
export async function readAgain(tab: number, { url }: Browser.tabs.Tab): Promise<void> {
  const known = (await browser.storage.session.get(keyOf(tab)))[keyOf(tab)];
  if (known === undefined) return;
  if (known === withoutFragment(url))
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [READER] }).catch(() => undefined);
  // Another page, or one to which there is no way.
  else if (import.meta.env.FIREFOX) noteOpen(tab, false);
}

/** Keeps the place where one is in the article at `url`, or forgets it; never from a private window. */
export async function keepPlace(place: Place, url: string | undefined, at: InArticle | null): Promise<void> {
  if (place.private || !url) return;
  if (at) await rememberPlace(withoutFragment(url), at);
  else await forgetPlace(withoutFragment(url));
}
