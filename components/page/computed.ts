/** Colours and filters as computed styles spell them. */

/** Whether a colour is not seen at all. */
export const isClear = (colour: string) => /^(transparent|rgba\(.*, ?0\))$/.test(colour);

/** The numbers of `rgb()` or `rgba()`: red, green and blue, 0 to 255 each, and the opacity, where it is not 1. */
export const channelsOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);

/** Whether a filter turns what is light to dark. */
export const turnsOver = (filter: string) => /invert\((1|0?\.[5-9]\d*)\)/.test(filter);
