import { controls } from '@/components/display/controls';
import { type Look, merge, parseLook } from '@/components/display/look';
import type { Chosen, Fleeting } from '@/components/messages/contracts';
import { may } from '@/components/permissions/permissions';
import { forgetPlacesOn } from '@/components/preferences/places';
import { neededIn, type Scope } from '@/components/preferences/site';
import { forget, load, noteVisit, remember } from '@/components/preferences/store';
import { endVisit, keepForVisit, type Place, visitLooks, visits } from '@/components/preferences/visit';
import { turns } from './turns';
import { endUndo, keepForUndo, undoLast } from './undo';

const inTurn = turns();

/** What is chosen in each scope for a page, remembered or for the visit. */
export async function chosenOn({ tab, site }: Pick<Place, 'tab' | 'site'>): Promise<Record<Scope, Look>> {
  const { everywhere, sites } = await load(site);
  const visit = await visitLooks(tab, site);
  // To what was chosen everywhere for the visit the site's own has given way.
  const own = Object.entries(sites.get(site) ?? {}).filter(([name]) => !Object.hasOwn(visit.everywhere ?? {}, name));
  return {
    everywhere: merge(everywhere, visit.everywhere ?? {}),
    site: merge(Object.fromEntries(own), visit.site ?? {}),
  };
}

/** The look that holds on a page now. */
export async function lookOn(place: Pick<Place, 'tab' | 'site'>): Promise<Look> {
  const { everywhere, site } = await chosenOn(place);
  return merge(everywhere, site);
}

/** Keeps a choice as far as the browser and the reader allow: for good in its scope, or else for this visit. */
export function choose(place: Place, scope: Scope, { change: raw, title }: Chosen): Promise<void> {
  if (!raw) return inTurn(() => undoLast(place));
  const { look: change } = parseLook(raw);
  return inTurn(async () => {
    if (title) await keepForUndo(place, scope, { title, change });
    const permitted = !place.private && (await may(neededIn(scope, place)));
    if (!permitted || !(await rememberIn(scope, place.site, change))) await keepForVisit(place, scope, change);
  });
}

/** Why something that holds on a page holds for this visit only; `undefined` where it is remembered. */
export async function fleeting(place: Place): Promise<Fleeting | undefined> {
  await keepPromises();
  const visit = (await visits()).find(({ tab, site }) => tab === place.tab && site === place.site);
  if (!visit) return undefined;
  if (place.private) return 'private';
  const scopes = Object.keys(visit.looks) as Scope[];
  const permitted = await Promise.all(scopes.map((scope) => may(neededIn(scope, place))));
  return permitted.every(Boolean) ? 'storage' : 'permission';
}

/** Remembers a change; `false` where the store is full. */
async function rememberIn(scope: Scope, site: string, change: Look): Promise<boolean> {
  try {
    if (scope === 'site') {
      await remember(site, change);
      await noteVisit(site);
    } else {
      await remember(null, change);
      // What was chosen last shows at once: the site's own value gives way.
      await remember(site, Object.fromEntries(Object.keys(change).map((name) => [name, undefined])));
    }
    return true;
  } catch (error) {
    console.warn('Lectern could not store a choice; it holds for this visit.', error);
    return false;
  }
}

/** Makes good the choices that waited for a permission. */
export function keepPromises(): Promise<void> {
  return inTurn(async () => {
    for (const visit of await visits()) {
      for (const scope of ['everywhere', 'site'] as const) {
        const change = visit.looks[scope];
        if (!change || visit.private || !(await may(neededIn(scope, visit)))) continue;
        if (await rememberIn(scope, visit.site, change)) await endVisit(visit.tab, scope);
      }
    }
  });
}

/**
 * Gives a site back its own look and forgets its record. Where a look holds everywhere, the record that remains says
 * no more than that it does not hold here; with the scope `everywhere` that look is forgotten too. In a private window
 * what is remembered stays, and holds no more for the visit.
 */
export function reset(place: Place, scope: Scope): Promise<void> {
  const { tab, site } = place;
  return inTurn(async () => {
    await endVisit(tab);
    await endUndo(tab);
    if (place.private) return keepForVisit(place, scope, initial(await lookOn(place)));
    await forget(site);
    await forgetPlacesOn(site);
    if (scope === 'everywhere') await forget(null);
    const { everywhere } = await load(site);
    if (Object.keys(everywhere).length > 0) await remember(site, initial(everywhere));
  });
}

/** What the page has by itself of all that a look says. */
const initial = (look: Look): Look =>
  Object.fromEntries(Object.keys(look).map((name) => [name, controls[name as keyof Look].initial]));
