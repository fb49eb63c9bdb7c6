import { PARTED } from '../buckets';
import { parentOf } from '../elements';
import { hasSign } from './colours';
import { channelsOf, isClear, over } from './computed';
import { groundOf, sideOf } from './grounds';
import { type Tone, toneOf } from './tones';

/** Signs beside text that are the background of its box: what they are drawn in is known where the drawing is their address. */

const DRAWING = /^(url\("data:image\/svg\+xml([^,"]*),([^"]*)"\))(?:, none)*$/;
const COLOUR = /\b(?:fill|stroke)\s*[:=]\s*["']?\s*(\w+\([^)]*\)|[^"';\s>]+)/g;
/** By these it may be painted otherwise. */
const OTHERWISE = /url\(|<(image|style)/;
/** So much of a ground is enough for a sign to be seen on it, and does not glare beside the text. */
const CALM = '70%';
const NONE = /^(?:none|transparent|inherit|currentcolor|url\(.*)$/i;

/** The one drawing in a background, and its address. */
function drawingIn(backgroundImage: string): { address: string; drawing: string } | null {
  const [, address, kind = '', data] = DRAWING.exec(backgroundImage) ?? [];
  if (address === undefined || data === undefined || PARTED.test(backgroundImage)) return null;
  try {
    return { address, drawing: kind.includes('base64') ? atob(data) : decodeURIComponent(data) };
  } catch {
    return null;
  }
}

/** The tone of all that is drawn in such a sign; `null` where there are several, or it is not known. */
function toneOfSign(drawing: string): Tone | null {
  if (OTHERWISE.test(drawing)) return null;
  const colours = [...drawing.matchAll(COLOUR)].map(([, colour = '']) => colour).filter((colour) => !NONE.test(colour));
  // What has no colour is black.
  const tones = new Set((colours.length > 0 ? colours : ['#000']).map((colour) => toneOf(channelsOf(colour))));
  const [only = null] = tones.size === 1 ? tones : [];
  return only;
}

/** The tone of the sign that is all that an empty box shows, where that is known. */
export function toneOfShown({ backgroundImage, backgroundColor }: CSSStyleDeclaration): Tone | null {
  const found = isClear(backgroundColor) ? drawingIn(backgroundImage) : null;
  return found && toneOfSign(found.drawing);
}

/** Of what is said of several layers, what is said of the first. */
const ofFirst = (list: string) => list.split(',')[0] ?? '';

/**
 * The declarations by which a sign beside text keeps the ground that it was drawn for, in the padding where it stands; `null`
 * where it does not need that, or it is not known. `element` bears no mark.
 */
export function signMark(element: Element, style: CSSStyleDeclaration, texty: boolean): string | null {
  const { backgroundImage, backgroundPosition, backgroundSize, backgroundPositionX, paddingLeft, paddingRight } = style;
  const found = drawingIn(backgroundImage);
  if (!found || !hasSign(element, style, texty)) return null;
  const tone = toneOfSign(found.drawing);
  const around = groundOf(parentOf(element) ?? element);
  const ground = around && over(style.backgroundColor, around);
  const below = ground && sideOf(ground);
  if (!tone || !below || below === tone) return null;
  const isRight = backgroundPositionX.includes('100%');
  const calm = `color-mix(in srgb, ${ground} ${CALM}, var(--lectern-paper))`;
  const kept = `color-mix(in srgb, ${calm} var(--lectern-${below}-ground), transparent)`;
  return [
    `background-image:${found.address},linear-gradient(${kept}, ${kept})`,
    `background-position:${ofFirst(backgroundPosition)},${isRight ? 'right' : 'left'} top`,
    `background-size:${ofFirst(backgroundSize)},${isRight ? paddingRight : paddingLeft} 100%`,
    'background-repeat:no-repeat',
  ].join(';');
}
