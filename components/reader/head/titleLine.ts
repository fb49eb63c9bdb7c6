import { wordsOf } from '../names';
import type { Of } from '../prose';
import { plain, saidIn } from './said';

/** The title on a page which has it in large letters, or under a name of its own, and in no heading. */

/** Characters that a title holds at most. */
const LONGEST = 300;
/** Letters that are larger than others, or stand apart. */
const LARGE = 'b,strong,big,center,font[size],[align=center]';
const NAMED = /(?:title|titel|titre|heading|headline)$/;
/** What is called a title, and is that of the site. */
const OF_SITE = new Set('blog brand journal logo project site'.split(' '));
/** What holds a text and its title, where a site's own name stands apart from both. */
const BOX = 'td,div,section,article,main';

/** What stands between the name of an article and that of its site. */
export const BETWEEN = /\s+(?:[|–—·»-]|::)\s+/;
/** The name of a site, or of a book, before that of a part of it. */
export const PART_OF = /\s+(?:[|–—·»-]|::)\s+|:\s+/;

/** The first, or the last, parts of titles; none of them is the name of the site. */
function endsOf(titles: string[], at: 0 | -1, between: RegExp, site: string): Set<string> {
  const parts = titles.map((title) => title.split(between).map(plain)).filter((all) => all.length > 1);
  return new Set(parts.map((all) => all.at(at) ?? '').filter((part) => part && part !== site));
}

const isNamed = (element: Element) => wordsOf(element).some((word) => NAMED.test(word));

/**
 * The line before all text that says just what the head calls the title, or one end of that. Where lines say both ends,
 * none is known for the title.
 */
export function titleLine(top: Element, titles: string[], site: string, of: Of): Element | null {
  const wanted = new Set(titles.map(plain));
  // Beside a part that is all of another title stands the name of the site.
  const open = titles.filter((title) => !title.split(PART_OF).some((part) => wanted.has(plain(part))));
  const firsts = endsOf(open, 0, BETWEEN, site);
  const lasts = endsOf(open, -1, PART_OF, site);
  let found: Element | null = null;
  const said = new Set<string>();
  for (const element of top.querySelectorAll('*')) {
    const { text, links, prose } = of(element);
    if (prose) {
      // Its words are in it, not in what it holds.
      if (![...element.children].some((child) => of(child).prose)) break;
    } else if (text && text <= LONGEST) {
      const own = plain(saidIn(element));
      if (wanted.has(own)) return element;
      const isPart = firsts.has(own) || lasts.has(own);
      if (!isPart || links || found?.contains(element)) continue;
      const isLarge = element.matches(LARGE) || element.querySelector(LARGE) !== null;
      const isByText = firsts.has(own) || of(element.closest(BOX) ?? element).prose > 0;
      if (!isNamed(element) && !(isLarge && isByText)) continue;
      said.add(own);
      found = element;
    }
  }
  return said.size === 1 ? found : null;
}

/** Whether a line that says the title is called one, so that a lone h1 below it, which says something else, is of a part. */
export function isTitleOver(heading: Element, line: Element): boolean {
  const isAbove = (line.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (!isAbove || line.contains(heading) || line.matches('a[href]') || line.querySelector('a[href]')) return false;
  const names = [line, ...line.querySelectorAll('[class],[id]')];
  return names.some(isNamed) && !names.some((one) => wordsOf(one).some((word) => OF_SITE.has(word)));
}
