import { fragmentOf } from '@/components/notes/find';
import { anchorsOf } from '../headings';
import { INLINE, type Of } from '../prose';
import { tidy } from '../tidy';

/** "Back to top", below each section: a line of its own that leads to where the text has not begun yet. */

/** Characters of such a line. */
const LONGEST = 40;
/** How it may say that; else it says the same each time. */
const SAID =
  /(?:^|[^\p{L}])(?:top|up|beginning|contents|oben|anfang|seitenanfang|haut|sommaire|arriba|inicio|inizio|boven|начал\p{L}*|наверх|вверх|yukarı|başa|أعلى|الأعلى)(?:$|[^\p{L}])/iu;
/** An arrow is no larger, in px. */
const ARROW = 64;

/** The outermost element of which a link, and the signs around it, is all. */
function lineOf(link: Element, root: Element): Element {
  const said = lettersOf(link);
  let line = link;
  for (let up = link.parentElement; up && up !== root && lettersOf(up) === said; up = up.parentElement) {
    if (
      up.matches('li,td,th,dt,dd,blockquote') ||
      up.querySelectorAll('a,img').length > 1 + line.querySelectorAll('img').length
    )
      break;
    line = up;
  }
  return line;
}

const lettersOf = (element: Element) =>
  tidy(element.textContent)
    .replace(/[^\p{L}\p{N}\s]+/gu, '')
    .trim();

/** Whether an element has words, or what stands within a line, on one of its sides. */
function isInLine(element: Element): boolean {
  return (['previousSibling', 'nextSibling'] as const).some((side) => {
    let node = element[side];
    while (node && node.nodeType !== Node.ELEMENT_NODE && !node.nodeValue?.trim()) node = node[side];
    return node && (node.nodeType === Node.TEXT_NODE || INLINE.has((node as Element).localName));
  });
}

const isArrow = (link: Element) => {
  const image = link.querySelector('img');
  return image && Number(image.getAttribute('width') ?? ARROW + 1) <= ARROW;
};

/** Takes such lines out of `root`. */
export function cutWaysUp(root: Element, of: Of): void {
  const first = [...root.querySelectorAll('p,div,li')].find((one) => of(one).prose && !one.querySelector('p,div,li'));
  if (!first) return;
  const page = root.ownerDocument;
  const lines = [...root.querySelectorAll('a[href^="#"]')].flatMap((link) => {
    const said = lettersOf(link);
    const name = fragmentOf(link) ?? '';
    const target = name && page.getElementById(name);
    // What it leads to may be gone, as a list of contents is.
    const isUp = target
      ? target.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING
      : /^(?:top)?$/i.test(name) || SAID.test(said);
    if (!isUp || said.length > LONGEST || (!said && !isArrow(link))) return [];
    const line = lineOf(link, root);
    const isAlone = !INLINE.has(line.localName) || !isInLine(line);
    return isAlone && first.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING ? [{ said, line }] : [];
  });
  for (const { said, line } of lines)
    if (SAID.test(said) || lines.filter((other) => other.said === said).length > 1)
      line.replaceWith(...anchorsOf(line));
}
