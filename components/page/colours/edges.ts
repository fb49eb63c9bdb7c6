import type { Declared } from '../declared/declared';
import { holdsNothing, isCell, isTextField } from '../elements';
import { hasSign, isControl, isLink } from './colours';
import { alphaOf, BORDERS, chromaOf, isClear, PICTURE } from './computed';
import { groundAround, ownGroundOf, sideOf, toneOfGround } from './grounds';
import { GREY, inkedDrawing, inkedLine } from './inks';
import { TINT } from './laidOver';
import { inkedShadows } from './shadows';

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

const LINES = [...BORDERS, 'outline'];

/** The borders that are seen, and an outline, and their colours. The browser's own outline says where the reader is. */
export const linesOf = (style: CSSStyleDeclaration) => {
  const of = (line: string, what: string) => style.getPropertyValue(`${line}-${what}`);
  return LINES.map((line) => [line, of(line, 'color'), of(line, 'style')] as const).filter(
    ([line, colour, kind]) =>
      Number.parseFloat(of(line, 'width')) > 0 && !/none|hidden|auto/.test(kind) && !isClear(colour),
  );
};

/**
 * Whether an element has none of them, but for such as are room in the colour of the `ground` around it; the page may speak of
 * its borders all the same, or of all that it has by a transition.
 */
export const isUnlined = (style: CSSStyleDeclaration, ground?: string | null) =>
  linesOf(style).every(([, colour]) => colour === ground);

/** What a theme frames by a shadow of its own (`display/reach.ts`). */
const STATED = '[aria-pressed], [aria-selected], [aria-current], [aria-checked]';

/** The mark for the borders of an element, and for shadows that are lines, from its own style and when the ground of what it is in is known. */
export function edgeMark(element: Element, style: CSSStyleDeclaration): string | null {
  const lines = linesOf(style);
  const say = (line: string, colour: string) => `${line}-color:${colour}`;
  const isFull = isFilled(element, style, true);
  if (isControl(element) || isFull) {
    // A theme has its own kind of line for what cannot be used.
    const inked = (line: string, kind: string) =>
      `${say(line, 'var(--lectern-ink)')};${line}-style:var(--lectern-edge-style,${kind})`;
    return withShadows(
      lines.map(([line, , kind]) => inked(line, kind)),
      isFull ? null : inkedShadows(style, () => 'var(--lectern-ink)'),
    );
  }
  const ground = groundAround(element);
  if (!ground) return null;
  const isDrawn = holdsNothing(element);
  const own = ownGroundOf(element);
  // All around what is chosen, its ground goes on to its edge.
  const isChosen = BORDERS.every((border) => style.getPropertyValue(`${border}-color`) === own) && standsOut(element);
  const shadows =
    isDrawn || element.matches(STATED) ? null : inkedShadows(style, (colour) => inkedLine(colour, ground));
  const rules = lines.flatMap(([name, colour]) => {
    // As a tab is open towards what belongs to it.
    if (colour === own) return [say(name, isChosen ? 'var(--lectern-ink)' : 'var(--lectern-paper)')];
    const inked = isDrawn ? inkedDrawing(colour, ground) : inkedLine(colour, ground);
    return inked ? [say(name, inked)] : [];
  });
  return withShadows(rules, shadows);
}

const withShadows = (rules: string[], shadows: string | null) =>
  [...rules, ...(shadows ? [`box-shadow:${shadows}`] : [])].join(';') || null;

/** A link in a line is a box of its own where there is room around its words. */
const isBox = ({ display, paddingLeft }: CSSStyleDeclaration) => display !== 'inline' || paddingLeft !== '0px';

/** Whether the ground of the table around a cell is seen as lines between that and others. */
export function isGridded(
  cell: Element,
  { backgroundColor, borderCollapse, borderSpacing }: CSSStyleDeclaration,
): boolean {
  const table = isCell(cell) && !isClear(backgroundColor) ? cell.closest('table') : null;
  const ground = table && ownGroundOf(table);
  return !!ground && ground !== backgroundColor && borderCollapse === 'separate' && /[1-9]/.test(borderSpacing);
}

/** From so much of a colour in what is around on, of 255, whatever is not of it is told from that. */
const COLOURFUL = 100;

/** Whether an element has a ground of a colour, or of another tone than what it stands on, by which it is told from others. */
export function standsOut(element: Element): boolean {
  const own = ownGroundOf(element);
  if (!own || alphaOf(own) < TINT) return false;
  if (chromaOf(own) > GREY) return true;
  // A button with no ground from the page has another one on dark themes than on light ones.
  if (isControl(element)) return false;
  const around = groundAround(element);
  return toneOfGround(element) !== (around && sideOf(around)) || (!!around && chromaOf(around) > COLOURFUL);
}

/**
 * Whether an element is a button, a field or a link in a box of its own that has a ground and no picture, and either no
 * border or a ground by which it stands out from such with borders, as what is chosen of many does.
 * `hasEdges`: the page may give it one; in Firefox, a theme itself draws the line below a link as one.
 */
export const isFilled = (element: Element, style: CSSStyleDeclaration, hasEdges: boolean) =>
  (isControl(element) || (isLink(element) && isBox(style))) &&
  !(isClear(style.backgroundColor) && style.backgroundImage === 'none') &&
  (!PICTURE.test(style.backgroundImage) || hasSign(element, style)) &&
  (!hasEdges || isUnlined(style) || (!isTextField(element) && standsOut(element)));
