import { holdsNothing, isReplaced } from '../elements';
import { BORDERS, channelsOf, chromaOf, isClear, PICTURE } from './computed';
import { toneOfPicture } from './pixels';
import { isSpacer } from './spacers';
import { isTextColour, type Tone, toneOf, toneOfDrawing } from './tones';

/**
 * On a small sign: in one tone, which is turned over where a theme's paper has that tone too (`dark`, `light`), or in
 * tones unknown, by the tone of the page around it (`rimmed-light`); or no sign at all, but a picture to fill space
 * (`spacer`). Those that take the colour of the text around them (`currentcolor`) go with the ink by themselves.
 */
export const ICON = 'data-lectern-icon';

/** Signs are at most so wide and high, in px; what is larger is a picture. */
export const LARGEST = 64;
/** What is no thicker, in px, is a line, which may be as long as the page. */
const LINE = 8;
/** No rim is put around a box so thin, in px. */
const THINNEST = 2;
/** Of what is painted as a box, only grey is a sign; colours have a meaning. */
const GREY = 24;

type Icon = Tone | 'rimmed' | 'spacer';

/** Whether a box paints its sign by its own background: grey, be it ever so faint, cut out by a mask or not. */
const isGrey = ({ backgroundColor }: CSSStyleDeclaration) =>
  chromaOf(backgroundColor) < GREY && !isClear(backgroundColor);

/** The styles of the pseudo-elements that are drawn around what is in an element. */
export const drawnAround = (element: Element): CSSStyleDeclaration[] =>
  ['::before', '::after']
    .map((pseudo) => getComputedStyle(element, pseudo))
    .filter(({ content }) => !/^(none|normal|)$/.test(content));

/** Whether an element without text shows a picture, or something with a picture in it. */
export function showsPicture(element: Element): boolean {
  if (isReplaced(element)) return true;
  const { backgroundColor, backgroundImage, maskImage } = getComputedStyle(element);
  if (backgroundImage !== 'none' || maskImage !== 'none' || !isClear(backgroundColor)) return true;
  return drawnAround(element).length > 0 || [...element.children].some(showsPicture);
}

/** Whether an element is a picture by its name. */
export const isPicture = ({ localName }: Element) => /^(svg|img|canvas)$/.test(localName);

/** Whether an element shows nothing but what it draws, or is drawn behind it. */
export const isEmpty = (element: Element) => isPicture(element) || holdsNothing(element);

/** Whether what a box or a pseudo-element paints is nothing but lines and signs in one ink, as fractions have. */
function isOfInk(style: CSSStyleDeclaration, ink: string): boolean {
  const { color, content, backgroundColor, backgroundImage, maskImage, boxShadow } = style;
  if (color !== ink || PICTURE.test(content) || !isClear(backgroundColor)) return false;
  if ([backgroundImage, maskImage, boxShadow].some((picture) => picture !== 'none')) return false;
  const of = (property: string) => style.getPropertyValue(property);
  return BORDERS.every((border) => of(`${border}-style`) === 'none' || of(`${border}-color`) === ink);
}

/** Whether all that an element without text shows has the ink of text. */
const isInked = (element: Element, style: CSSStyleDeclaration) =>
  isOfInk(style, style.color) && drawnAround(element).every((drawn) => isOfInk(drawn, style.color));

/**
 * What kind of sign an empty element is, if it is one. What some pictures and
 * pseudo-elements draw cannot be told, so these get a rim (`rimmed`), which leaves them as they are. `ground`: the tone of
 * what it stood on, where that is no picture.
 */
export function iconMark(element: Element, style: CSSStyleDeclaration, ground: Tone | null): Icon | null {
  if (style.filter !== 'none' || style.display.startsWith('table')) return null;
  if (isSpacer(element, style)) return 'spacer';
  const { width, height } = element.getBoundingClientRect();
  const thin = Math.min(width, height);
  const isLong = Math.max(width, height) > LARGEST;
  if (!thin || (isLong && (thin > LINE || isPicture(element)))) return null;
  if (element.localName === 'svg') return element.querySelector('text, image') ? null : toneOfDrawing(element);
  // A line with a rim would be a bar.
  const rim = thin > THINNEST && !isLong ? 'rimmed' : null;
  if (element.localName === 'img') {
    const tone = toneOfPicture(element as HTMLImageElement);
    return tone === undefined ? rim : tone;
  }
  if (isInked(element, style)) return null;
  if (style.backgroundImage !== 'none' || isClear(style.backgroundColor)) return rim;
  const tone = isGrey(style) ? toneOf(channelsOf(style.backgroundColor)) : null;
  // What was hardly to be seen on its ground is an end of a scale of colours; light that stood on no dark may be no sign.
  const isSeen = tone === 'light' ? ground === 'dark' : tone === 'dark' && ground !== 'dark';
  return isSeen && !isTextColour(element, 'backgroundColor') ? tone : null;
}
