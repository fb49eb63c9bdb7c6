import { plain, saidIn } from './said';

/** Headings that name the site, and not the article. */

/** The address of a site's first page. */
const HOME = /^(?:(?:https?:)?\/\/[^/?#]+)?\/?(?:(?:index|default|home)\.\w+|blog\/?)?$/i;
/** The head of a page, which is the same on all of its site. */
const BANNER = '#header,#banner,#masthead,#branding,#site-header,.site-header,.masthead,[role=banner]';

/** Whether a heading stands in the head of the page, away from what another one heads. */
export function isInBanner(heading: Element, other: Element): boolean {
  const banner = heading.closest(BANNER);
  return banner !== null && !banner.contains(other) && !banner.closest('article,main');
}

/** Whether a heading is the name of the site, which leads to its first page; on that page it may be the title. */
export function isOfSite(heading: Element, site: string, titles: string[]): boolean {
  const own = plain(saidIn(heading));
  if (titles.includes(own)) return false;
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  const isHome = link !== null && HOME.test(link.getAttribute('href') ?? '');
  return isHome || (site !== '' && own === site);
}
