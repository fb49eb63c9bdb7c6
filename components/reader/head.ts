import { CLAUSE, type Dateline, isDateline, isDatelineAlone } from './dateline';
import { anchorsOf, SUBHEADINGS } from './headings';
import { wordsOf } from './names';
import { INLINE, type Measure, type Of } from './prose';
import { plain, saidIn } from './said';
import { tidy } from './tidy';
import { authorIn, isNameOf, toldIn } from './who';

/** What stands around the title and is told elsewhere, or nowhere: the section's name, author, date, buttons to share. */

const CONTENT = 'img,picture,video,audio,figure,table,pre,blockquote,math,dl,h2,h3,h4,h5,h6';
const META_NAMES = new Set(
  'author authors byline bylines category categories credit date dateline datetime eyebrow info kicker meta posted published publish tag tags time timestamp updated views'.split(
    ' ',
  ),
);
const LONGEST = 200;
/** Where so many times its length is more than a line has, a time is what the line is about. */
const SHARE = 3;
/** What is divided into entries, of which the first is as good as the others. */
const OF_ENTRIES = 'table,dl,ul,ol,blockquote,pre,figure';

/** Whether a block tells of the article rather than being of it: who, when, in which section, where to share. */
function isMeta(element: Element, { text, links, prose }: Measure, byline: string | null): boolean {
  if (prose || text > LONGEST) return false;
  if (links > text * 0.6) return true;
  if (element.matches('dl') || element.querySelector(`dl,${SUBHEADINGS}`)) return false;
  const said = saidIn(element);
  const items = [...element.querySelectorAll('li')];
  const isOther = (item: Element, said: string) => said !== '' && !item.querySelector('a,time') && !isDateline(said);
  if (items.some((item) => isOther(item, tidy(item.textContent)))) return false;
  if (wordsOf(element).some((word) => META_NAMES.has(word)) || element.querySelector('[rel=author]')) return true;
  const times = [...element.querySelectorAll('time')].reduce((sum, time) => sum + tidy(time.textContent).length, 0);
  return (
    isDateline(said) ||
    times * SHARE > said.length ||
    (byline !== null && !CLAUSE.test(said) && said.includes(byline) && said.length < byline.length + 60)
  );
}

/** A title in its article, and what is known of that. */
interface Head {
  root: Element;
  title: Element;
  byline: string | null;
  of: Of;
}

/** Whether a heading right by the title is no section's, but says who or when, or the title again. */
function isHeadLine(heading: Element, { root, title, byline }: Head): boolean {
  const said = saidIn(heading);
  if (plain(said) === plain(saidIn(title)) || isNameOf(said, byline)) return true;
  const isLine = (one: Element) => isDatelineAlone(saidIn(one)) || authorIn(one) !== null;
  // A chronicle has a day in each, and what came by land and by sea may be told under headings of two words.
  return isLine(heading) && [...root.querySelectorAll(heading.localName)].filter(isLine).length === 1;
}

/** Takes the title, what stands before it, and the lines that tell who and when out of `root`; says what they told. */
export function cutHead(root: Element, title: Element, of: Of, byline: string | null): Dateline {
  const head = { root, title, byline, of };
  const before: Element[] = [];
  const after: Element[] = [];
  for (let part = title; part !== root; part = part.parentElement ?? root) {
    for (let one = part.previousElementSibling; one; ) {
      const next = one.previousElementSibling;
      // An empty anchor before the title may be what others link to.
      const isAnchor = !of(one).text && one.id !== '';
      const isContent = one.matches(CONTENT) || one.querySelector(CONTENT) !== null;
      if (one.matches(SUBHEADINGS) ? isHeadLine(one, head) : !of(one).prose && !isAnchor && !isContent) {
        before.push(one);
        one.replaceWith(...(isContent ? anchorsOf(one) : []));
      }
      one = next;
    }
  }
  for (let part = title; part !== root; part = part.parentElement ?? root) {
    if (!cutMeta(part.nextSibling, head, after)) break;
  }
  title.replaceWith(...anchorsOf(title));
  return toldIn([...after, ...before]);
}

/** Goes on to the first text of the article; whether there was none. What is cut is added to `lines`. */
function cutMeta(start: Node | null, head: Head, lines: Element[]): boolean {
  for (let node = start; node; ) {
    const next: Node | null = node.nextSibling;
    if (isWords(node) || isInWords(node)) return false;
    if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const measure = head.of(element);
      if (element.matches(SUBHEADINGS)) {
        if (!isHeadLine(element, head)) return false;
        lines.push(element);
        element.replaceWith(...anchorsOf(element));
      } else if (measure.prose) {
        // In a paragraph the first link or raised number is a marker of a note.
        if (element.localName !== 'p' && !element.matches(OF_ENTRIES)) cutMeta(element.firstChild, head, lines);
        return false;
      } else if (isMeta(element, measure, head.byline) && !element.querySelector('img,figure,table')) {
        lines.push(element);
        element.remove();
      }
    }
    node = next;
  }
  return true;
}

const isWords = ({ nodeType, nodeValue }: Node) => nodeType === Node.TEXT_NODE && /\p{L}/u.test(nodeValue ?? '');

/** Whether an element stands within a line of words that are in no element of their own. */
function isInWords(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.nextSibling) {
    if (isWords(at)) return true;
    if (at.nodeType === Node.ELEMENT_NODE && !INLINE.has((at as Element).localName)) return false;
  }
  return false;
}
