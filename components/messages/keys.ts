import type { Browser } from 'wxt/browser';
import { changeBy } from '@/components/display/commands';
import { choose, lookOn } from '@/components/preferences/choices';
import { placeOf } from './answer';
import { dress } from './dress';

/** Carries out a keyboard command on the tab in which it was pressed. */
export async function obey(command: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const place = placeOf(tab);
  if (!place) return;
  const change = changeBy(command, await lookOn(place));
  if (!change) return;
  await choose(place, 'site', change);
  await dress(place.tab, place.site, await lookOn(place));
}
