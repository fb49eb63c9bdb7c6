import { wordsOf } from '../names';
import { CLAUSE, type Dateline, datelineOf, isDateline, isName, nameIn } from './dateline';
import { linesIn, plain } from './said';

/** What the lines around a title tell, which are not of the text: who wrote it and when. */

/** As pages call what names who wrote them. */
const AUTHOR = new Set(
  'author authors auteur auteurs autor autore autores autorzy byline bylines creator creators muellif verfasser writer yazar'.split(
    ' ',
  ),
);
/** What such a line is headed by, or says beside a name. */
const LABEL =
  /^(?:(?:the )?(?:author|writer|auteur|autor|autore|verfasser)s?|(?:written |posted |published )?by|about .*|von|par|por|di|door|av|af|yazar|yazan|muellif|автор|текст|بقلم|الكاتب|نویسنده)$/u;
/** What is called after the line of the author, and tells how the text came about. */
const OF_LINE = /^(?:edit|edits|follow|history|share)$/;
const LONGEST = 60;

/** The name in an element that is called after who wrote the article. */
export function authorIn(element: Element): string | null {
  for (const one of [element, ...element.querySelectorAll('[class],[id],[rel=author]')]) {
    const words = wordsOf(one);
    const isCalled = words.some((word) => AUTHOR.has(word)) && !words.some((word) => OF_LINE.test(word));
    if (!isCalled && !one.matches('[rel=author]')) continue;
    const lines = linesIn(one).filter((line) => !LABEL.test(plain(line)));
    // What says more than names may hold one that is called so.
    if (lines.length > 1 && !lines.every((line) => isName(line))) continue;
    const said = lines.map(nameIn).join(', ');
    if (/\p{L}/u.test(said) && !/\d|[.!?:]$/.test(said) && said.length < LONGEST) return said;
  }
  return null;
}

/** The name that stands below a line which says no more than that it is one. */
export function nameBelow(lines: string[]): string | null {
  const at = lines.findIndex((line, at) => LABEL.test(plain(line)) && isName(lines[at + 1] ?? ''));
  return (at >= 0 && lines[at + 1]) || null;
}

/** What elements say of who and when. */
export function toldIn(elements: Element[]): Dateline {
  const lines = elements.flatMap(linesIn).filter((line) => isDateline(line) || !CLAUSE.test(line));
  const { byline, published } = datelineOf(lines);
  const below = nameBelow(elements.flatMap(linesIn));
  let marked: string | null = null;
  for (const element of elements) marked ??= authorIn(element);
  return { byline: (below && !marked?.includes(below) ? below : marked) ?? byline, published };
}

/** Whether a text is a name of who wrote the article, in whatever order. */
export function isNameOf(said: string, byline: string | null): boolean {
  const words = (names: string) => plain(names).split(' ').sort().join(' ');
  return byline !== null && words(said) === words(byline);
}
