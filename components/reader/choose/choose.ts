import { isBoilerplate } from '../cut/boilerplate';
import { holdersOfNotes } from '../notes';
import { INLINE, type Of } from '../prose';
import type { Steps } from '../steps';
import { keptOf } from './chooser';
import { areFields } from './fields';

/** Where the article is. */
export interface Choice {
  /** The element that holds it, with whatever stands between its parts. */
  root: Element;
  /** The elements that Readability would keep; what it would drop, it holds for no part of the article. */
  kept: Set<Element>;
}

/** Containers whose meaning is to hold one article. */
const SEMANTIC = 'article,main,[role=main],[itemprop~=articleBody]';

/** A semantic container with so many times the text of the choice inside holds the rest of a body split over its parts. */
const SPLIT = 2;
/** Any other, with so much beside it; or with this much, and no boilerplate. */
const REST = 0.5;
const PURE = 0.2;
const LINKED = 0.25;

/** A semantic container with such a share of the page's text is where to look. */
const MOST = 0.9;
const ALL = 0.95;

/** A choice of fewer characters of running text, and such a part of the text outside links, has missed the article. */
const LITTLE = 800;
const PART = 0.2;

/** Elements that can be weighed while one waits; what holds nearly all the text of a larger page is its article. */
const MOST_ELEMENTS = 20_000;

/** What is content by itself, also where Readability does not mention it. */
const CONTENT = 'p,ul,ol,dl,table,figure,pre,blockquote,h1,h2,h3,h4,h5,h6,img,picture,math';

/**
 * Lets Readability choose, then widens its choice to a body that was split. `title`: the heading of the article, if known.
 */
export function* choose(copy: Document, title: Element | null, of: Of): Steps<Choice> {
  const area = areaOf(copy, of);
  if (area.getElementsByTagName('*').length > MOST_ELEMENTS) {
    return { root: area, kept: new Set(area.querySelectorAll('*')) };
  }
  const kept = yield* keptOf(area);
  yield;
  const tops = [...kept].filter((element) => !hasAncestor(element, kept));
  let root = tops[0] ?? area;
  while (!tops.every((top) => root.contains(top))) root = root.parentElement ?? copy.body;
  if (tops.length > 1) cutBetween(root, tops, title, of);
  return { root: isTooLittle(root, area, of) ? area : widened(root, of), kept };
}

/** Whether a choice is no article by itself, and most of what can be read is elsewhere: in lists, tables, verses. */
function isTooLittle(root: Element, area: Element, of: Of): boolean {
  const unlinked = (element: Element) => of(element).text - of(element).links;
  return of(root).prose < LITTLE && unlinked(root) < unlinked(area) * PART;
}

function hasAncestor(element: Element, among: Set<Element>): boolean {
  for (let up = element.parentElement; up; up = up.parentElement) if (among.has(up)) return true;
  return false;
}

/**
 * Of the children of the root, Readability has chosen some. What stands between them and is no content by itself goes,
 * unless it is of their kind or has more to say than they.
 */
function cutBetween(root: Element, tops: Element[], title: Element | null, of: Of): void {
  const ofNotes = holdersOfNotes(root);
  const chosen = tops.reduce((sum, top) => sum + of(top).prose, 0);
  const kinds = new Set(tops.map(kindOf));
  const holders = new Set<Element>();
  for (const top of tops)
    for (let up: Element | null = top; up && !holders.has(up); up = up.parentElement) holders.add(up);
  for (const child of [...root.children]) {
    if (holders.has(child) || child.matches(CONTENT) || isParagraph(child, of)) continue;
    if (ofNotes.has(child) || child.contains(title)) continue;
    const { text, prose, links } = of(child);
    // What stands within a line is a part of it, and the words around it stay.
    if (INLINE.has(child.localName) && links * 2 <= text) continue;
    const isSection = links === 0 && child.querySelector('h2,h3,h4,h5,h6,figure,table,pre,ul,ol,dl,img') !== null;
    if (!kinds.has(kindOf(child)) && prose < chosen / 2 && !isSection) child.remove();
  }
}

/** What a short line has not that is of the text, as are the names below a letter and the words in the margin of a book. */
const NO_WORDS = 'a[href],img,label,[role=button]';

/** Whether a box is a paragraph by another name: running text or a short line, and nothing else. */
function isParagraph(element: Element, of: Of): boolean {
  const { text, links, prose } = of(element);
  const isOneLine = [...element.children].every(({ localName }) => INLINE.has(localName) || localName === 'br');
  if (!isOneLine || isBoilerplate(element)) return false;
  return prose > 0 ? links <= text * LINKED : text > 0 && !element.querySelector(NO_WORDS);
}

const kindOf = (element: Element) => `${element.localName} ${element.getAttribute('class') || Math.random()}`;

/**
 * The choice with what it was split from: a semantic container that holds far more, any other whose further parts are as
 * much to read, and not to follow, and the record of which it is one field.
 */
function widened(root: Element, of: Of): Element {
  let widest = root;
  let part = root;
  for (let up = root.parentElement; up; part = up, up = up.parentElement) {
    const isSplit = up.matches(SEMANTIC) && of(up).prose > SPLIT * of(widest).prose;
    if (!isSplit && !isRest(widest, up, of) && !areFields(part, up, of)) continue;
    // Of several articles one was chosen.
    const article = root.closest('article');
    if (article && article !== up && up.contains(article) && up.querySelectorAll('article').length > 1) break;
    widest = up;
  }
  return widest;
}

/** Whether what `around` has beside `inner`, boilerplate aside, is so much running text that it is of the same article. */
function isRest(inner: Element, around: Element, of: Of): boolean {
  const own = of(inner).prose;
  if (of(around).prose - own <= own * PURE) return false;
  let prose = 0;
  let isPure = true;
  for (const part of around.children) {
    if (part.contains(inner)) continue;
    const { text, links, prose: all } = of(part);
    const apart = [part, ...part.querySelectorAll('*')].filter(isBoilerplate);
    isPure &&= apart.length === 0;
    if (links > text * LINKED) continue;
    prose += all;
    let top: Element | undefined;
    for (const element of apart) {
      // In the order of the document, what holds an element comes before it.
      if (top?.contains(element)) continue;
      top = element;
      prose -= of(element).prose;
    }
  }
  return prose > (isPure ? own * PURE : Math.max(own * REST, LITTLE));
}

/**
 * Where to look: the innermost semantic container that holds all but a little of the page's running text (else the
 * body), and within it as far down as one child holds nearly all. Less to choose from is chosen from quicker.
 */
function areaOf(copy: Document, of: Of): Element {
  const whole = of(copy.body).prose;
  let area: Element = copy.body;
  for (const element of copy.querySelectorAll(SEMANTIC)) if (of(element).prose > whole * MOST) area = element;
  let inner = area;
  for (let child: Element | undefined = area; child; ) {
    inner = child;
    child = [...inner.children].find((one) => of(one).prose > whole * ALL);
  }
  // One step above the innermost, for what stands beside it.
  return inner === area ? area : (inner.parentElement ?? area);
}
