import type { Declared } from '../declared/declared';
import { hasOwnText, hidesItself, isTextField, parentOf } from '../elements';
import type { Marks } from '../text/sizes';
import { ADDRESS, channelsOf, isClear, NOTHING, PICTURE, TRANSLUCENT } from './computed';
import { isShaded, SHADED } from './shadows';
import { isOverPicture, notePicture } from './standing';
import { isTint, letsThrough, noteTint } from './tints';

/**
 * Where a theme's colours need to know what the page gives an element: paper goes only where the page itself had a
 * background and text, so that icons, charts and pictures stay; `sign`: so does the picture in the background itself;
 * `lines`: it is behind the lines of text alone.
 */
export const PAPER = 'data-lectern-paper';
export const OPAQUE = 'data-lectern-opaque';
/** A link that is a box of its own, or around a picture: it needs no line under its text. */
export const BOXED = 'data-lectern-boxed';

/** On a field whose hint the page keeps from sight. */
export const HINTLESS = 'data-lectern-hintless';

/** Text moved off the page stands for a picture that is shown instead. */
export const isHiddenText = (style: CSSStyleDeclaration) =>
  Math.abs(Number.parseFloat(style.textIndent)) > 500 || style.fontSize === '0px';

/** What is repeated in one direction alone was a gradient before style sheets had any. */
const REPEATED = /^(repeat-[xy](, |$))+$/;

/** Whether there is a picture behind what an element shows. */
const hasPictureBehind = ({ backgroundImage, backgroundRepeat }: CSSStyleDeclaration) =>
  PICTURE.test(backgroundImage) && !REPEATED.test(backgroundRepeat);

/** Padding so wide, in px, has room for a sign. */
const BESIDE = 12;
/** And so wide, if the other side has not half as much. */
const ROOM = 24;
/** A gradient so small, in px, is a stroke of a sign: two of them are the arrow of a select. */
const STROKE = 32;
const isStroke = (size: string) => size.split(' ').every((px) => px.endsWith('px') && Number.parseFloat(px) <= STROKE);
const ALL_PICTURES = new RegExp(`^(?:${NOTHING}, )*${ADDRESS}(?:, (?:${NOTHING}|${ADDRESS}))*$`);

/**
 * Whether the picture behind an element begins at an edge where that has padding: it stands beside text and not behind it.
 * `isRoomFor`: only where that is room for a sign, as it is not around what a box has in other boxes.
 */
function isBesideText(
  {
    backgroundImage,
    backgroundRepeat,
    backgroundSize,
    backgroundPositionX,
    paddingLeft,
    paddingRight,
  }: CSSStyleDeclaration,
  isRoomFor: boolean,
): boolean {
  if (backgroundImage === 'none' || !/^no-repeat(, no-repeat)*$/.test(backgroundRepeat)) return false;
  if (!ALL_PICTURES.test(backgroundImage) && !backgroundSize.split(', ').every(isStroke)) return false;
  // From the right edge, also where that is said in px.
  const isRight = backgroundPositionX.includes('100%');
  const sides = [paddingLeft, paddingRight].map(Number.parseFloat);
  const [padding = 0, other = 0] = isRight ? sides.reverse() : sides;
  const least = isRoomFor ? Math.max(ROOM, other * 2) : BESIDE;
  return padding >= least && (isRight || Number.parseFloat(backgroundPositionX) < padding);
}

/** Whether an element shows text of its own, in itself or as a field. */
const showsWords = (element: Element, style: CSSStyleDeclaration) =>
  (hasOwnText(element) || isTextField(element)) && !isHiddenText(style);

/** Whether the background of an element is a sign beside its text. `texty`: it has some, be it in other elements. */
export const hasSign = (element: Element, style: CSSStyleDeclaration, texty = false) =>
  showsWords(element, style)
    ? isBesideText(style, false)
    : texty && !isHiddenText(style) && !/%|cover|contain/.test(style.backgroundSize) && isBesideText(style, true);

/** A cell of a table so low or so narrow, in px, and longer than that, is a strip that sets others apart. */
const STRIP = 24;
const STRIP_LENGTH = 64;

function isStrip(element: Element): boolean {
  const [short = 0, long = 0] = [element.clientWidth, element.clientHeight].sort((one, other) => one - other);
  return short <= STRIP && long > STRIP_LENGTH;
}

/** The least that an empty cell or box has of each colour, of 255, where it is empty like the page and no bar of a chart. */
const PALE = 225;

