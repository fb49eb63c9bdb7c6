import type { Look } from '@/components/display/look';
import { scripts } from '@/components/display/parts';
import { files } from '@/components/display/stylesheet';
import { registeredSites } from '@/components/preferences/recent';
import { lookAt, type Preferences } from '@/components/preferences/records';
import { ALL_SITES, patternOf } from '@/components/preferences/site';

/** A packaged file and the pages it is put into; the file's path is its id. */
export interface Registration {
  file: string;
  /** Whether it is put in as a document starts; otherwise when all of it is there. */
  early: boolean;
  matches: string[];
  excludeMatches: string[];
}

export const PAINTER = 'painter.js';

/** What dresses a site with this look as its documents start. */
const earlyFiles = (look: Look): string[] => {
  const sheets = files(look);
  return sheets.length > 0 ? [...sheets, PAINTER] : [];
};

/**
 * What is to be registered so that every remembered site is dressed before anything is painted, with no worker and no
 * storage in the way (a thousand of them, where there are more): one registration for each file in use, whose patterns list the sites that use it.
 */
export function registrations(preferences: Preferences): Registration[] {
  return [...registrationsOf(preferences, earlyFiles, true), ...registrationsOf(preferences, scripts, false)];
}

/** Those of the files that `filesOf` gives for a look. */
function registrationsOf(
  preferences: Preferences,
  filesOf: (look: Look) => string[],
  early: boolean,
): Iterable<Registration> {
  const all = new Map<string, Registration>();
  const of = (file: string) => {
    const known = all.get(file) ?? { file, early, matches: [], excludeMatches: [] };
    all.set(file, known);
    return known;
  };
  const wide = filesOf(preferences.everywhere);
  for (const file of wide) of(file).matches.push(ALL_SITES);
  for (const site of registeredSites(preferences.sites.keys(), preferences.recent)) {
    const own = filesOf(lookAt(preferences, site));
    for (const file of own) if (!wide.includes(file)) of(file).matches.push(patternOf(site));
    for (const file of wide) if (!own.includes(file)) of(file).excludeMatches.push(patternOf(site));
  }
  return all.values();
}
