/** Which site a page belongs to, and whether a browser lets any extension touch it. */

/** Why a page cannot be dressed. */
export type Untouchable = 'browser' | 'store' | 'file' | 'pdf' | 'picture' | 'data' | 'refused';

/**
 * A site is a host: schemes and ports share its look, as match patterns do in Firefox. `pages` is the match pattern of
 * its pages by the scheme of this one, the least that permission has to be asked for.
 */
export interface Site {
  site: string;
  pages: string;
}
export type SiteOf = Site | { untouchable: Untouchable };

/** Hosts where browsers refuse extensions. */
const STORES = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/** The site of an address, or why no look can hold there. Browsers hide the address of pages they guard. */
export function siteOf(address: string | undefined): SiteOf {
  if (!address || !URL.canParse(address)) return { untouchable: 'browser' };
  const { protocol, hostname } = new URL(address);
  if (protocol === 'file:') return { untouchable: 'file' };
  if (protocol !== 'http:' && protocol !== 'https:') return { untouchable: 'browser' };
  return STORES.has(hostname) ? { untouchable: 'store' } : { site: hostname, pages: `${protocol}//${hostname}/*` };
}

/** Whether a word of the store is a host: one that is none would have a browser refuse all patterns with it. */
export const isHost = (site: string) => /^([^\s/*:?#@%\\[\]<>^|]+|\[[\da-f:.]+\])$/.test(site);

/** How far a choice reaches. */
export type Scope = 'site' | 'everywhere';

export const ALL_SITES = '*://*/*';
/** The match pattern under which a site is registered; where there is no permission it never runs. */
export const patternOf = (site: string) => `*://${site}/*`;
/** The match pattern for which a scope needs permission, seen from a site. */
export const neededIn = (scope: Scope, { pages }: Pick<Site, 'pages'>) => (scope === 'everywhere' ? ALL_SITES : pages);
