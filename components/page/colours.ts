import { hasOwnText, parentOf } from './elements';
import type { Marks } from './sizes';

/**
 * Where a theme's colours need to know what the page gives an element: paper goes only where the page itself had a
 * background and text, so that icons, charts and pictures stay.
 */
export const PAPER = 'data-lectern-paper';
export const OPAQUE = 'data-lectern-opaque';
export const LINK = 'data-lectern-link';

const CLEAR = /^(transparent|rgba\(.*, ?0\))$/;

/** Text moved off the page stands for a picture that is shown instead. */
const isHiddenText = (style: CSSStyleDeclaration) =>
  Math.abs(Number.parseFloat(style.textIndent)) > 500 || style.fontSize === '0px';

/** Elements whose background is a picture that stays, so that text on it needs a paper of its own. */
const pictured = new WeakSet<Element>();

/** The colour marks of an element, read while it bears none. `texty`: text is shown in it or below it. */
export function colourMarks(element: Element, style: CSSStyleDeclaration, texty: boolean, marks: Marks): void {
  const ownText = hasOwnText(element) && !isHiddenText(style);
  const hasPicture = style.backgroundImage !== 'none' && element !== document.body;
  const hasColour = !CLEAR.test(style.backgroundColor);
  const parent = parentOf(element);
  const overPicture = !!parent && pictured.has(parent);
  const paper = texty && (ownText ? hasPicture || hasColour || overPicture : hasColour && !hasPicture);
  if (!paper && (hasPicture || overPicture)) pictured.add(element);
  else pictured.delete(element);
  const opacity = Number(style.opacity);
  marks.set(PAPER, paper ? '' : null);
  marks.set(OPAQUE, texty && opacity > 0 && opacity < 1 ? '' : null);
  marks.set(LINK, texty && style.display === 'inline' && element.matches('a:any-link') ? '' : null);
}
