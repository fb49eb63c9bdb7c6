/** How values that are not in the table are spelled, digit by digit, in custom properties. */

export const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** `textSize` as `text-size`: how a control is named in files and custom properties. */
export const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
export const property = (name: string) => `--lectern-${kebab(name)}`;
export const digitProperty = (name: string, place: number) => `${property(name)}-${place}`;

/** No character that may be spelled is before the space; counted from 1, it is told from the end of the text. */
const BEFORE_FIRST = 31;

/** Two digits for each character of a text of plain characters (` ` to `~`). */
export const codes = (text: string): number[] =>
  Array.from(text, (character) => character.charCodeAt(0) - BEFORE_FIRST).flatMap((code) => [
    Math.floor(code / 10),
    code % 10,
  ]);

/** The text spelled in the custom properties of a control; a digit that is not there is 0. `get` reads one. */
export function spelled(name: string, get: (property: string) => string): string {
  let text = '';
  for (let place = 0; ; place += 2) {
    const code = Number(get(digitProperty(name, place))) * 10 + Number(get(digitProperty(name, place + 1)));
    if (code === 0) return text;
    text += String.fromCharCode(code + BEFORE_FIRST);
  }
}
