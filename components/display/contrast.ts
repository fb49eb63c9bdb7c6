/** Contrast arithmetic of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */

/** A colour as `#rrggbb`. */
export type Hex = `#${string}`;

const channelsOf = (colour: Hex) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance of a colour, 0 (black) to 1 (white), from its red, green and blue, 0 to 255 each. */
export function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 (the same) to 21 (black on white), from their channels; the order does not matter. */
export function ratio(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The same of two that are spelled in hex. */
export const contrast = (one: Hex, other: Hex): number => ratio(channelsOf(one), channelsOf(other));
