import { hasOwnText, isTextField, parentOf, showsSlottedText } from './elements';
import type { Marks } from './sizes';
import { icon, isDrawn, isMonospaced } from './whole';

/**
 * What kind of text an element holds, for the typographic controls: they dress text, and nothing that only looks like
 * it. Every element with text in it is marked with words such as `lines joined`; what is to be left whole is marked as
 * kept, with the page's own values, as all of them would be inherited.
 */
export const TEXT = 'data-lectern-text';
export const KEPT = 'data-lectern-kept';
const BOUND = 'data-lectern-bound';
export const TEXT_MARKS = [TEXT, KEPT, BOUND];
/** The values of these are declarations. */
export const TEXT_DECLARING = [KEPT, BOUND];

/**
 * Scripts whose letters join: space between them breaks words apart (https://www.w3.org/TR/css-text-3/#cursive-script).
 */
const JOINED =
  /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Nkoo}\p{sc=Mong}\p{sc=Mand}\p{sc=Adlm}\p{sc=Rohg}\p{sc=Mani}\p{sc=Phlp}\p{sc=Phag}\p{sc=Sogd}\p{sc=Chrs}\p{sc=Ougr}]/u;
const SQUARE = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Yiii}]/gu;
/** No one-byte string holds any of them, which is found out much faster. */
const BEYOND_LATIN = /[^\0-\u02ff]/;

/** Shorter text has no lines to be measured. */
const LONG = 60;

const kept = new WeakSet<Element>();

/** The text marks of an element, read while neither it nor what it inherits from bears any. `texty` as in `sizeMarks`. */
export function textMarks(
  element: Element,
  style: CSSStyleDeclaration,
  texty: boolean,
  pseudos: [string, CSSStyleDeclaration][],
  isTexty: (element: Element) => boolean,
  marks: Marks,
): void {
  const parent = parentOf(element);
  const inKept = !!parent && kept.has(parent);
  const isTop = !inKept && (isDrawn(element) || icon(element, style, pseudos));
  if (inKept || isTop) kept.add(element);
  else kept.delete(element);
  marks.set(KEPT, isTop ? ownText(style) : null);
  const found = texty && !inKept && !isTop ? kinds(element, style, isTexty) : null;
  const isBound = found?.includes('long') && style.maxInlineSize !== 'none';
  marks.set(BOUND, isBound ? bound(style.maxInlineSize) : null);
  marks.set(TEXT, found?.filter((kind) => !(isBound && kind === 'long')).join(' ') ?? null);
}

/** The measure, for a block that has a limit of its own, which may be narrower. */
const bound = (own: string) => `max-inline-size:min(${own}, var(--lectern-measure, ${own}))`;

/** All that a kept element would inherit from text around it, as declarations. */
function ownText(style: CSSStyleDeclaration): string {
  const ratio = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
  const line = Number.isFinite(ratio) ? String(Math.round(ratio * 1000) / 1000) : 'normal';
  const own = ['letter-spacing', 'word-spacing', 'font-family', 'font-weight', 'font-style', 'text-transform'];
  return [
    ...own.map((name) => `${name}:${style.getPropertyValue(name)}`),
    `line-height:${line}`,
    '--lectern-line:initial',
  ].join(';');
}

function kinds(element: Element, style: CSSStyleDeclaration, isTexty: (element: Element) => boolean): string[] {
  const list: string[] = [];
  const own = ownTextOf(element);
  if (own && BEYOND_LATIN.test(own)) {
    if (JOINED.test(own)) list.push('joined');
    else if ((own.match(SQUARE)?.length ?? 0) * 3 > own.replace(/\s+/g, '').length) list.push('square');
  }
  if (isMonospaced(element, style)) list.push('code');
  if (Number(style.fontWeight) >= 600) list.push('bold');
  if (style.textAlign === 'justify') list.push('justified');
  if (
    !isInline(style) &&
    (own || [...element.children].some((child) => isTexty(child) && isInline(getComputedStyle(child))))
  ) {
    list.push('lines');
    if (list.includes('code') || style.whiteSpace === 'nowrap') return list;
    if (/^(block|list-item|flow-root)$/.test(style.display) && !element.matches('button, input, textarea, select')) {
      list.push('block', ...blockKinds(element, isTexty));
    }
  }
  return list;
}

const isInline = ({ display }: CSSStyleDeclaration) => display === 'inline' || display === 'contents';

/** A box around other boxes is no piece of running text, even if it holds some words of its own. */
const isBoxOfBoxes = (element: Element, isTexty: (element: Element) => boolean) =>
  /^(div|section|article|main|body|center|form|td)$/.test(element.localName) &&
  [...element.children].some((child) => isTexty(child) && !isInline(getComputedStyle(child)));

function blockKinds(element: Element, isTexty: (element: Element) => boolean): string[] {
  // In this order: the text of the boxes around a page is the whole page, once for each of them.
  const isLong = !isBoxOfBoxes(element, isTexty) && (element.textContent ?? '').trim().length > LONG;
  const isParagraph =
    element.localName === 'p' ||
    (isLong && element.localName === 'div' && element.nextElementSibling?.localName === 'div');
  return [...(isLong ? ['long'] : []), ...(isParagraph ? ['paragraph'] : [])];
}

/** The text drawn in an element's own style. */
function ownTextOf(element: Element): string {
  if (isTextField(element)) {
    const { value, placeholder } = element as HTMLInputElement;
    return `${value} ${placeholder ?? ''}`;
  }
  const nodes = showsSlottedText(element)
    ? (element as HTMLSlotElement).assignedNodes()
    : hasOwnText(element)
      ? element.childNodes
      : [];
  let text = '';
  for (const node of nodes) if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue;
  return text;
}
