import { browser } from 'wxt/browser';
import { scripts } from '@/components/display/parts';
import { files } from '@/components/display/stylesheet';
import { dress } from '@/components/messages/dress';
import { presenceOf } from '@/components/messages/present';
import type { Place } from '@/components/preferences/visit';
import { PAINTER } from '@/components/registrations/registrations';
import { lookOn } from './choices';

/** Dresses what a tab shows in the look that holds there now, where the browser lets Lectern in. */
export async function dressAgain(place: Place): Promise<void> {
  const now = Date.now();
  await dress(place.tab, place.site, await lookOn(place), now).catch(() => undefined);
}

/**
 * Dresses a page that lacks something of its look: it was in the back/forward cache when that was chosen, or the browser
 * lets Lectern in only now.
 */
export async function completeLook(place: Place): Promise<void> {
  const look = await lookOn(place);
  const wanted = [...(files(look).length > 0 ? [PAINTER] : []), ...scripts(look)].map(presenceOf);
  if (wanted.length === 0) return;
  const isThere = (names: string[]) => names.every((name) => Object.hasOwn(globalThis, name));
  const target = { tabId: place.tab };
  const [seen] = await browser.scripting.executeScript({ target, func: isThere, args: [wanted] }).catch(() => []);
  if (seen?.result === false) await dressAgain(place);
}
