import { alphaOf, channelsOf, chromaOf } from './computed';
import { sideOf } from './grounds';
import { type Tone, toneOf } from './tones';

/** The colours of lines, tips and small signs in a theme, by those that they have and what they were drawn on. */

/** What is as grey as this, of 255, has no colour. */
export const GREY = 60;

/** How much ink there is in a line that was dark on light, or light on dark, and in one that was faint. */
const PLAIN = 55;
const FAINT = 30;
/** What covers no more, 0 to 1, is faint. */
const SEEN = 0.4;

const PAPER = 'var(--lectern-paper)';
const mixed = (percent: number) => `color-mix(in srgb, var(--lectern-ink) ${percent}%, ${PAPER})`;

/** The colour of a line drawn on a ground of a tone, which it keeps on papers of that tone; `null` where on all. */
export function inkedLine(colour: string, ground: Tone): string | null {
  const tone = toneOf(channelsOf(colour));
  // A colour that stands out from the paper has a meaning.
  if (!tone || (tone === ground && chromaOf(colour) > GREY)) return null;
  const line = mixed(tone === ground || alphaOf(colour) < SEEN ? FAINT : PLAIN);
  return `color-mix(in srgb, ${line} var(--lectern-${ground}-ground), ${colour})`;
}

/** The same for what is nothing but drawn: in the colour of a ground it is a part of that, and one in a colour is lost. */
export function inkedDrawing(colour: string, ground: string): string | null {
  if (colour === ground) return PAPER;
  return chromaOf(ground) > GREY ? mixed(alphaOf(colour) < SEEN ? FAINT : 100) : inkedLine(colour, sideOf(ground));
}
