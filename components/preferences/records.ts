import { controls } from '@/components/display/controls';
import { leavesAsIs } from '@/components/display/kinds';
import { type Look, merge, parseLook } from '@/components/display/look';
import { isHost } from './site';

/**
 * What storage holds: `version`, and under `everywhere` and `site:<host>` a record `{ look }` each, so that two
 * windows choosing for two sites never write the same key.
 */
export const VERSION = 1;
export const EVERYWHERE = 'everywhere';
/** The sites visited last, the latest first; kept only where more are remembered than are registered. */
export const RECENT = 'recent';
const SITE = 'site:';
/** Where a record that could not be read is put when a new one takes its place. */
export const keptKey = (key: string) => `kept:${key}`;
export const siteKey = (site: string) => `${SITE}${site}`;

export interface Preferences {
  everywhere: Look;
  sites: Map<string, Look>;
  /** The sites visited last, the latest first. */
  recent: string[];
  /** What could not be read, by key; `version` where a newer Lectern wrote the store. */
  problems: string[];
}

type Raw = Record<string, unknown>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the whole store as far as it makes sense; never throws. */
export function parsePreferences(stored: Raw): Preferences {
  const problems: string[] = [];
  const { version } = stored as { version?: unknown };
  if (version !== undefined && !(Number(version) <= VERSION)) problems.push('version');
  const read = (key: string): Look => {
    const record = stored[key];
    if (record === undefined) return {};
    const { look, dropped } = parseLook(isRaw(record) ? (record as { look?: unknown }).look : null);
    if (!isRaw(record) || dropped.length > 0) problems.push(key);
    return look;
  };
  const sites = new Map<string, Look>();
  for (const key of Object.keys(stored)) {
    if (!key.startsWith(SITE)) continue;
    const site = key.slice(SITE.length);
    if (isHost(site)) sites.set(site, read(key));
    else problems.push(key);
  }
  const { [RECENT]: list } = stored;
  const recent = Array.isArray(list) ? list.filter((site) => typeof site === 'string') : [];
  return { everywhere: read(EVERYWHERE), sites, recent, problems };
}

/** New values for some controls; `undefined` takes a value back. */
export type Change = { [Name in keyof Look]: Look[Name] | undefined };

/** The look that holds on a site. */
export const lookAt = ({ everywhere, sites }: Preferences, site: string): Look =>
  merge(everywhere, sites.get(site) ?? {});

/**
 * The record that a change makes of a stored one, with everything kept that this version does not understand;
 * `undefined` where nothing is left. A value that only says "the page's own" is kept where it holds off a `wider` look.
 */
export function changedRecord(record: unknown, change: Change, wider: Look = {}): Raw | undefined {
  const kept = isRaw(record) ? record : {};
  const before = isRaw(kept['look']) ? kept['look'] : {};
  const look = Object.fromEntries(
    Object.entries({ ...before, ...change }).filter(([name, value]) => {
      const control = Object.hasOwn(controls, name) ? controls[name as keyof Look] : undefined;
      if (value === undefined) return false;
      return !control || !leavesAsIs(control, value) || wider[name as keyof Look] !== undefined;
    }),
  );
  const { look: _, ...others } = kept;
  return Object.keys(look).length + Object.keys(others).length > 0 ? { ...others, look } : undefined;
}

/** Whether a record is one that could not be read at all and must be put aside before it is written over. */
export const isUnreadable = (record: unknown) =>
  record !== undefined && !(isRaw(record) && (record['look'] === undefined || isRaw(record['look'])));