export const isPale = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration) =>
  backgroundImage === 'none' &&
  channelsOf(backgroundColor)
    .slice(0, 3)
    .every((channel) => channel >= PALE);

/**
 * Whether an empty box is part of what lies behind the page: a coloured one from side to side, as text that lies over it
 * is not in it, or in tables that lay a page out a strip with whatever picture.
 */
export function isBackdrop(element: Element, style: CSSStyleDeclaration): boolean {
  const { display, backgroundColor, backgroundImage } = style;
  if (isClear(backgroundColor) && backgroundImage === 'none') return false;
  if (display.startsWith('table-column')) return true;
  if (display === 'table-cell' && (isStrip(element) || isPale(style))) return true;
  if (display !== 'block' || hasPictureBehind(style) || isScrim(style, element)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > innerWidth * 0.9 && height > 30;
}

/**
 * Whether a box lies over the whole window and lets the page show through: what is in it stands on papers of its own,
 * and the page below goes on showing.
 */
export function isScrim({ position, backgroundColor }: CSSStyleDeclaration, element: Element): boolean {
  if (position !== 'fixed' || !TRANSLUCENT.test(backgroundColor)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= innerWidth * 0.9 && height >= innerHeight * 0.9;
}

/** Whether an element's colours cannot be known from what the sheets `declare`, so that its style has to be read. */
export function asksForColours(element: Element, declared: Declared): boolean {
  if (declared.coloured.has(element) || element === document.body) return true;
  const parent = parentOf(element);
  if (!parent || hidesItself(parent)) return true;
  // What a box holds may be boxes for no other reason.
  return isLink(element) && (declared.boxes.has(element) || [element, parent].some((box) => declared.rows.has(box)));
}

/** Whether an element is a link to somewhere. */
export const isLink = (element: Element) => element.localName === 'a' && element.hasAttribute('href');

/** Whether a link is one of words, under which there is a line, and not of a sign that a font draws; `texty` as below. */
export const isOfWords = (link: Element, texty: boolean) => texty && /\S/.test(link.textContent ?? '');

/** The colour marks of an element whose style need not be read: it has no background, and is a link in a line if any. */
export function plainColourMarks(element: Element, texty: boolean, marks: Marks): void {
  if (isLink(element) && !isOfWords(element, texty)) marks.set(BOXED, '');
}

/** Whether an element is a button or a field, which stands on paper with whatever sign is in it. */
export const isControl = (element: Element) => element.localName === 'button' || isTextField(element);

/**
 * The colour marks of an element, read while it bears none. `texty`: text is shown in it or below it. `isPaintedLater`: it
 * has a background when the pointer comes.
 */
export function colourMarks(
  element: Element,
  style: CSSStyleDeclaration,
  texty: boolean,
  isPaintedLater: boolean,
  marks: Marks,
): void {
  const ownText = showsWords(element, style);
  const { backgroundImage } = style;
  const isSign = hasSign(element, style, texty);
  const hasPicture = (element !== document.body && hasPictureBehind(style) && !isSign) || isScrim(style, element);
  const hasColour = !isClear(style.backgroundColor) || (backgroundImage !== 'none' && !hasPicture && !isSign);
  const overPicture = isOverPicture(element);
  noteTint(element, hasColour && !ownText && letsThrough(style));
  const tints = overPicture && isTint(element);
  // Text of its own reads on paper only; around other text, a picture stays.
  const needsPaper = ownText ? hasPicture || hasColour || overPicture : hasColour && !hasPicture && !tints;
  // A sign in a button stands on its paper; what is empty may be a swatch or a switch, and is its colour.
  const isAround = isControl(element) && element.firstElementChild !== null;
  const paper = (texty && (needsPaper || (isPaintedLater && !tints))) || (needsPaper && isAround);
  notePicture(element, !paper && (hasPicture || overPicture));
  const opacity = Number(style.opacity);
  if (paper) marks.set(PAPER, isSign ? 'sign' : '');
  // What fades in and out by an animation is not to stand still half-way, in front of what comes next.
  const isFaint = opacity > 0 && opacity < 1 && style.animationName === 'none';
  if (texty && (isFaint || style.mixBlendMode !== 'normal')) marks.set(OPAQUE, '');
  if (texty && isShaded(style)) marks.set(SHADED, '');
  if (isLink(element) && !(style.display === 'inline' && isOfWords(element, texty))) marks.set(BOXED, '');
}
