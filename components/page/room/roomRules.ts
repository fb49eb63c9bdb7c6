import { isTextField, PICTURES } from '../elements';
import { overlap } from '../overlap';

/** How a box and the text in it fit, in px. */
export interface Fit {
  /** By how much the text exceeds the box, downwards and sideways. */
  down: number;
  aside: number;
  width: number;
  /** Where it begins in the box around it. */
  left: number;
  /** Over how many that stand beside it the box lies. */
  met: number;
}

/** What of a box it depends on whether it is given room. */
export interface Kind {
  /** It does not grow with the text in it. */
  isTight: boolean;
  /** It is placed over others. */
  isPlaced: boolean;
}

export const CUTTING = /hidden|clip/;
/** All that is done to a box is to let its words be broken. */
export const BREAKING = /^overflow-wrap/;
const SCROLLING = /auto|scroll/;

/** How a box is laid out now, whose style is at hand. */
export const fitOf = (element: Element, style: CSSStyleDeclaration): Fit => ({
  ...excess(element),
  width: Number.parseFloat(style.inlineSize),
  left: leftOf(element),
  met: metBy(element),
});

const excess = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element) => ({
  down: scrollHeight - clientHeight,
  aside: scrollWidth - clientWidth,
});

/**
 * Whether the height that is set for a box is none it is held to. The rows of tables are at least so high
 * (https://www.w3.org/TR/CSS22/tables.html#height-layout), and below the page itself nothing follows.
 */
export const growsAnyhow = (element: Element, { display }: CSSStyleDeclaration): boolean =>
  display.startsWith('table') || element === document.body;

const leftOf = (element: Element) => (element as Partial<HTMLElement>).offsetLeft ?? 0;

/** Over how many that stand beside it a box lies. */
function metBy(element: Element, box = element.getBoundingClientRect()): number {
  return [...(element.parentElement?.children ?? [])].filter(
    (sibling) => sibling !== element && overlap(box, sibling.getBoundingClientRect()),
  ).length;
}

/** Whether a box lies over others by what it is wider now; over those above and below, it would lie with more lines too. */
function isTooWide(element: Element, style: CSSStyleDeclaration, before: Fit): boolean {
  const wider = Number.parseFloat(style.inlineSize) - before.width;
  if (wider <= 3) return false;
  const { left, right, top, height } = element.getBoundingClientRect();
  // What it meets may have come towards it as far.
  const kept = Math.max(before.width - wider, before.width / 2);
  // It may be held by its other edge.
  const isMoved = Math.abs(leftOf(element) - before.left) > wider / 2;
  return metBy(element, new DOMRect(isMoved ? right - kept : left, top, kept, height)) <= before.met;
}

/** A box of no more px, with no more letters in it, is to be wider rather than to break these. */
const DISC = 96;
const WORD = /^\S{1,8}$/;

/** Whether an element is a disc around a letter or a number, or the like. */
const isDisc = (element: Element) => element.clientWidth <= DISC && WORD.test(element.textContent?.trim() ?? '');

/**
 * The declarations that give an element the room it lacks; `undefined` where it must be known how it was `before`, by
 * itself. `isSetAnew`: text is set in another way, and not only larger.
 */
export function roomRules(
  element: Element,
  before: Fit | undefined,
  { isTight, isPlaced }: Kind,
  isSetAnew: boolean,
): string | undefined {
  const { down, aside } = excess(element);
  const meets = isSetAnew && isPlaced && metBy(element) > (before?.met ?? 0);
  if (down < 3 && aside < 3 && !meets) return '';
  const style = getComputedStyle(element);
  // What is no higher than half a line is folded away; what scrolls hides nothing.
  const isFolded = element.clientHeight * 2 < Number.parseFloat(style.fontSize) || isTextField(element);
  const isMore = (by: number, overflow: string) => !isFolded && by >= 3 && !SCROLLING.test(overflow);
  const isLower = isMore(down - (before?.down ?? 0), style.overflowY);
  const isWider = isMore(aside - (before?.aside ?? 0), style.overflowX);
  if (!before && (meets || (isTight && (isLower || isWider)))) return undefined;
  if (meets && before && isTooWide(element, style, before)) {
    return `max-inline-size:${before.width}px;white-space:normal`;
  }
  const rules: string[] = [];
  if (isLower) {
    const lines = style.webkitLineClamp === 'none' ? [] : ['-webkit-line-clamp:none'];
    // A picture as high as its box is as high as it would be by itself in a box of no set height. Elsewhere not `auto`: what
    // is stretched to the height of others would stay as it is.
    const hasPicture = element.querySelector(PICTURES) !== null;
    const height = hasPicture ? `${Number.parseFloat(style.blockSize) + down}px` : 'max-content';
    rules.push(...lines, `block-size:${height}`, 'max-block-size:none', `min-block-size:${style.blockSize}`);
  }
  // What is large is not opened where more than it shows was there before: it may be turned over page by page.
  if (!isSetAnew && (before?.aside ?? 0) >= 3) return rules.join(';');
  if (isWider && CUTTING.test(style.overflowX) && style.whiteSpace === 'nowrap') {
    rules.push('white-space:normal', 'overflow-wrap:anywhere', 'block-size:auto', 'max-block-size:none');
  } else if (isWider && style.whiteSpace === 'pre') {
    // Lines that are not to be broken are not to move the page aside either.
    if (style.overflowX === 'visible') rules.push('overflow-x:auto');
  } else if (isWider && isDisc(element)) {
    rules.push('min-inline-size:max-content');
  } else if (isWider) {
    // A word that is too wide for its column; those of tables would be as narrow as a letter.
    rules.push(`overflow-wrap:${element.closest('table') ? 'break-word' : 'anywhere'}`);
  }
  return rules.join(';');
}
