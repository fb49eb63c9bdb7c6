import { numberOf } from '@/components/notes/numbering';
import { INLINE } from '../prose';
import { appendAll, rename, unwrap } from '../replace';
import { each, type Steps } from '../steps';

/** Paragraphs that old pages make with `<br><br>`, bare lines in a box, `<font>` and `<center>`. */

const HOLDS_PARAGRAPHS = new Set('div section article main center body td blockquote li dd p form'.split(' '));
const BOXES = 'div,section,article,main,center,form';

const isBreak = (node: Node | null): boolean => node?.nodeName.toLowerCase() === 'br';
const isBlank = (node: Node): boolean =>
  node.nodeType === Node.COMMENT_NODE ||
  (node.nodeType === Node.TEXT_NODE && !/[^\s\u00a0]/.test(node.nodeValue ?? ''));

/** Whether a node stands within a line: text, or an inline element with no block in it. */
function isInline(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return true;
  const element = node as Element;
  if (!INLINE.has(element.localName) && !element.matches('br,picture,audio,video')) return false;
  return ![...element.querySelectorAll('p,div,ul,ol,dl,table,blockquote,pre,h1,h2,h3,h4,h5,h6,hr,figure,section')]
    .length;
}

export function* makeParagraphs(root: Element): Steps<void> {
  unwrapOldElements(root);
  listLabels(root);
  partNumbers(root);
  const broken = new Set<Element>();
  yield* each(root.querySelectorAll('br'), (br) => {
    const parent = br.parentElement;
    if (parent && HOLDS_PARAGRAPHS.has(parent.localName) && isBreak(nextWritten(br)) && !br.closest('pre'))
      broken.add(parent);
  });
  yield* each(broken, split);
  for (const box of [root, ...root.querySelectorAll(BOXES)]) yield* wrapBareLines(box);
  yield* each(root.querySelectorAll('p:has(> br)'), splitNumbered);
}

/**
 * `<font>` and `<nobr>` say nothing to keep but a language or an anchor; `<center>` is a box, `<menu>` and `<dir>` are
 * lists.
 */
function unwrapOldElements(root: Element): void {
  for (const element of root.querySelectorAll('font,big,basefont,nobr,blink,marquee')) {
    if (element.id || element.hasAttribute('lang') || element.hasAttribute('dir')) rename(element, 'span');
    else unwrap(element);
  }
  for (const element of root.querySelectorAll('center')) rename(element, 'div');
  for (const element of root.querySelectorAll('menu,dir')) rename(element, 'ul');
}

/** The names of the tabs of a page, which are labels of buttons that went: lines of a list. */
function listLabels(root: Element): void {
  for (const box of new Set([...root.querySelectorAll('div > label + label')].map((label) => label.parentElement))) {
    const isAll = box && [...box.childNodes].every((node) => isBlank(node) || node.nodeName === 'LABEL');
    if (isAll) for (const label of rename(box, 'ul').querySelectorAll(':scope > label')) rename(label, 'li');
  }
}

/** Parts the number of a paragraph, which a style sets in the margin, from its first word. */
function partNumbers(root: Element): void {
  for (const number of root.querySelectorAll('p > span:first-child')) {
    const isNumber = /^\s*\p{Nd}{1,4}\s*$/u.test(number.textContent ?? '');
    const isFirst = !number.previousSibling || isBlank(number.previousSibling);
    if (isNumber && isFirst && /^[\p{Lu}«“„"]/u.test(number.nextSibling?.textContent ?? '')) number.after(' ');
  }
}

function nextWritten(node: Node): Node | null {
  let next = node.nextSibling;
  while (next && isBlank(next)) next = next.nextSibling;
  return next;
}

/** Makes each run of lines between two or more breaks a paragraph of its own. */
function split(element: Element): void {
  const target = element.localName === 'p' ? rename(element, 'div') : element;
  let paragraph: Element | null = null;
  for (let node = target.firstChild; node; ) {
    const next: ChildNode | null = node.nextSibling;
    if (isBreak(node) && (isBreak(nextWritten(node)) || !paragraph)) {
      for (let after: Node | null = next; after && (isBlank(after) || isBreak(after)); ) {
        const following: ChildNode | null = after.nextSibling;
        (after as ChildNode).remove();
        after = following;
      }
      const rest = node.nextSibling;
      node.remove();
      paragraph = null;
      node = rest;
      continue;
    }
    if (!isInline(node)) paragraph = null;
    else if (paragraph || !isBlank(node)) {
      if (!paragraph) {
        paragraph = target.ownerDocument.createElement('p');
        target.insertBefore(paragraph, node);
      }
      paragraph.append(node);
    }
    node = next;
  }
}

/** Text that stands in a box beside blocks, or alone, is a paragraph. */
function* wrapBareLines(box: Element): Steps<void> {
  let line: ChildNode[] = [];
  const flush = () => {
    while (line.at(-1) && (isBlank(line.at(-1) as Node) || isBreak(line.at(-1) as Node))) line.pop();
    const [first] = line;
    if (first && line.some((node) => node.textContent?.trim())) {
      const paragraph = box.ownerDocument.createElement('p');
      first.before(paragraph);
      appendAll(paragraph, line);
    }
    line = [];
  };
  yield* each([...box.childNodes], (node) => {
    if (!isInline(node)) flush();
    else if (line.length || !isBlank(node)) line.push(node);
  });
  flush();
}

/** Makes lines that are numbered one after the other, as the notes of old pages, paragraphs of their own. */
function splitNumbered(paragraph: Element): void {
  const lines: ChildNode[][] = [[]];
  for (const node of paragraph.childNodes) {
    if (isBreak(node)) lines.push([]);
    lines.at(-1)?.push(node);
  }
  const parts: ChildNode[][] = [[]];
  let last = 0;
  for (const line of lines) {
    const number = Number(numberOf(line)?.number ?? 0);
    // What stands before the first may be a heading; a list that goes on from elsewhere begins the paragraph.
    const isNext = number === last + 1 || (number > 0 && last === 0 && parts[0]?.length === 0);
    if (number > 0 && !isNext) return;
    if (isNext) parts.push([]);
    parts.at(-1)?.push(...line);
    last = number || last;
  }
  // The one line of them that is numbered says nothing of the others.
  if (parts.length < 3) return;
  if (parts[0]?.length === 0) parts.shift();
  for (const [first, ...others] of parts.slice(1).reverse()) {
    const part = paragraph.ownerDocument.createElement('p');
    paragraph.after(part);
    appendAll(part, others);
    first?.remove();
  }
}
