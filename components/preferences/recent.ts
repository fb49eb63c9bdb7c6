/**
 * Which remembered sites are registered, where there are too many: a browser goes through the patterns of all of them at
 * every navigation. The others are dressed when they are visited, and are registered from then on.
 */

/** Of so many sites all are registered. */
export const REGISTERED = 1000;

/** The sites to register, of those that are remembered: the most recently visited first, then any. */
export function registeredSites(sites: Iterable<string>, recent: readonly string[]): string[] {
  const remembered = new Set(sites);
  if (remembered.size <= REGISTERED) return [...remembered];
  const first = recent.filter((site) => remembered.has(site));
  return [...new Set([...first, ...remembered])].slice(0, REGISTERED);
}

/**
 * The list of recent sites after a visit. The same list where the site is in its first half: it is far from being
 * dropped, and most visits need not be written down.
 */
export function afterVisit(recent: readonly string[], site: string): readonly string[] {
  const at = recent.indexOf(site);
  if (at >= 0 && at < REGISTERED / 2) return recent;
  return [site, ...recent.filter((other) => other !== site)].slice(0, REGISTERED);
}
