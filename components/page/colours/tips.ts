import { notePseudos } from '../restless';
import { channelsOf, chromaOf, isClear } from './computed';
import { linesOf } from './edges';
import { groundOf, sideOf } from './grounds';
import { LARGEST } from './icons';
import { GREY, inkedDrawing, PAPER } from './inks';
import type { Mark } from './papers';
import { inkedShadows } from './shadows';
import { type Tone, toneOf } from './tones';

/**
 * On the bearers of pseudo-elements that are drawn by their own borders, rings or ground: tips of boxes, triangles, lines,
 * boxes to be ticked and signs cut out by a mask. The values are declarations, for the pseudo-element.
 */
export const DRAWN = { before: 'data-lectern-drawn-before', after: 'data-lectern-drawn-after' } as const;

/** Drawn, and without words: many a page has a space there, where nothing would do. */
export const BLANK = /^(["'])\s*\1$/;
/** What is no thicker, in px, is a line, which may be as long as its box. */
const LINE = 8;

/** Whether a box is turned so that it stands on a corner. */
export const isTurned = ({ transform, rotate }: CSSStyleDeclaration) =>
  rotate !== 'none' || !/^(none|matrix\([^,]*, 0,.*)$/.test(transform);

const isSmall = ({ width, height }: CSSStyleDeclaration) => {
  const lengths = [width, height].map(Number.parseFloat);
  return Math.min(...lengths) <= LINE || Math.max(...lengths) <= LARGEST;
};

/** What has the colour of the ground is a part of that, and a small one in a grey is lost with it; a colour has a meaning. */
function groundOfDrawn(style: CSSStyleDeclaration, ground: string, tone: Tone): string | null {
  const { backgroundColor, backgroundImage } = style;
  if (isClear(backgroundColor) || backgroundImage !== 'none') return null;
  if (backgroundColor === ground) return PAPER;
  if (!isSmall(style)) return null;
  const isLost = chromaOf(backgroundColor) <= GREY && toneOf(channelsOf(backgroundColor)) !== tone;
  return isLost ? inkedDrawing(backgroundColor, ground) : null;
}

/** The styles of the pseudo-elements of an element; to be asked as seldom as can be: see `pseudosOf`. */
export function stylesOf(element: Element) {
  const styles = (['before', 'after'] as const).map((name) => [name, getComputedStyle(element, `::${name}`)] as const);
  notePseudos(element, styles);
  return styles;
}

/** The marks for the pseudo-elements of an element that holds nothing. */
export const drawnMarks = (element: Element): Mark[] =>
  stylesOf(element).flatMap(([name, style]) => drawnMark(element, name, style));

/** The mark for a pseudo-element of an element, by its own style. */
export function drawnMark(element: Element, name: keyof typeof DRAWN, style: CSSStyleDeclaration): Mark[] {
  const ground = groundOf(element);
  // One with a mark is not seen as the page has it.
  if (!BLANK.test(style.content) || !ground || element.hasAttribute(DRAWN[name])) return [];
  // Whether that is the ink of text or the same by chance, it can be it; but for the paper, which that of a theme may look like.
  const say = (property: string, colour: string, inked: string | null) =>
    colour === style.color && inked !== PAPER ? [`${property}:currentcolor`] : inked ? [`${property}:${inked}`] : [];
  const lines = linesOf(style).flatMap(([line, colour]) => say(`${line}-color`, colour, inkedDrawing(colour, ground)));
  const fill = say('background-color', style.backgroundColor, groundOfDrawn(style, ground, sideOf(ground)));
  const ring = inkedShadows(style, (line) => inkedDrawing(line, ground));
  const declarations = [...lines, ...fill, ...(ring ? [`box-shadow:${ring}`] : [])].join(';');
  return declarations ? [[element, DRAWN[name], declarations]] : [];
}
