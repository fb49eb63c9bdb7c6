import { alphaOf, PICTURE, SHOWS, TRANSLUCENT } from './computed';

/** Boxes that tint a picture below the words in them, which goes on showing. */

/** What covers more of a picture, 0 to 1, is a panel to read on, and so is what holds so many letters. */
const MOST = 0.75;
const MUCH = 240;
/** These may be drawn in the ink of text, and have no paper of their own. */
const DRAWN = 'input, select, textarea, svg, i:empty, span:empty';

/** Whether what is below a background shows through it. */
export const letsThrough = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration) =>
  TRANSLUCENT.test(backgroundColor) &&
  alphaOf(backgroundColor) <= MOST &&
  (backgroundImage === 'none' || (!PICTURE.test(backgroundImage) && SHOWS.test(backgroundImage)));

/** Boxes without text of their own that would tint a picture, were there one below. */
const tints = new WeakSet<Element>();

/** To be told of an element, read while it bears no mark, whether it is such a box. */
export function noteTint(element: Element, is: boolean): void {
  if (is) tints.add(element);
  else tints.delete(element);
}

/** Whether an element over a picture is such a box: what is in it has papers of its own. */
export const isTint = (element: Element) =>
  tints.has(element) && !element.querySelector(DRAWN) && (element.textContent ?? '').trim().length <= MUCH;
