const SIZE = 16;
const COLOURS = [0xd0, 0x20, 0x20, 0x20, 0x20, 0xd0, 0, 0, 0, 0, 0, 0];
/** In hundredths of a second. */
const DELAY = 10;

/** A square that is red and blue by turns, ten times a second, without end (https://www.w3.org/Graphics/GIF/spec-gif89a.txt). */
export function movingGif(): Buffer {
  const size = [SIZE, 0, SIZE, 0];
  const frame = (colour: number) => [
    ...[0x21, 0xf9, 4, 0, DELAY, 0, 0, 0],
    ...[0x2c, 0, 0, 0, 0, ...size, 0],
    ...[2, ...blocks(pixels(colour)), 0],
  ];
  return Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.from([...size, 0b10000001, 0, 0, ...COLOURS]),
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from('NETSCAPE2.0'),
    Buffer.from([3, 1, 0, 0, 0, ...frame(0), ...frame(1), 0x3b]),
  ]);
}

/** All of one colour, in codes of three bits: so often begun anew (4) that none gets longer, and ended (5). */
function pixels(colour: number): number[] {
  const codes = [...Array.from({ length: (SIZE * SIZE) / 2 }, () => [4, colour, colour]).flat(), 5];
  const bytes: number[] = [];
  codes.forEach((code, at) => {
    for (let bit = 0; bit < 3; bit++) {
      const place = at * 3 + bit;
      bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (((code >> bit) & 1) << (place & 7));
    }
  });
  return bytes;
}

function blocks(bytes: number[]): number[] {
  if (bytes.length === 0) return [];
  const block = bytes.slice(0, 255);
  return [block.length, ...block, ...blocks(bytes.slice(255))];
}
