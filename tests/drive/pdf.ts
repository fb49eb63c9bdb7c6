import { inflateSync } from 'node:zlib';

/** What a PDF is printed in. */
export interface Printed {
  /** The sizes of text, in the units of its page, largest first; each (to a tenth) once. */
  sizes: number[];
  /** The colours of what is filled, letters with it: `r g b`, 0 to 255 each. */
  fills: Set<string>;
}

/** Reads what the content streams of a PDF say of text and colours (PDF 32000-1, 9.3, 9.4 and 8.6.8). */
export function printed(pdf: Uint8Array): Printed {
  const file = Buffer.from(pdf);
  const sizes = new Set<number>();
  const fills = new Set<string>();
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const from = at + (file[at + 6] === 13 ? 8 : 7);
    const text = contentOf(file.subarray(from, file.indexOf('endstream', from)));
    noteSizes(text, sizes);
    for (const [, colour = '', grey = ''] of text.matchAll(/(?:((?:[\d.]+ ){3})rg|([\d.]+) g)\b/g)) {
      const channels = colour ? colour.trim().split(' ') : [grey, grey, grey];
      fills.add(channels.map((channel) => Math.round(Number(channel) * 255)).join(' '));
    }
  }
  return { sizes: [...sizes].sort((one, other) => other - one), fills };
}

/** The size of a piece of text is that of its font, times what its matrix says. */
function noteSizes(text: string, sizes: Set<number>): void {
  let [font, times] = [0, 1];
  for (const [token, matrix, size] of text.matchAll(
    /[-\d.]+ [-\d.]+ [-\d.]+ ([-\d.]+) [-\d.]+ [-\d.]+ Tm|\/\S+ ([-\d.]+) Tf|T[jJ]\b|\bBT\b/g,
  )) {
    if (token === 'BT') times = 1;
    else if (matrix) times = Math.abs(Number(matrix));
    else if (size) font = Number(size);
    else sizes.add(Math.round(font * times * 10) / 10);
  }
}

/** Streams that are pictures or fonts may be packed otherwise. */
function contentOf(stream: Uint8Array): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}
