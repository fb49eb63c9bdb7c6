import { parentOf } from '../elements';
import { turnsOver } from './computed';
import { isPageTurned } from './grounds';

/**
 * On what a page turns from light to dark by a filter, as some do with all their text, and once more with the pictures in
 * it: a theme has the tones that it wants.
 */
export const UPRIGHT = 'data-lectern-upright';

/** Elements that are turned over with all in them. */
const turned = new WeakSet<Element>();

function isInTurned(element: Element): boolean {
  for (let at = parentOf(element); at; at = parentOf(at)) if (turned.has(at)) return true;
  return isPageTurned();
}

/** The mark of an element, read while it bears none, those around it first. `texty`: text is shown in it or below it. */
export function uprightMark(element: Element, { filter }: CSSStyleDeclaration, texty: boolean): string | null {
  const turns = turnsOver(filter);
  if (turns && texty) turned.add(element);
  else turned.delete(element);
  return turns && (texty || isInTurned(element)) ? '' : null;
}
