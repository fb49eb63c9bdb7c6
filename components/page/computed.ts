/** Colours and filters as computed styles spell them. */

/** Whether a colour is not seen at all. */
export const isClear = (colour: string) => /^(transparent|rgba\(.*, ?0\))$/.test(colour);

/** The numbers of `rgb()` or `rgba()`: red, green and blue, 0 to 255 each, and the opacity, where it is not 1. */
export const channelsOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);

/** How far a colour is from grey, 0 to 255. */
export function chromaOf(colour: string): number {
  const channels = channelsOf(colour).slice(0, 3);
  return Math.max(...channels) - Math.min(...channels);
}

/** How much a colour covers of what is below, 0 to 1. */
export const alphaOf = (colour: string): number => channelsOf(colour)[3] ?? 1;

/** Whether a filter turns what is light to dark. */
export const turnsOver = (filter: string) => /invert\((1|0?\.[5-9]\d*)\)/.test(filter);

/** What the properties of the borders of a box begin with. */
export const BORDERS = ['border-top', 'border-right', 'border-bottom', 'border-left'];
