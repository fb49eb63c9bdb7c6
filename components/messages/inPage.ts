import type { browser } from 'wxt/browser';
import type { Look } from '@/components/display/look';
import type { PageOrder, PageRequest, ReaderOrder } from './contracts';
import { presenceOf } from './present';

/**
 * Messages of scripts in pages. They use the browser's own `chrome` object: the polyfill would be half their weight.
 */

declare const chrome: typeof browser;

/** The site of this document; a frame that has no address of its own has that of who made it. */
const ownSite = () => (self.origin === 'null' ? null : new URL(self.origin).hostname);

/** Calls back with each order for this document; what the callback returns is the answer to it. */
export function onOrder<Answer>(obey: (order: PageOrder) => Answer): void {
  let latest = 0;
  chrome.runtime.onMessage.addListener((order: PageOrder | ReaderOrder, _, answer: (to: Answer) => void) => {
    const site = ownSite();
    if ('reader' in order || order.at < latest || (site !== null && site !== order.site)) return;
    latest = order.at;
    const said = obey(order);
    if (said) answer(said);
  });
}

/** Calls back with the order that holds as the document comes out of the back/forward cache, where none reached it. */
export function onReturn(obey: (order: PageOrder) => void): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void ask({ ask: 'order' }).then((order) => order && obey(order as PageOrder));
  });
}

/**
 * Has a packaged script do what a look asks for, now and as it changes; `false` where it was begun before, as it was put
 * in twice. An element of the page by the name that it is known by is none.
 */
export function followLook(file: string, isAsked: (look: Look) => boolean, follow: (asked: boolean) => void): boolean {
  const name = presenceOf(file);
  if (Object.hasOwn(globalThis, name)) return false;
  Object.assign(globalThis, { [name]: true });
  onOrder(({ look }) => follow(isAsked(look)));
  follow(true);
  return true;
}

/** Calls back when the reader is to open or to be left. */
export function onReaderOrder(obey: (order: ReaderOrder) => void): void {
  chrome.runtime.onMessage.addListener((order: PageOrder | ReaderOrder) => {
    if ('reader' in order && order.order.site === ownSite()) obey(order);
  });
}

/** Asks the background; `undefined` where it is out of reach, as after an update of Lectern. */
export function ask(request: PageRequest): Promise<unknown> {
  return new Promise((resolve) => {
    try {
      chrome.runtime.sendMessage(request, (answer: unknown) => resolve(chrome.runtime.lastError ? undefined : answer));
    } catch {
      resolve(undefined);
    }
  });
}

/** Whether Lectern was updated or removed since this script came into the page. */
export const isCutOff = (): boolean => !chrome.runtime?.id;

/** The address of a packaged file that pages may load. */
export const urlOf = (path: string): string => chrome.runtime.getURL(path as '/');
