import type { Declared } from '../declared/declared';
import { isTextField, parentOf, showsSlottedText } from '../elements';
import { displayByName } from './boxes';
import { type Marks, put } from './sizes';
import { icon, isDrawn, isIconByText, isMonospaced } from './whole';

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
/** A box with so many long texts between the boxes in it is a page that was written without paragraphs. */
const LOOSE = 2;

const kept = new WeakSet<Element>();

/** What is asked of an element's style to know its kind of text; what is in it inherits all of this but its box. */
type TextStyle = Record<'fontFamily' | 'fontWeight' | 'fontFeatureSettings' | 'textAlign' | 'whiteSpace', string>;

const styles = new WeakMap<Element, TextStyle>();

/** What has to be known of the elements around one: what kind of box they are, and whether there is text in them. */
export interface Around {
  displayOf: (element: Element) => string;
  isTexty: (element: Element) => boolean;
}

/** Whether the kind of text in an element is not told by what it inherits, so that its style has to be read. */
export const asksForText = (element: Element, declared: Declared) =>
  isDrawn(element) || declared.texts.has(element) || displayByName(element, declared) === null;

/** The text marks of an element, read while neither it nor what it inherits from bears any. `texty` as in `sizeMarks`. */
export function textMarks(
  element: Element,
  style: CSSStyleDeclaration,
  texty: boolean,
  pseudos: [string, CSSStyleDeclaration][],
  around: Around,
  marks: Marks,
): void {
  const { fontFamily, fontWeight, fontFeatureSettings, textAlign, whiteSpace } = style;
  styles.set(element, { fontFamily, fontWeight, fontFeatureSettings, textAlign, whiteSpace });
  const parent = parentOf(element);
  const inKept = !!parent && kept.has(parent);
  const isTop = !inKept && (isDrawn(element) || icon(element, style, pseudos));
  if (inKept || isTop) kept.add(element);
  else kept.delete(element);
  put(marks, KEPT, isTop ? ownText(style) : null);
  const found = texty && !inKept && !isTop ? kinds(element, style, style.display, around) : null;
  const isBound = found?.includes('long') && style.maxInlineSize !== 'none';
  put(marks, BOUND, isBound ? bound(style.maxInlineSize) : null);
  put(marks, TEXT, found?.filter((kind) => !(isBound && kind === 'long')).join(' ') ?? null);
}

/** The text marks of an element that does not ask; returns the style it inherits, or `null` where that is not known. */
export function plainTextMarks(element: Element, texty: boolean, around: Around, marks: Marks): TextStyle | null {
  const parent = parentOf(element);
  const inherited = parent && styles.get(parent);
  if (!inherited) return null;
  const style = /^(b|strong)$/.test(element.localName) ? { ...inherited, fontWeight: '700' } : inherited;
  if (kept.has(parent)) kept.add(element);
  else if (isIconByText(element, style)) return null;
  else kept.delete(element);
  styles.set(element, style);
  if (texty && !kept.has(element)) marks.set(TEXT, kinds(element, style, around.displayOf(element), around).join(' '));
  return style;
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

function kinds(element: Element, style: TextStyle, display: string, { displayOf, isTexty }: Around): string[] {
  const list: string[] = [];
  const own = ownTexts(element);
  if (own.some((text) => BEYOND_LATIN.test(text))) {
    const text = own.join('');
    if (JOINED.test(text)) list.push('joined');
    else if ((text.match(SQUARE)?.length ?? 0) * 3 > text.replace(/\s+/g, '').length) list.push('square');
  }
  if (isMonospaced(element, style)) list.push('code');
  if (Number(style.fontWeight) >= 600) list.push('bold');
  if (style.textAlign === 'justify') list.push('justified');
  const isWord = (child: Element) => isTexty(child) && isInline(displayOf(child));
  if (!isInline(display) && (own.length > 0 || [...element.children].some(isWord))) {
    list.push('lines');
    if (list.includes('code') || style.whiteSpace === 'nowrap') return list;
    if (/^(block|list-item|flow-root)$/.test(display) && !element.matches('button, input, textarea, select')) {
      list.push('block', ...blockKinds(element, own, (child) => isTexty(child) && !isWord(child)));
    }
  }
  return list;
}

const isInline = (display: string) => display === 'inline' || display === 'contents';

/** A box around other boxes is no piece of running text, even if it holds some words of its own. */
const isBoxOfBoxes = (element: Element, isBox: (element: Element) => boolean) =>
  /^(div|section|article|main|body|center|form|td)$/.test(element.localName) && [...element.children].some(isBox);

/** What is short in it makes one line, and what is long is text by itself. */
const isList = ({ localName }: Element) => /^(ul|ol|menu|dl|nav)$/.test(localName);

const isLongText = (text: string | null) => (text ?? '').trim().length > LONG;

/** `own` are the texts of the element itself; `isBox` tells the boxes of text in it. */
function blockKinds(element: Element, own: string[], isBox: (element: Element) => boolean): string[] {
  // In this order: the text of the boxes around a page is the whole page, once for each of them.
  const isAround = isBoxOfBoxes(element, isBox);
  const isLoose = isAround && own.filter(isLongText).length >= LOOSE;
  const isLong =
    isLoose || (!isAround && !isList(element) && (own.some(isLongText) || isLongText(element.textContent)));
  const isParagraph =
    element.localName === 'p' ||
    (isLong && element.localName === 'div' && element.nextElementSibling?.localName === 'div');
  return [...(isLong ? ['long'] : []), ...(isParagraph ? ['paragraph'] : [])];
}

/** The texts drawn in an element's own style; none where nothing is seen of them. */
function ownTexts(element: Element): string[] {
  if (isTextField(element)) {
    const { value, placeholder } = element as HTMLInputElement;
    // What is empty now may be written in.
    return [`${value} ${placeholder ?? ''}`];
  }
  const texts: string[] = [];
  const add = ({ nodeType, nodeValue }: Node) =>
    nodeType === Node.TEXT_NODE && /\S/.test(nodeValue ?? '') && texts.push(nodeValue ?? '');
  for (let node = element.firstChild; node; node = node.nextSibling) add(node);
  if (showsSlottedText(element)) for (const node of (element as HTMLSlotElement).assignedNodes()) add(node);
  return texts;
}
