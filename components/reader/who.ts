import { CLAUSE, type Dateline, datelineOf, isDateline, nameIn } from './dateline';
import { wordsOf } from './names';
import { linesIn, plain } from './said';

/** What the lines around a title tell, which are not of the text: who wrote it and when. */

/** As pages call what names who wrote them. */
const AUTHOR = new Set('author authors auteur auteurs autor autore autores byline bylines verfasser writer'.split(' '));
/** What such a line is headed by, or says beside a name. */
const LABEL = /^(?:(?:the )?(?:author|writer|auteur|autor|autore|verfasser)s?|(?:written |posted )?by|about .*)$/;
const LONGEST = 60;

/** The name in an element that is called after who wrote the article. */
export function authorIn(element: Element): string | null {
  for (const one of [element, ...element.querySelectorAll('[class],[id],[rel=author]')]) {
    if (!wordsOf(one).some((word) => AUTHOR.has(word)) && !one.matches('[rel=author]')) continue;
    const [name = '', ...others] = linesIn(one).map(nameIn);
    // What says more than a name may hold one that is called so.
    const isName = others.length === 0 && /\p{L}/u.test(name) && !/\d|[.!?:]$/.test(name);
    if (isName && name.length < LONGEST && !LABEL.test(plain(name))) return name;
  }
  return null;
}

/** What elements say of who and when. */
export function toldIn(elements: Element[]): Dateline {
  const lines = elements.flatMap(linesIn).filter((line) => isDateline(line) || !CLAUSE.test(line));
  const { byline, published } = datelineOf(lines);
  let marked: string | null = null;
  for (const element of elements) marked ??= authorIn(element);
  return { byline: marked ?? byline, published };
}

/** Whether a text is a name of who wrote the article, in whatever order. */
export function isNameOf(said: string, byline: string | null): boolean {
  const words = (names: string) => plain(names).split(' ').sort().join(' ');
  return byline !== null && words(said) === words(byline);
}
