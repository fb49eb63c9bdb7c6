import { FIRM } from '@/components/display/marks';
import { PSEUDOS, type Pseudo, type ShownPseudo } from '../pseudos';
import { STILL } from '../restless';

/**
 * Exact text size. Every element that shows text is marked with the size the page itself gives it (`14/20`: font size
 * and line height in px); one rule for each such pair multiplies it by the one number the reader chose. A mark that
 * starts with `=` holds the size as it is: for pictures, and empty boxes with a picture, sized in em.
 */
export const SIZE = 'data-lectern-size';
const PSEUDO = Object.fromEntries(PSEUDOS.map((name) => [name, `data-lectern${name.replace('::', '-')}`])) as Record<
  Pseudo,
  string
>;
export const PSEUDO_SIZES = Object.values(PSEUDO);

/** What an element's marks are to be. */
export type Marks = Map<string, string>;

/** Puts a mark among those of an element; `null`: it needs none. */
export function put(marks: Marks, mark: string, value: string | null): void {
  if (value !== null) marks.set(mark, value);
}

/**
 * Firefox sees no change where a size goes from so many px to a keyword that comes to the same, and leaves what is inside
 * as it was; but letters of one width have another size by that keyword. A property of ours is a change it sees.
 */
const SEEN = import.meta.env.FIREFOX ? ' --lectern-sized: 1;' : '';

/** Numbers in discs and the like: what a pseudo-element says is to have a box that holds it. */
const HELD = ' min-block-size: 1lh; min-inline-size: min-content;';

/** What a rule says beside the size. */
const besides = (pseudo: Pseudo | '') => (pseudo === '' ? SEEN : /before|after/.test(pseudo) ? HELD : '');

const round = (px: string) => String(Math.round(Number.parseFloat(px) * 1000) / 1000);

/** The size in a computed style, as a mark spells it. */
const spell = (style: CSSStyleDeclaration) =>
  `${round(style.fontSize)}/${style.lineHeight.endsWith('px') ? round(style.lineHeight) : 'normal'}`;

/**
 * The size marks of an element, measured while neither it nor what it inherits from is scaled.
 * `grows`: it shows text, or the space in text, and no picture. `isInText`: its parent grows.
 * `arePseudosSized`: sheets may give its pseudo-elements a size, which is not that of the element then when that grows.
 */
export function sizeMarks(
  style: CSSStyleDeclaration,
  grows: boolean,
  isInText: boolean,
  pseudos: ShownPseudo[],
  arePseudosSized: boolean,
  marks: Marks,
): void {
  const own = spell(style);
  if (grows || isInText) marks.set(SIZE, grows ? own : `=${own}`);
  for (const [pseudo, shown] of pseudos) {
    const size = spell(shown);
    // The same size may have been said in px.
    if (size !== own || (grows && arePseudosSized)) marks.set(PSEUDO[pseudo], size);
  }
}

/** The rules for the marks in use, in a sheet that document and shadow roots share. */
export class SizeSheet {
  readonly sheet = new CSSStyleSheet();
  readonly #known = new Set<string>();

  constructor() {
    const held = ['', '::before', '::after'].map((pseudo) => `[${STILL}]${FIRM}${pseudo}`);
    this.sheet.insertRule(`${held} { transition: none !important; }`);
  }

  /** Sees to it that a rule for this value of this mark is there. */
  add(mark: string, value: string): void {
    const key = `${mark} ${value}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const pseudo = PSEUDOS.find((name) => PSEUDO[name] === mark) ?? '';
    const marked = `[${mark}="${value}"]${FIRM}`;
    // What a component says of its guests beats all that their own document says, where both are `!important`.
    const selector = pseudo ? `${marked}${pseudo}` : `${marked}, ::slotted(${marked})`;
    this.sheet.insertRule(
      `${selector} { ${declarations(value)
        .map(([property, size]) => `${property}: ${size} !important;`)
        .join(' ')}${besides(pseudo)} }`,
    );
  }
}

/** What a size mark says, as declarations; also for where only an inline style can say it. */
export function declarations(value: string): [property: string, size: string][] {
  const held = value.startsWith('=');
  const [size, line] = value.replace('=', '').split('/');
  const isGrown = !held && Number(size) > 0;
  const times = (px: string | undefined) => {
    if (held) return `${px}px`;
    const own = `calc(${px}px * var(--lectern-times, 1))`;
    // No text is smaller than the reader allows; its lines keep their share of it. Text of size 0 is not to be seen.
    const share = Math.round((Number(px) / Number(size)) * 1000) / 1000;
    return isGrown ? `max(${own}, ${share} * var(--lectern-smallest, 0px))` : own;
  };
  const ownLine = line === 'normal' ? 'normal' : times(line);
  // A line much lower than its letters belongs to a footnote's sign or the like, and keeps out of the way of lines.
  const isText = !held && !(Number(line) < Number(size) * 0.8);
  return [
    ['font-size', times(size)],
    ['line-height', isText ? `var(--lectern-line, ${ownLine})` : ownLine],
  ];
}
