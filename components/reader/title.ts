import { tidy } from './metadata';
import type { Of } from './prose';

/**
 * Letters and figures alone, so that quotes, dashes and capitals make no difference; nor do accents, which also leaves one
 * small letter for the two that Turkish has to each of I and İ.
 */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The heading, below `top`, that says what the page's head calls its title; else its only h1, or a line that says it. On a
 * page whose head calls it nothing, the first heading before all text.
 */
export function titleHeading(top: Element, titles: string[], of: Of): Element | null {
  const wanted = titles.map(plain);
  const headings = [...top.querySelectorAll('h1,h2,h3,[itemprop~=headline],[class~=p-name]')];
  const says = (heading: Element) => {
    const own = plain(heading.textContent ?? '');
    // A chapter may be called by its number alone.
    const isWord = own.length > 2;
    return wanted.some((title) => (own && title === own) || (isWord && (isMost(own, title) || isMost(title, own))));
  };
  const ones = headings.filter((heading) => heading.localName === 'h1' && tidy(heading.textContent));
  return (
    ones.find(says) ??
    headings.slice(0, 3).find(says) ??
    (ones.length === 1 ? ones[0] : null) ??
    (titles.length > 0 ? titleLine(top, new Set(wanted), of) : firstHeading(headings, of))
  );
}

/** The heading before all text, on a page whose head calls it nothing. */
function firstHeading([first]: Element[], of: Of): Element | null {
  for (let part = first; part?.parentElement; part = part.parentElement) {
    for (let before = part.previousElementSibling; before; before = before.previousElementSibling) {
      if (of(before).prose) return null;
    }
  }
  return first ?? null;
}

/** Characters that a title holds at most. */
const LONGEST = 300;

/** The line before all text that says just that, on a page which has its title in large letters and in no heading. */
function titleLine(top: Element, wanted: ReadonlySet<string>, of: Of): Element | null {
  for (const element of top.querySelectorAll('*')) {
    const { text, prose } = of(element);
    if (prose) {
      // Its words are in it, not in what it holds.
      if (![...element.children].some((child) => of(child).prose)) return null;
    } else if (text && text <= LONGEST && wanted.has(plain(element.textContent ?? ''))) return element;
  }
  return null;
}

/** Whether a text begins (or ends) with the part, and the rest is no longer than a site's name. */
function isMost(part: string, whole: string): boolean {
  return (whole.startsWith(`${part} `) || whole.endsWith(` ${part}`)) && part.length >= whole.length * 0.4;
}

/** What to call the article: its heading, which says it best, else the head's title without the name of the site. */
export function titleOf(heading: Element | null, titles: string[], site: string | null): string {
  const own = tidy(heading?.textContent);
  if (own) return own;
  const [said = ''] = titles;
  const parts = said.split(/\s+(?:[|–—·»-]|::)\s+/);
  const kept = parts.filter((part) => plain(part) !== plain(site ?? ''));
  if (kept.length < parts.length) return kept.join(' – ');
  const [start = said] = parts;
  return parts.length > 1 && start.split(' ').length > 3 ? start : said;
}
