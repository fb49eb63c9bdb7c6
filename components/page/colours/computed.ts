/** Colours, backgrounds and filters as computed styles spell them. */

/** Whether a colour is not seen at all. */
export const isClear = (colour: string) => /^(transparent|rgba\(.*, ?0\)|.*\/ 0\))$/.test(colour);

export const TRANSLUCENT = /^rgba\(|\/ 0?\.\d+\)$/;

/** A gradient is a colour that changes; all else that a background may be made of is a picture. */
export const PICTURE = /url\(|image-set\(|cross-fade\(|element\(|paint\(/i;

/**
 * Layers of a background, to be put into patterns: an address, and one in which nothing is drawn, as for browsers that are
 * too old for what is above it.
 */
export const ADDRESS = String.raw`url\("(?:[^"\\]|\\.)*"\)`;
export const NOTHING = String.raw`(?:none|linear-gradient\((?:rgba\(0, 0, 0, 0\)(?:, )?)+\))`;

/** What is not a colour from edge to edge: a picture, or a gradient that lets through what is below. */
export const SHOWS = /url\(|rgba|transparent|\/ 0?(\.\d|\))/;

/** Red, green and blue of a colour, 0 to 255 each, and the opacity, where it is not 1. */
export const channelsOf = (colour: string) => (asRgb(colour).match(/[\d.]+/g) ?? []).map(Number);

/** Colours that are not spelled as `rgb()`, as `oklch()` and what `color-mix()` comes to, of which a page has few; so spelled. */
const respelled = new Map<string, string>();

function asRgb(colour: string): string {
  if (colour.startsWith('rgb')) return colour;
  const known = respelled.get(colour) ?? paintedRgb(colour);
  respelled.set(colour, known);
  return known;
}

function paintedRgb(colour: string): string {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas) return '';
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
}

/** A colour as it is seen over another one, which nothing is seen through. */
export function over(colour: string, below: string): string {
  const alpha = alphaOf(colour);
  if (alpha === 1) return colour;
  const [top, bottom] = [channelsOf(colour), channelsOf(below)];
  const mixed = [0, 1, 2].map((at) => Math.round((top[at] ?? 0) * alpha + (bottom[at] ?? 0) * (1 - alpha)));
  return `rgb(${mixed.join(', ')})`;
}

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
