import { anchorsOf, HEADINGS, SUBHEADINGS } from '../headings';
import { HEADING } from '../names';
import { INLINE, type Of } from '../prose';
import { type Head, isHeadLine, isMeta } from './headLines';
import type { Lead } from './lead';
import type { Metadata } from './metadata';
import { plain, saidIn } from './said';
import { isSubtitle } from './subtitle';
import { toldIn } from './who';

/** What stands around the title and is told elsewhere, or nowhere: the section's name, author, date, buttons to share. */

const CONTENT = 'img,picture,video,audio,figure,table,pre,blockquote,math,dl,h2,h3,h4,h5,h6';
/** What is divided into entries, of which the first is as good as the others. */
const OF_ENTRIES = 'table,dl,ul,ol,blockquote,pre,figure';

/** A chapter may have its number over its name. */
const NUMBERED = /^\p{L}+\s+(?:[IVXLC]+|\d{1,3})\.?$/iu;
/** Whether a heading before the title is a piece of it: its number, or words that the head says right before it. */
const isOfTitle = (said: string, title: Element, titles: string[]) =>
  NUMBERED.test(said) || titles.some((one) => plain(one).includes(plain(`${said} ${saidIn(title)}`)));
/** Whether a title stands above all headings. */
const isChief = ({ localName }: Element) => localName === 'h1' || !HEADING.test(localName);

/** Takes the title, what stands before it, and the lines that tell who and when out of `root`; says what they told. */
export function cutHead(
  root: Element,
  title: Element,
  of: Of,
  { titles, byline }: Pick<Metadata, 'titles' | 'byline'>,
  standfirst: string | null,
): Lead {
  const head: Head = { root, title, titles, byline, of, standfirst };
  const before: Element[] = [];
  const after: Element[] = [];
  /** Whether there is no text yet between what is looked at and the title, */
  let isByTitle = true;
  /** so that a heading there heads nothing, but names the section of the site. */
  const isOver = (one: Element) => isByTitle && isChief(title) && !isOfTitle(saidIn(one), title, titles);
  for (let part = title; part !== root; part = part.parentElement ?? root) {
    for (let one = part.previousElementSibling; one; ) {
      const next = one.previousElementSibling;
      // An empty anchor before the title may be what others link to.
      const isAnchor = !of(one).text && one.id !== '';
      const isContent = one.matches(CONTENT) || one.querySelector(CONTENT) !== null;
      const isHeading = one.matches(SUBHEADINGS);
      if (isHeading ? isHeadLine(one, head) || isOver(one) : !of(one).prose && !isAnchor && !isContent) {
        before.push(one);
        one.replaceWith(...(isContent ? anchorsOf(one) : []));
      } else if (of(one).text) isByTitle = false;
      one = next;
    }
  }
  for (let part = title; part !== root; part = part.parentElement ?? root) {
    if (!cutMeta(part.nextSibling, head, after)) break;
  }
  title.replaceWith(...anchorsOf(title));
  return { ...toldIn([...after, ...before]), standfirst: head.standfirst };
}

/** Goes on to the first text of the article; whether there was none. What is cut is added to `lines`. */
function cutMeta(start: Node | null, head: Head, lines: Element[]): boolean {
  for (let node = start; node; ) {
    const next: Node | null = node.nextSibling;
    if (isWords(node) || isInWords(node)) return false;
    if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const measure = head.of(element);
      if (element.matches(HEADINGS)) {
        if (isHeadLine(element, head)) lines.push(element);
        else if (head.standfirst || !isSubtitle(element, head.title, head.root, head.titles, head.of)) return false;
        else head.standfirst = saidIn(element);
        element.replaceWith(...anchorsOf(element));
      } else if (isMeta(element, measure, head) && !element.querySelector('img,figure,table')) {
        lines.push(element);
        // Nor is a bracket left of each, or what else parted them.
        for (const sign of [element.previousSibling, next]) if (isSigns(sign)) sign.nodeValue = ' ';
        element.remove();
      } else if (measure.prose) {
        // In a paragraph the first link or raised number is a marker of a note.
        if (element.localName !== 'p' && !element.matches(OF_ENTRIES)) cutMeta(element.firstChild, head, lines);
        return false;
      }
    }
    node = next;
  }
  return true;
}

const isWords = ({ nodeType, nodeValue }: Node) => nodeType === Node.TEXT_NODE && /\p{L}/u.test(nodeValue ?? '');

const isSigns = (node: Node | null): node is Node =>
  node?.nodeType === Node.TEXT_NODE && !/[\p{L}\p{N}]/u.test(node.nodeValue ?? '');

/** Whether an element stands within a line of words that are in no element of their own. */
function isInWords(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.nextSibling) {
    if (isWords(at)) return true;
    if (at.nodeType === Node.ELEMENT_NODE && !INLINE.has((at as Element).localName)) return false;
  }
  return false;
}
