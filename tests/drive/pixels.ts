import { inflateSync } from 'node:zlib';
import type { Page, ScreenshotOptions } from 'puppeteer-core';
import type { Hex } from '../../components/display/contrast.ts';
import { luminance } from '../../components/display/contrast.ts';

/** Four bytes a pixel (red, green, blue, opacity), row by row from the top. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Red, green and blue, 0 to 255 each. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The part (0 to 1) of the picture that has this colour, give or take `tolerance` in each of red, green and blue. */
export function share(image: Image, colour: Colour, tolerance = 0): number {
  const [red, green, blue] = colour;
  const { data } = image;
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (
      Math.abs((data[at] ?? 0) - red) <= tolerance &&
      Math.abs((data[at + 1] ?? 0) - green) <= tolerance &&
      Math.abs((data[at + 2] ?? 0) - blue) <= tolerance
    ) {
      count++;
    }
  }
  return count / (image.width * image.height);
}

/** Chromium is asked not to press its PNG hard; Firefox knows no such wish. */
async function quickly(page: Page): Promise<ScreenshotOptions> {
  return /firefox/i.test(await page.browser().version()) ? {} : { optimizeForSpeed: true };
}

/** What is painted in the window, or all of the page or a part of it. */
export async function painting(page: Page, options: Pick<ScreenshotOptions, 'clip' | 'fullPage'> = {}): Promise<Image> {
  return decodePng(await page.screenshot({ ...options, ...(await quickly(page)) }));
}

/** What is painted where the first element that matches is. */
export async function paintingOf(page: Page, selector: string): Promise<Image> {
  const element = await page.$(selector);
  if (!element) throw new Error(`Nothing in the page matches ${selector}`);
  return decodePng(await element.screenshot(await quickly(page)));
}

/** Decodes the kind of PNG that browsers make: 8 bits a channel, with or without opacity, not interlaced. */
export function decodePng(png: Uint8Array): Image {
  const file = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const [depth, kind, , , interlaced] = file.subarray(24, 29);
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0)
    throw new Error(`PNG of kind ${kind} with ${depth} bits`);
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const channels = kind === 6 ? 4 : 3;
  const raw = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  if (channels === 4) return { width, height, data: raw };
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < raw.length; from += 3, to += 4) data.set(raw.subarray(from, from + 3), to);
  return { width, height, data };
}

/** Undoes the five ways in which PNG predicts a byte from those to its left and above (https://www.w3.org/TR/png-3/#9Filters). */
function unfilter(filtered: Uint8Array, stride: number, height: number, channels: number): Uint8Array {
  const raw = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)];
    const from = y * (stride + 1) + 1;
    const to = y * stride;
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : (raw[to + x - channels] ?? 0);
      const above = y === 0 ? 0 : (raw[to + x - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (raw[to + x - stride - channels] ?? 0);
      raw[to + x] = (filtered[from + x] ?? 0) + predict(filter, left, above, corner);
    }
  }
  return raw;
}

function predict(filter: number | undefined, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** A part of a picture, in its pixels; ends are not of it. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const pixel = ({ data, width }: Image, x: number, y: number): Colour => {
  const at = (y * width + x) * 4;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
};

/** A colour as one number, to keep by it what was worked out once. */
export const packed = ([red, green, blue]: Colour): number => (red << 16) | (green << 8) | blue;

/** The part (0 to 1) of two boxes of the same size in which pixels differ by more than `tolerance` in any channel. */
export function difference(one: Image, box: Box, other: Image, second: Box, tolerance = 8): number {
  let count = 0;
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      const here = pixel(one, x, y);
      const there = pixel(other, x - box.left + second.left, y - box.top + second.top);
      if (here.some((channel, at) => Math.abs(channel - (there[at] ?? 0)) > tolerance)) count++;
    }
  }
  return count / ((box.right - box.left) * (box.bottom - box.top));
}

/** The pixels in a box that stand out, by `ratio` at least, from the commonest colour right around it: `x,y` each. */
export function standingOut(image: Image, { left, top, right, bottom }: Box, ratio = 3): Set<string> {
  const ring: Colour[] = [];
  for (let x = left - 2; x < right + 2; x++) ring.push(pixel(image, x, top - 2), pixel(image, x, bottom + 1));
  for (let y = top - 2; y < bottom + 2; y++) ring.push(pixel(image, left - 2, y), pixel(image, right + 1, y));
  const counts = new Map<string, number>();
  for (const colour of ring) counts.set(colour.join(), (counts.get(colour.join()) ?? 0) + 1);
  const [around = ''] = [...counts].sort(([, one], [, two]) => two - one)[0] ?? [];
  const [red = 0, green = 0, blue = 0] = around.split(',').map(Number);
  const ground = luminance([red, green, blue]);
  const standsOut = (colour: Colour) => {
    const own = luminance(colour);
    return (Math.max(ground, own) + 0.05) / (Math.min(ground, own) + 0.05) >= ratio;
  };
  const known = new Map<number, boolean>();
  const found = new Set<string>();
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const colour = pixel(image, x, y);
      const does = known.get(packed(colour)) ?? standsOut(colour);
      known.set(packed(colour), does);
      if (does) found.add(`${x},${y}`);
    }
  }
  return found;
}

/** Those of some pixels that have a neighbour which is none of them: the outline of what they draw. */
export function outline(pixels: ReadonlySet<string>): string[] {
  return [...pixels].filter((at) => {
    const [x = 0, y = 0] = at.split(',').map(Number);
    return ![`${x - 1},${y}`, `${x + 1},${y}`, `${x},${y - 1}`, `${x},${y + 1}`].every((next) => pixels.has(next));
  });
}

/** A colour that a computed style spells as `rgb(…)` or `color(srgb …)`, without its opacity. */
export function hexOf(colour: string): Hex {
  const channels = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const scale = colour.startsWith('color') ? 255 : 1;
  return `#${channels
    .map((channel) =>
      Math.round(channel * scale)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
