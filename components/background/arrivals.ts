import type { Browser } from 'wxt/browser';
import { active } from '@/components/display/look';
import { REGISTERED, registeredSites } from '@/components/preferences/recent';
import { concernsVisit, load, noteVisit } from '@/components/preferences/store';
import { visitLooks } from '@/components/preferences/visit';
import { placeOf } from './answer';
import { lookOn } from './choices';
import { dressAgain } from './wear';

/**
 * Sees to a page that begins to load. Almost always nothing is to be done: what is remembered is registered. What holds
 * for a visit is not, and is put on now. Where more sites are remembered than are registered, a page of one that is not
 * is dressed now, and its site is registered from now on.
 */
export async function arrive(tab: Browser.tabs.Tab): Promise<void> {
  const place = placeOf(tab);
  if (!place) return;
  if (Object.keys(await visitLooks(place.tab, place.site)).length > 0) return dressAgain(place);
  if (!(await concernsVisit(place.site))) return;
  const { sites, recent } = await load();
  if (sites.size <= REGISTERED || !sites.has(place.site)) return;
  const isRegistered = registeredSites(sites.keys(), recent).includes(place.site);
  if (!isRegistered && active(await lookOn(place)).length > 0) await dressAgain(place);
  if (!place.private) await noteVisit(place.site);
}
