import { type ShownPseudo, showsOwnText } from './pseudos';

/**
 * On text with a sign beside it, in its padding: that grows as the sign does, or this would lie over the text. The value is
 * declarations.
 */
export const BESIDE = 'data-lectern-beside';

/** Padding by so many px wider than that of the other side has room for a sign. */
const ROOM = 8;

/**
 * The padding of an element where a pseudo-element with text is placed in it. On which side that is would take a layout to
 * know; the wider padding tells.
 */
export function besideMark(
  { position, paddingLeft, paddingRight }: CSSStyleDeclaration,
  pseudos: ShownPseudo[],
): string | null {
  const isPlaced = (pseudo: ShownPseudo) => showsOwnText(pseudo) && pseudo[1].position === 'absolute';
  if (position === 'static' || !pseudos.some(isPlaced)) return null;
  const [left, right] = [Number.parseFloat(paddingLeft), Number.parseFloat(paddingRight)];
  if (!(Math.abs(left - right) >= ROOM)) return null;
  const wider = Math.max(left, right);
  return `padding-${left > right ? 'left' : 'right'}:max(${wider}px, calc(${wider}px * var(--lectern-times, 1)))`;
}
