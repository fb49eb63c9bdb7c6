import { isDateline } from './dateline';
import type { Of } from './prose';
import { plain, saidIn } from './said';
import { tidy } from './tidy';

/** A heading may say all of the head's title, how it begins, or how it ends, where the site's name stands more often. */
type Says = 'all' | 'start' | 'end' | null;

/** What stands between the name of an article and that of its site. */
const BETWEEN = /\s+(?:[|–—·»-]|::)\s+/;
/** The name of a site, or of a book, before that of a part of it. */
const PART_OF = /\s+(?:[|–—·»-]|::)\s+|:\s+/;

function saysOf(own: string, titles: string[], parts: string[][], lasts: string[]): Says {
  if (own && titles.includes(own)) return 'all';
  if (own && parts.some(([first]) => first === own)) return 'start';
  // A chapter may be called by its number alone.
  if (own.length < 3) return null;
  if (titles.some((title) => begins(title, own) || begins(own, title) || ends(own, title))) return 'start';
  return lasts.includes(own) || titles.some((title) => ends(title, own)) ? 'end' : null;
}

/** Whether a heading is the name of the site, which leads to its first page; on that page it may be the title. */
function isOfSite(heading: Element, site: string, titles: string[]): boolean {
  const own = plain(saidIn(heading));
  if (titles.includes(own)) return false;
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  const isHome = link !== null && /^(?:(?:https?:)?\/\/[^/?#]+)?\/?$/.test(link.getAttribute('href') ?? '');
  return isHome || (site !== '' && own === site);
}

/** The heading of an article, and whether it says what the page's head calls its title. */
export interface TitleHeading {
  heading: Element | null;
  isSaid: boolean;
}

/**
 * The heading, below `top`, that says what the page's head calls its title; else its only h1, or a line that says it. On a
 * page whose head calls it nothing, the first heading before all text. `site`: what the page calls its site.
 */
export function titleHeading(top: Element, titles: string[], site: string | null, of: Of): TitleHeading {
  const wanted = titles.map(plain);
  const parts = titles.map((title) => title.split(BETWEEN).map(plain));
  const lasts = titles.flatMap((title) => title.split(PART_OF).slice(1).slice(-1).map(plain));
  const all = [...top.querySelectorAll('h1,h2,h3,[itemprop~=headline],[class~=p-name]')];
  const siteName = plain(site ?? '');
  const isOfPage = (heading: Element) => !isOfSite(heading, siteName, wanted);
  const ones = all.filter((one) => one.localName === 'h1' && tidy(one.textContent) && isOfPage(one));
  const firsts = firstOf(all, isOfPage);
  const says = new Map(
    [...ones, ...firsts].map((one) => [one, saysOf(plain(wordsIn(one)), wanted, parts, lasts)] as const),
  );
  const found = (among: Element[], wantedSays: Says) => among.find((one) => says.get(one) === wantedSays);
  const said =
    found(ones, 'all') ??
    found(ones, 'start') ??
    found(firsts, 'all') ??
    found(firsts, 'start') ??
    found(ones, 'end') ??
    found(firsts, 'end');
  if (said) return { heading: said, isSaid: true };
  const [only] = ones.length === 1 ? ones : [];
  if (only) return { heading: only, isSaid: false };
  if (titles.length === 0) return { heading: firstHeading(all, of), isSaid: false };
  const line = titleLine(top, new Set(wanted), of);
  return { heading: line, isSaid: line !== null };
}

/** So many headings from the top may say the title. */
const FIRSTS = 3;

/** The first headings of which `is` is true: it is asked of no more, a manual has hundreds. */
function firstOf(headings: Element[], is: (heading: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (const heading of headings) {
    if (found.length === FIRSTS) break;
    if (is(heading)) found.push(heading);
  }
  return found;
}

/** The heading before all text, or the line before that, on a page whose head calls it nothing. */
function firstHeading([first]: Element[], of: Of): Element | null {
  let found = first;
  const isChief = first?.localName === 'h1';
  for (let part = first; part?.parentElement; part = part.parentElement) {
    for (let before = part.previousElementSibling; before; before = before.previousElementSibling) {
      const { prose, text, links } = of(before);
      if (prose) return null;
      if (!isChief && text > links * 2 && text <= LINE && !isDateline(tidy(before.textContent))) found = before;
    }
  }
  return found ?? null;
}

/** Characters of a line that may be a title. */
const LINE = 100;
/** Characters that a title holds at most. */
const LONGEST = 300;

/** The line before all text that says just that, on a page which has its title in large letters and in no heading. */
function titleLine(top: Element, wanted: ReadonlySet<string>, of: Of): Element | null {
  for (const element of top.querySelectorAll('*')) {
    const { text, prose } = of(element);
    if (prose) {
      // Its words are in it, not in what it holds.
      if (![...element.children].some((child) => of(child).prose)) return null;
    } else if (text && text <= LONGEST && wanted.has(plain(saidIn(element)))) return element;
  }
  return null;
}

/** Whether the rest of a text, after or before a part of it, is no longer than a site's name. */
const isMost = (part: string, whole: string) => part.length >= whole.length * 0.4;
const begins = (whole: string, part: string) => whole.startsWith(`${part} `) && isMost(part, whole);
const ends = (whole: string, part: string) => whole.endsWith(` ${part}`) && isMost(part, whole);

/** What is in a heading beside its words: how they are read, and markers of notes. */
const BESIDE = 'rt,rp,sup:has(a[href^="#"]),a[href^="#"]:has(> sup)';
const MARKER = /^[*†‡§\d[\]()]+$/;

/** What a heading says, without what is beside its words. */
function wordsIn(heading: Element): string {
  if (!heading.querySelector('rt,sup,a[href^="#"]')) return saidIn(heading);
  const copy = heading.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(BESIDE)) element.remove();
  for (const link of copy.querySelectorAll('a[href^="#"]')) if (MARKER.test(tidy(link.textContent))) link.remove();
  return saidIn(copy);
}

/** What to call the article: its heading, which says it best, else the head's title without the name of the site. */
export function titleOf(heading: Element | null, titles: string[], site: string | null): string {
  const own = heading ? wordsIn(heading) : '';
  if (own) return own;
  const [said = ''] = titles;
  const parts = said.split(BETWEEN);
  const kept = parts.filter((part) => plain(part) !== plain(site ?? ''));
  if (kept.length > 0 && kept.length < parts.length) return kept.join(' – ');
  const [start = said] = parts;
  return parts.length > 1 && start.split(' ').length > 3 ? start : said;
}
