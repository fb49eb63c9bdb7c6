import { plain, saidIn } from './said';
import { PART_OF } from './titleLine';

/** Headings that name the site, and not the article. */

/** The address of a site's first page, or of a wiki's, which is a page like all others. */
const HOME =
  /^(?:(?:https?:)?\/\/[^/?#]+)?(?:\/?(?:(?:index|default|home)\.\w+|blog\/?)?|\/.*[/=:](?:start|home|main_?page|home_?page|front_?page|web_?home))$/i;
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

/**
 * Whether a lone heading that says nothing of the title names the site: it stands in the head of the page and leads away,
 * or it is what a title of the head has beside all of another.
 */
export function isSiteAlone(heading: Element, titles: string[]): boolean {
  const own = plain(saidIn(heading));
  const wanted = new Set(titles.map(plain));
  const isBeside = titles.some((title) => {
    const parts = title.split(PART_OF).map(plain);
    return parts.includes(own) && parts.some((part) => wanted.has(part));
  });
  return isBeside || (heading.closest(BANNER) !== null && heading.querySelector('a[href]:not([href^="#"])') !== null);
}
