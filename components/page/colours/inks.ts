import { inkInPaper } from '@/components/display/inkInPaper';
import { alphaOf, channelsOf, chromaOf } from './computed';
import { sideOf } from './grounds';
import { toneOf } from './tones';

/** The colours of lines, tips and small signs in a theme, by those that they have and what they were drawn on. */

/** What is as grey as this, of 255, has no colour. */
export const GREY = 60;

/** How much ink there is in a line that was dark on light, or light on dark, and in one that was faint. */
const PLAIN = 55;
const FAINT = 30;
const ALL = 100;
/** What covers no more, 0 to 1, is faint. */
const SEEN = 0.4;

export const PAPER = 'var(--lectern-paper)';

/** The colour of a line drawn on a ground, which it keeps on papers of the tone of that; `null` where on all. */
export function inkedLine(colour: string, ground: string, plain = PLAIN): string | null {
  // In the colour of what is below, it is room.
  if (colour === ground) return PAPER;
  const side = sideOf(ground);
  const tone = toneOf(channelsOf(colour));
  const isFaint = alphaOf(colour) < SEEN;
  // On a colour, grey of whatever tone is seen; which is not there any more.
  if (chromaOf(ground) > GREY && (plain > PLAIN || chromaOf(colour) <= GREY))
    return inkInPaper(isFaint ? FAINT : plain);
  // A colour that stands out from the paper has a meaning.
  if (!tone || (tone === side && chromaOf(colour) > GREY)) return null;
  const line = inkInPaper(tone === side || isFaint ? FAINT : PLAIN);
  return `color-mix(in srgb, ${line} var(--lectern-${side}-ground), ${colour})`;
}

/** The same for what is nothing but drawn: in a colour, it is lost with a ground in one. */
export const inkedDrawing = (colour: string, ground: string) => inkedLine(colour, ground, ALL);
