import type { Browser } from 'wxt/browser';
import { changeBy } from '@/components/display/commands';
import { dress } from '@/components/messages/dress';
import { placeOf } from './answer';
import { choose, lookOn } from './choices';

/** Carries out a keyboard command on the tab in which it was pressed. */
export async function obey(command: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const place = placeOf(tab);
  if (!place) return;
  const change = changeBy(command, await lookOn(place));
  if (!change) return;
  await choose(place, 'site', change);
  const now = Date.now();
  await dress(place.tab, place.site, await lookOn(place), now);
}
