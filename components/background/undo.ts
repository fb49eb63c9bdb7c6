import { browser } from 'wxt/browser';
import type { Look } from '@/components/display/look';
import type { Outcome } from '@/components/display/sets';
import type { Change } from '@/components/preferences/records';
import type { Scope } from '@/components/preferences/site';
import { load, remember } from '@/components/preferences/store';
import { keepForVisit, type Place, visitLooks } from '@/components/preferences/visit';

/**
 * What one press changed is undone in one press, and exactly: what held before is kept for each record by itself, where
 * it outlives the popup, which the browser may close as it asks for a permission.
 */

type Records = Record<'remembered' | 'visit', Record<Scope, Look>>;

interface Kept {
  site: string;
  scope: Scope;
  outcome: Outcome;
  /** What was chosen of the same controls before. */
  before: Records;
}

const keyOf = (tab: number) => `undo:${tab}`;

async function read({ tab, site }: Pick<Place, 'tab' | 'site'>): Promise<Kept | undefined> {
  const key = keyOf(tab);
  const kept = (await browser.storage.session.get(key))[key] as Kept | undefined;
  return kept?.site === site ? kept : undefined;
}

/** What can be undone on a page. */
export const outcomeOn = async (place: Place): Promise<Outcome | undefined> => (await read(place))?.outcome;

export const endUndo = (tab: number) => browser.storage.session.remove(keyOf(tab));

/** Keeps what an outcome is about to change. Pressed twice it is one change, which is undone as one. */
export async function keepForUndo(place: Place, scope: Scope, outcome: Outcome): Promise<void> {
  const last = await read(place);
  if (last && spelled(last) === spelled({ scope, outcome })) return;
  const kept: Kept = { site: place.site, scope, outcome, before: await recordsOf(place) };
  await browser.storage.session.set({ [keyOf(place.tab)]: kept });
}

/** Gives every control that was changed the value back that it had, or had not, in each record. */
export async function undoLast(place: Place): Promise<void> {
  const kept = await read(place);
  if (!kept) return;
  const now = await recordsOf(place);
  // The site's own last: what holds off a wider look is kept only where there is one.
  for (const scope of ['everywhere', 'site'] as const) {
    const back = (record: keyof Records): Change | undefined => {
      const names = Object.keys(kept.outcome.change) as (keyof Look)[];
      const { [scope]: was } = kept.before[record];
      const { [scope]: is } = now[record];
      if (names.every((name) => was[name] === is[name])) return undefined;
      return Object.fromEntries(names.map((name) => [name, was[name]]));
    };
    const remembered = back('remembered');
    if (remembered && !place.private) await remember(scope === 'site' ? place.site : null, remembered);
    const visit = back('visit');
    if (visit) await keepForVisit(place, scope, visit);
  }
  await endUndo(place.tab);
}

/** Browsers may keep an object with its properties in another order. */
const spelled = ({ scope, outcome }: Pick<Kept, 'scope' | 'outcome'>) =>
  JSON.stringify([scope, outcome.title, Object.entries(outcome.change).sort()]);

async function recordsOf({ tab, site }: Place): Promise<Records> {
  const { everywhere, sites } = await load(site);
  const visit = await visitLooks(tab, site);
  return {
    remembered: { everywhere, site: sites.get(site) ?? {} },
    visit: { everywhere: visit.everywhere ?? {}, site: visit.site ?? {} },
  };
}
