import { INKED_PSEUDOS } from '@/components/display/marks';
import type { Declared } from '../declared/declared';
import { showsOwnText, showsText } from '../pseudos';
import { isPrivate } from '../text/whole';
import { isClear } from './computed';
import { isFaint, isFaintPseudo } from './faint';

/**
 * On the bearer of pseudo-elements that have an ink of their own, and no paper: `before first-letter`; or of what is as faint
 * as in the page: `after-faint`, or `faint` for all that is in an element.
 */
export const INKED = 'data-lectern-inked';

/** The ink mark of an element: what a pseudo-element writes in a colour of its own; signs of a font keep theirs. */
export function inkedMark(element: Element, style: CSSStyleDeclaration, { inks, faint }: Declared): string | null {
  const inked = (inks.has(element) ? INKED_PSEUDOS : []).flatMap((pseudo) => {
    const own = getComputedStyle(element, pseudo);
    if (showsOwnText([pseudo, own]) && (!showsText(own.content) || isPrivate(own.content))) return [];
    if (own.color === style.color || !isClear(own.backgroundColor) || own.backgroundImage !== 'none') return [];
    return `${pseudo.slice(2)}${isFaintPseudo(element, own) ? '-faint' : ''}`;
  });
  if (faint.has(element) && isFaint(element, style)) inked.push('faint');
  return inked.join(' ') || null;
}
