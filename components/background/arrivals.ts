import type { Browser } from 'wxt/browser';
import { active } from '@/components/display/look';
import { dress } from '@/components/messages/dress';
import { REGISTERED, registeredSites } from '@/components/preferences/recent';
import { concernsVisit, load, noteVisit } from '@/components/preferences/store';
import { placeOf } from './answer';
import { lookOn } from './choices';

/**
 * Sees to a page that begins to load. Almost always nothing is to be done: what is remembered is registered. Where more
 * sites are remembered than that, a page of one that is not is dressed now, and its site is registered from now on.
 */
export async function arrive(tab: Browser.tabs.Tab): Promise<void> {
  const place = placeOf(tab);
  if (!place || !(await concernsVisit(place.site))) return;
  const { sites, recent } = await load();
  if (sites.size <= REGISTERED || !sites.has(place.site)) return;
  const isRegistered = registeredSites(sites.keys(), recent).includes(place.site);
  const look = await lookOn(place);
  if (!isRegistered && active(look).length > 0) {
    await dress(place.tab, place.site, look, Date.now()).catch(() => undefined);
  }
  if (!place.private) await noteVisit(place.site);
}
