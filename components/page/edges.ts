import { isControl, isLink, PICTURE } from './colours';
import { channelsOf, isClear } from './computed';
import type { Declared } from './declared';
import { isTextField, parentOf } from './elements';
import { ownGroundOf, sideOf, toneOfGround } from './grounds';
import { toneOf } from './tones';

/**
 * On a box with borders: where a theme's paper is of another tone than what they were drawn on, dark ones would be lost
 * and pale ones glare. The value is declarations.
 */
export const EDGE = 'data-lectern-edge';
/** On a button, a field or a bar that was seen by its ground alone, which becomes paper. */
export const FILLED = 'data-lectern-filled';

/** On a cell with a ground of its own, in a table whose other ground made lines between such. */
export const GRIDDED = 'data-lectern-gridded';

/** Their lines have the colour that those of all tables have in a theme. */
const RULED = /^(hr|table|thead|tbody|tfoot|tr|th|td|fieldset)$/;

/** Whether an element may have borders that are to be seen to. */
export const hasEdges = (element: Element, declared: Declared) =>
  declared.edges.has(element) && !RULED.test(element.localName);

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** What is as grey as this, of 255, has no colour. */
const GREY = 60;
const chromaOf = (colour: string) => {
  const channels = channelsOf(colour).slice(0, 3);
  return Math.max(...channels) - Math.min(...channels);
};

/** How much ink there is in a line that was dark on light, or light on dark, and in one that was faint. */
const PLAIN = 55;
const FAINT = 30;

/** The sides on which a border is seen, and its colours. */
const sidesOf = (style: CSSStyleDeclaration) =>
  SIDES.map((side) => [side, style[`border${side}Color`]] as const).filter(
    ([side, colour]) =>
      Number.parseFloat(style[`border${side}Width`]) > 0 &&
      !/none|hidden/.test(style[`border${side}Style`]) &&
      !isClear(colour),
  );

/** A theme has its own kind of line for what cannot be used. */
const styleOf = (side: (typeof SIDES)[number], style: CSSStyleDeclaration) =>
  `border-${side.toLowerCase()}-style:var(--lectern-edge-style,${style[`border${side}Style`]})`;

/** The mark for the borders of an element, from its own style and when the ground of what it is in is known. */
export function edgeMark(element: Element, style: CSSStyleDeclaration): string | null {
  const sides = sidesOf(style);
  if (sides.length === 0) return null;
  const say = (side: string, colour: string) => `border-${side.toLowerCase()}-color:${colour}`;
  if (isControl(element) || isFilled(element, style, true))
    return sides.map(([side]) => `${say(side, 'var(--lectern-ink)')};${styleOf(side, style)}`).join(';');
  const ground = toneOfGround(parentOf(element) ?? element);
  if (!ground) return null;
  const rules = sides.flatMap(([side, colour]) => {
    // As a tab is open towards what belongs to it.
    if (colour === ownGroundOf(element)) return [say(side, 'var(--lectern-paper)')];
    const tone = toneOf(channelsOf(colour));
    // A colour that stands out from the paper has a meaning.
    if (!tone || (tone === ground && chromaOf(colour) > GREY)) return [];
    const line = `color-mix(in srgb, var(--lectern-ink) ${tone === ground ? FAINT : PLAIN}%, var(--lectern-paper))`;
    return [say(side, `color-mix(in srgb, ${line} var(--lectern-${ground}-ground), ${colour})`)];
  });
  return rules.join(';') || null;
}

/** A link in a line is a box of its own where there is room around its words. */
const isBox = ({ display, paddingLeft }: CSSStyleDeclaration) => display !== 'inline' || paddingLeft !== '0px';

/** Whether the ground of the table around a cell is seen as lines between that and others. */
export function isGridded(
  cell: Element,
  { backgroundColor, borderCollapse, borderSpacing }: CSSStyleDeclaration,
): boolean {
  const table = /^t[dh]$/.test(cell.localName) && !isClear(backgroundColor) ? cell.closest('table') : null;
  const ground = table && ownGroundOf(table);
  return !!ground && ground !== backgroundColor && borderCollapse === 'separate' && /[1-9]/.test(borderSpacing);
}

/** What lets through more than this of what is below is no ground of another colour. */
const TINT = 0.3;

/** Whether an element has a ground of a colour, or of another tone than what it stands on, by which it is told from others. */
export function standsOut(element: Element): boolean {
  const own = ownGroundOf(element);
  if (!own || (channelsOf(own)[3] ?? 1) < TINT) return false;
  if (chromaOf(own) > GREY) return true;
  // A button with no ground from the page has another one on dark themes than on light ones.
  return !isControl(element) && sideOf(own) !== toneOfGround(parentOf(element) ?? element);
}

/**
 * Whether an element is a button, a field or a link in a box of its own that has a ground and no picture, and either no
 * border or a ground by which it stands out from such with borders, as what is chosen of many does.
 * `hasEdges`: the page may give it one; in Firefox, a theme itself draws the line below a link as one.
 */
export const isFilled = (element: Element, style: CSSStyleDeclaration, hasEdges: boolean) =>
  (isControl(element) || (isLink(element) && isBox(style))) &&
  !(isClear(style.backgroundColor) && style.backgroundImage === 'none') &&
  !PICTURE.test(style.backgroundImage) &&
  (!hasEdges || sidesOf(style).length === 0 || (!isTextField(element) && standsOut(element)));
