import { browser } from 'wxt/browser';
import { isPlace } from './places';
import { afterVisit, REGISTERED } from './recent';
import {
  type Change,
  changedRecord,
  EVERYWHERE,
  isUnreadable,
  keptKey,
  type Preferences,
  parsePreferences,
  RECENT,
  siteKey,
  VERSION,
} from './records';

/** Reads what this device remembers; of one site alone, where that is all that is asked for. */
export async function load(site?: string): Promise<Preferences> {
  return parsePreferences(await browser.storage.local.get(site === undefined ? null : [EVERYWHERE, siteKey(site)]));
}

/**
 * Remembers a change to the look of `site`, or of everywhere for `null`. Only the background writes, one change after
 * another. Throws what storage throws (a full quota) with nothing written.
 */
export async function remember(site: string | null, change: Change): Promise<void> {
  const key = site === null ? EVERYWHERE : siteKey(site);
  const stored = await browser.storage.local.get([key, EVERYWHERE, 'version']);
  const wider = site === null ? {} : parsePreferences({ [EVERYWHERE]: stored[EVERYWHERE] }).everywhere;
  const record = changedRecord(stored[key], change, wider);
  const aside = isUnreadable(stored[key]) ? { [keptKey(key)]: stored[key] } : {};
  const changed: Record<string, unknown> = { ...aside, ...(record && { [key]: record }) };
  if (Object.keys(changed).length > 0 && !('version' in stored)) changed['version'] = VERSION;
  // No more than what changes: of all that is set Firefox says that it changed, and pages are dressed anew.
  await browser.storage.local.set(changed);
  if (!record) await browser.storage.local.remove(key);
}

/** Whether a visit of a site may have to be seen to; of all that is remembered it reads no more than that takes. */
export async function concernsVisit(site: string): Promise<boolean> {
  const key = siteKey(site);
  const stored = await browser.storage.local.get([key, RECENT]);
  if (!(key in stored)) return false;
  const { recent } = parsePreferences({ [RECENT]: stored[RECENT] });
  return afterVisit(recent, site) !== recent;
}

/** Notes a visit of a remembered site, where there are so many of them that it matters. */
export async function noteVisit(site: string): Promise<void> {
  const { sites, recent } = await load();
  if (sites.size <= REGISTERED || !sites.has(site)) return;
  const now = afterVisit(recent, site);
  if (now !== recent) await browser.storage.local.set({ [RECENT]: now });
}

/** Forgets the record of a site, or of everywhere for `null`. */
export async function forget(site: string | null): Promise<void> {
  await browser.storage.local.remove(site === null ? EVERYWHERE : siteKey(site));
}

/** Calls back after every change of what is remembered, with the sites whose look it may have changed. */
export function watch(changed: (concerns: (site: string) => boolean) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    // Places in articles change no look.
    if (area === 'local' && !Object.keys(changes).every(isPlace))
      changed((site) => EVERYWHERE in changes || siteKey(site) in changes);
  });
}
