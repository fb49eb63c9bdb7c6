/** How values that are not in the table are spelled, digit by digit, in custom properties. */

/** `textSize` as `text-size`: how a control is named in files and custom properties. */
export const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
export const property = (name: string) => `--lectern-${kebab(name)}`;
export const digitProperty = (name: string, place: number) => `${property(name)}-${place}`;

/**
 * A text of capitals, digits and ASCII's other signs but `@` takes six bits for each: as many as tell `A` to `_` by
 * 1 to 31, and a space to `?` by 32 to 63. Of ten digits it would take twice as many files.
 */
const BITS = 6;

/**
 * The bits of a text, character by character, the lowest first. Small letters are spelled as capitals, which name the
 * same font (https://drafts.csswg.org/css-fonts-4/#font-family-casing).
 */
export const bitsOf = (text: string): number[] =>
  Array.from(text.toUpperCase(), (character) =>
    Array.from({ length: BITS }, (_, bit) => (character.charCodeAt(0) >> bit) & 1),
  ).flat();

/** How many bits a text of so many characters has at the most. */
export const bitCount = (length: number) => length * BITS;

/** The text spelled in the custom properties of a control, in capitals; a bit that is not there is 0. `get` reads one. */
export function spelled(name: string, get: (property: string) => string): string {
  for (let text = ''; ; ) {
    let code = 0;
    for (let bit = 0; bit < BITS; bit++) code |= Number(get(digitProperty(name, text.length * BITS + bit))) << bit;
    if (code === 0) return text;
    text += String.fromCharCode(code < 0x20 ? code | 0x40 : code);
  }
}
