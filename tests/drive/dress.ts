import { type Colour, type Image, share } from './pixels.ts';

/** The look in which the pages of `flash.ts` are watched, and how each frame of them is dressed. */
export const LOOK = { theme: 'night', textSize: 200 } as const;
const NIGHT: Colour = [22, 24, 27];

/** In how many of its pixels the corner with the bar differs from the paper around. */
function barOf({ data, width, height }: Image): number {
  const at = (x: number, y: number) => (y * width + x) * 4;
  // Between the bar and the other text.
  const paper = at(Math.round(width * 0.32), Math.round(height / 2));
  let count = 0;
  for (let y = 0; y < height * 0.3; y++) {
    for (let x = 0; x < width * 0.25; x++) {
      const off = [0, 1, 2].reduce(
        (sum, channel) => sum + Math.abs((data[at(x, y) + channel] ?? 0) - (data[paper + channel] ?? 0)),
        0,
      );
      if (off > 240) count++;
    }
  }
  return count;
}

/** Between the bar at its own size, about 24 pixels by 11, and at twice that. */
const HALFWAY = 600;
/** Fewer pixels are no bar. */
const NONE = 40;

export type Dress = `${'themed' | 'bare'} ${'scaled' | 'unscaled' | 'blank'}`;

/** How the page in a picture 320 pixels wide is dressed: in Night or not, its text twice as large or not, or not there yet. */
export function dressOf(image: Image): Dress {
  const bar = barOf(image);
  return `${share(image, NIGHT, 6) > 0.5 ? 'themed' : 'bare'} ${bar < NONE ? 'blank' : bar < HALFWAY ? 'unscaled' : 'scaled'}`;
}
