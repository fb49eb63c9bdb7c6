import { browser } from 'wxt/browser';
import type { Look } from '@/components/display/look';
import type { Change } from './records';
import type { Scope, Site } from './site';

/** A page that a reader chooses a look for. */
export interface Place extends Site {
  tab: number;
  private: boolean;
}

/**
 * Choices that hold for a visit: in a tab, until it is closed. Every choice that may not be remembered is one (a
 * private window, a permission not given or not given yet), kept in memory, never on the disk.
 */
export interface Visit extends Place {
  /** What was chosen, by the scope it was chosen for. */
  looks: Partial<Record<Scope, Look>>;
}

const PREFIX = 'visit:';
const keyOf = (tab: number) => `${PREFIX}${tab}`;

async function read(tab: number): Promise<Visit | undefined> {
  const key = keyOf(tab);
  return (await browser.storage.session.get(key))[key] as Visit | undefined;
}

/** What was chosen for this visit of a site in a tab, by scope. */
export async function visitLooks(tab: number, site: string): Promise<Visit['looks']> {
  const visit = await read(tab);
  return visit?.site === site ? visit.looks : {};
}

/** Keeps a change for the visit; `undefined` takes a value back. */
export async function keepForVisit(now: Place, scope: Scope, change: Change): Promise<void> {
  const { [scope]: before, ...others } = await visitLooks(now.tab, now.site);
  const kept = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
  const looks = { ...others, ...(kept.length > 0 && { [scope]: Object.fromEntries(kept) }) };
  if (Object.keys(looks).length === 0) return endVisit(now.tab);
  await browser.storage.session.set({ [keyOf(now.tab)]: { ...now, looks } });
}

/** Every visit with choices. */
export async function visits(): Promise<Visit[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, visit]) => (key.startsWith(PREFIX) ? [visit as Visit] : []));
}

/** Ends what was chosen for the visit in a tab, in one scope or in all. */
export async function endVisit(tab: number, scope?: Scope): Promise<void> {
  const visit = await read(tab);
  if (!visit) return;
  const { [scope as Scope]: _, ...looks } = visit.looks;
  if (scope && Object.keys(looks).length > 0) await browser.storage.session.set({ [keyOf(tab)]: { ...visit, looks } });
  else await browser.storage.session.remove(keyOf(tab));
}
