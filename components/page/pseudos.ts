import type { RuleSet } from './declared/ruleSet';
import { hasOwnText, isTextField } from './elements';

/** The pseudo-elements that may have text or a size of their own. */
export const PSEUDOS = ['::before', '::after', '::first-letter', '::first-line', '::marker', '::placeholder'] as const;
export type Pseudo = (typeof PSEUDOS)[number];

/** The style of a pseudo-element that shows text. */
export type ShownPseudo = [Pseudo, CSSStyleDeclaration];

const NO_TEXT = new Set(['', 'none', 'normal', '""', "''"]);
/** Whether a value of `content` shows text. */
export const showsText = (content: string) => !NO_TEXT.has(content);

/** Whether a pseudo-element holds text of its own; the others are drawn with the element's. */
export const showsOwnText = ([pseudo]: ShownPseudo) => pseudo === '::before' || pseudo === '::after';

/**
 * The styles of those pseudo-elements of `element` that show text and that it may bear. Asking a pseudo-element for its
 * style costs as much as asking ten elements.
 */
export function pseudosOf(element: Element, bearers: Record<Pseudo, RuleSet>): ShownPseudo[] {
  const shown: ShownPseudo[] = [];
  for (const pseudo of PSEUDOS) {
    const isNamed = !bearers[pseudo].isOfAll;
    if (!bearers[pseudo].has(element)) continue;
    const style = getComputedStyle(element, pseudo);
    const isShown = showsOwnText([pseudo, style]) ? showsText(style.content) : isNamed || isDrawn(element, pseudo);
    if (isShown) shown.push([pseudo, style]);
  }
  return shown;
}

/** Whether an element can have a pseudo-element that is drawn with its own text. */
function isDrawn(element: Element, pseudo: Pseudo): boolean {
  if (pseudo === '::placeholder') return isTextField(element);
  return pseudo === '::marker' ? element.localName === 'li' : hasOwnText(element);
}
