import { PARTED } from '../buckets';
import { hasSign, isControl } from './colours';
import { ADDRESS, channelsOf, isClear, NOTHING, over } from './computed';
import { groundAround, sideOf } from './grounds';
import { type Tone, toneOf } from './tones';

/** Signs beside text that are the background of its box: what they are drawn in is known where the drawing is their address. */

const SIGN = new RegExp(`^(${ADDRESS})(?:, ${NOTHING})*$`);
const DRAWING = /^url\("data:image\/svg\+xml([^,]*),(.*)"\)$/;
const COLOUR = /\b(?:fill|stroke)\s*[:=]\s*["']?\s*(\w+\([^)]*\)|[^"';\s>]+)/g;
/** By these it may be painted otherwise. */
const OTHERWISE = /url\(|<(image|style)/;
/** So much of a ground is enough for a sign to be seen on it, and does not glare beside the text. */
const CALM = '70%';
const NONE = /^(?:none|transparent|inherit|currentcolor|url\(.*)$/i;

/** The one sign in a background: its address, and the drawing, which is `null` where that is in a file. */
function signIn(backgroundImage: string): { address: string; drawing: string | null } | null {
  const [, address] = SIGN.exec(backgroundImage) ?? [];
  if (address === undefined || PARTED.test(address)) return null;
  const [, kind = '', data] = DRAWING.exec(address) ?? [];
  if (data === undefined) return { address, drawing: null };
  try {
    return {
      address,
      drawing: kind.includes('base64') ? atob(data) : decodeURIComponent(data.replace(/\\(.)/g, '$1')),
    };
  } catch {
    return null;
  }
}

/** The tone of all that is drawn in such a sign; `null` where there are several, or it is not known. */
function toneOfSign(drawing: string | null): Tone | null {
  if (drawing === null || OTHERWISE.test(drawing)) return null;
  const colours = [...drawing.matchAll(COLOUR)].map(([, colour = '']) => colour).filter((colour) => !NONE.test(colour));
  // What has no colour is black.
  const tones = new Set((colours.length > 0 ? colours : ['#000']).map((colour) => toneOf(channelsOf(colour))));
  const [only = null] = tones.size === 1 ? tones : [];
  return only;
}

/** The tone of the sign that is all that an empty box shows, where that is known. */
export function toneOfShown({ backgroundImage, backgroundColor }: CSSStyleDeclaration): Tone | null {
  const found = isClear(backgroundColor) ? signIn(backgroundImage) : null;
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
  const found = signIn(backgroundImage);
  if (!found || !hasSign(element, style, texty)) return null;
  const tone = toneOfSign(found.drawing);
  const around = groundAround(element);
  const ground = around && over(style.backgroundColor, around);
  const below = ground && sideOf(ground);
  // What a button or a field does may be said by its sign alone; whatever that is drawn in, it was seen on its ground.
  const isOther = tone ? below !== tone : found.drawing === null && isControl(element);
  if (!below || !isOther) return null;
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
