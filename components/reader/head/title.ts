import type { Of } from '../prose';
import { tidy } from '../tidy';
import { isDateline } from './dateline';
import type { Metadata } from './metadata';
import { plain, saidIn } from './said';
import { isInBanner, isOfSite, isSiteAlone } from './siteHeading';
import { isWithSubtitle } from './subtitle';
import { BETWEEN, isTitleOver, PART_OF, titleLine } from './titleLine';
import { isNameOf } from './who';

/**
 * A heading may say all of the head's title, how it begins, or how it ends, where the site's name stands more often; or
 * what stands between the names of a section and of the site.
 */
type Says = 'all' | 'start' | 'end' | 'middle' | null;

/** What stands in a title of several parts, after the first and before the last, together or in part. */
function* middlesOf(parts: string[]): Generator<string> {
  for (let from = 1; from < parts.length; from++)
    for (let to = from + 1; to <= parts.length; to++) yield parts.slice(from, to).join(' ');
}

function saysOf(own: string, titles: string[], parts: string[][], lasts: string[]): Says {
  if (own && titles.includes(own)) return 'all';
  if (own && parts.some(([first]) => first === own)) return 'start';
  // A chapter may be called by its number alone.
  if (own.length < 3) return null;
  if (titles.some((title) => begins(title, own) || begins(own, title) || ends(own, title))) return 'start';
  if (lasts.includes(own) || titles.some((title) => ends(title, own))) return 'end';
  return parts.some((all) => all.length > 2 && [...middlesOf(all)].includes(own)) ? 'middle' : null;
}

/** The heading of an article, and whether it says what the page's head calls its title. */
export interface TitleHeading {
  heading: Element | null;
  isSaid: boolean;
}

/**
 * The heading, below `top`, that says what the page's head calls its title; else its only h1, or a line that says it. On a
 * page whose head calls it nothing, the first heading before all text. `site` and `byline`: what the page calls its site,
 * and who wrote it.
 */
export function titleHeading(
  top: Element,
  { titles, site, byline }: Pick<Metadata, 'titles' | 'site' | 'byline'>,
  of: Of,
): TitleHeading {
  const wanted = titles.map(plain);
  const parts = titles.map((title) => title.split(BETWEEN).map(plain));
  const lasts = titles.flatMap((title) => title.split(PART_OF).slice(1).slice(-1).map(plain));
  const all = [...top.querySelectorAll('h1,h2,h3,[itemprop~=headline],[class~=p-name]')];
  const siteName = plain(site ?? '');
  const isWho = (said: string) => isNameOf(said, byline) && !wanted.includes(plain(said));
  const isOfPage = (heading: Element) => !isOfSite(heading, siteName, wanted) && !isWho(saidIn(heading));
  const ones = all.filter((one) => one.localName === 'h1' && tidy(one.textContent) && isOfPage(one));
  const firsts = firstOf(all, isOfPage);
  const says = new Map(
    [...ones, ...firsts].map((one) => {
      const all = isWithSubtitle(one, parts);
      return [one, all ? 'all' : saysOf(plain(wordsIn(one)), wanted, parts, lasts)] as const;
    }),
  );
  const found = (among: Element[], wantedSays: Says) => among.find((one) => says.get(one) === wantedSays);
  const start = found(ones, 'start');
  const end = found(firsts, 'end');
  const said =
    found(ones, 'all') ??
    (start && end && isInBanner(start, end) ? end : start) ??
    found(firsts, 'all') ??
    found(firsts, 'start') ??
    found(ones, 'end') ??
    end ??
    firsts.findLast((one) => says.get(one) === 'middle');
  if (said) return { heading: said, isSaid: true };
  const [only] = ones.length === 1 ? ones : [];
  if (titles.length === 0) return { heading: only ?? firstHeading(all, of), isSaid: false };
  const line = titleLine(top, titles, siteName, of);
  if (!only || (line && isTitleOver(only, line))) return { heading: line, isSaid: line !== null };
  return { heading: isSiteAlone(only, titles) ? null : only, isSaid: false };
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
/** Whether the rest of a text, after or before a part of it, is no longer than a site's name. */
const isMost = (part: string, whole: string) => part.length >= whole.length * 0.4;
const begins = (whole: string, part: string) => whole.startsWith(`${part} `) && isMost(part, whole);
const ends = (whole: string, part: string) => whole.endsWith(` ${part}`) && isMost(part, whole);

/** What is in a heading beside its words: how they are read, and markers of notes, or these themselves. */
const BESIDE = 'rt,rp,[class*="note" i]:has(sup),sup:has(a[href^="#"]),a[href^="#"]:has(> sup)';
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
  // What goes on in a subtitle, or in the text.
  if (own) return own.replace(/(?<=\S)\s*:$/, '');
  const [said = ''] = titles;
  const parts = said.split(BETWEEN);
  const kept = parts.filter((part) => plain(part) !== plain(site ?? ''));
  if (kept.length > 0 && kept.length < parts.length) return kept.join(' – ');
  const [start = said] = parts;
  return parts.length > 1 && start.split(' ').length > 3 ? start : said;
}
