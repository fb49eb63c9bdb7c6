import { isClear } from './computed';
import { luminanceOf } from './pixels';

/** Pictures of a pixel or two, by which old pages keep things apart. */

/** A picture of no more px than this, however large it is shown, is there to fill space, or is a line. */
const SPACER = 4;
/** A line is no thicker than this, in px, and so many times as long. */
const THICKEST = 4;
const LONG = 8;
/** The luminance of what is as good as white. */
const WHITE = 0.8;

/** Whether a picture shows nothing but one colour, or none; where it has a background, that is the picture. */
export function isSpacer(element: Element, { backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean {
  if (!(element instanceof HTMLImageElement) || !isClear(backgroundColor) || backgroundImage !== 'none') return false;
  const { naturalWidth, naturalHeight } = element;
  return naturalWidth > 0 && naturalWidth <= SPACER && naturalHeight <= SPACER && !isColouredLine(element);
}

/** Whether a picture is drawn out to a line in a colour; white ones fill space as well. */
function isColouredLine(picture: HTMLImageElement): boolean {
  const { width, height } = picture.getBoundingClientRect();
  const [thick = 0, long = 0] = [width, height].sort((one, other) => one - other);
  return thick <= THICKEST && long >= thick * LONG && (luminanceOf(picture) ?? 1) < WHITE;
}
