import { browser } from 'wxt/browser';

/**
 * Where one was in the articles read last: under `place:<address>`, in the store of this device, which is never synced.
 */
/** A place in an article, told by its words. */
export interface Place {
  words: string;
  /** How much of the text comes before it, 0 to 1. */
  before: number;
}

const PREFIX = 'place:';
const keyOf = (url: string) => `${PREFIX}${url}`;
/** How many are kept; the ones longest ago go first. */
const MOST = 300;

interface Kept extends Place {
  /** When, by `Date.now()`. */
  at: number;
}

/** Whether a key of the store holds a place. */
export const isPlace = (key: string) => key.startsWith(PREFIX);

/** The place kept for the article at an address; null where there is none that can be read. */
export async function placeIn(url: string): Promise<Place | null> {
  const kept = (await browser.storage.local.get(keyOf(url)))[keyOf(url)] as Partial<Kept> | undefined;
  const isOne = typeof kept?.words === 'string' && typeof kept.before === 'number';
  return isOne ? { words: kept.words as string, before: kept.before as number } : null;
}

/** Keeps a place; where the store is full, it is kept nowhere and nothing else is lost. */
export async function rememberPlace(url: string, { words, before }: Place): Promise<void> {
  const kept: Kept = { words: String(words).slice(0, 200), before: Number(before), at: Date.now() };
  await browser.storage.local.set({ [keyOf(url)]: kept }).catch(() => undefined);
  const all = Object.entries(await browser.storage.local.get(null)).filter(([key]) => isPlace(key)) as [string, Kept][];
  const oldest = all.sort(([, one], [, other]) => other.at - one.at).slice(MOST);
  if (oldest.length > 0) await browser.storage.local.remove(oldest.map(([key]) => key));
}

export async function forgetPlace(url: string): Promise<void> {
  await browser.storage.local.remove(keyOf(url));
}

/** Forgets every place on a site. */
export async function forgetPlacesOn(site: string): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null)).filter(isPlace);
  const there = keys.filter((key) => {
    const url = key.slice(PREFIX.length);
    return URL.canParse(url) && new URL(url).hostname === site;
  });
  if (there.length > 0) await browser.storage.local.remove(there);
}
