import { controls } from './controls';
import { type Control, type Scale, type Sheet, type Table, type Toggle, wholeBy } from './kinds';
import { active, type Look } from './look';

/**
 * A look is spelled in parts: a choice is one part; a number is one part for each of its digits and one that puts
 * them together. Each part is a packaged style sheet, so a site's look is the list of files registered for it, and
 * nothing has to be read or computed before the first paint.
 */
export interface Part extends Sheet {
  /** Unique in the table; names the packaged file. */
  name: string;
  /** The control it spells, as it is named in attributes. */
  control: string;
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** `textSize` as `text-size`: how a control is named in files and custom properties. */
const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
const property = (name: string) => `--lectern-${kebab(name)}`;
const digitProperty = (name: string, place: number) => `${property(name)}-${place}`;

const choicePart = (name: string, option: string, sheet: Sheet): Part => ({
  name: `${kebab(name)}-${option}`,
  control: kebab(name),
  ...sheet,
  values: `${property(name)}: ${option}; ${sheet.values ?? ''}`,
});

const digitPart = (name: string, place: number, digit: number): Part => ({
  name: `${kebab(name)}-${place}-${digit}`,
  control: kebab(name),
  values: `${digitProperty(name, place)}: ${digit};`,
});

/** The digits of a scale, by their powers of ten: values are spelled as whole numbers. */
function placesOf(control: Scale): number[] {
  const { length } = String(Math.round(control.max * wholeBy(control)));
  return Array.from({ length }, (_, at) => length - 1 - at);
}

function numberPart(name: string, control: Scale): Part {
  const terms = placesOf(control).map((place) => `var(${digitProperty(name, place)}) * ${10 ** place}`);
  const sum = `(${terms.join(' + ')})`;
  const value = wholeBy(control) === 1 ? sum : `(${sum} / ${wholeBy(control)})`;
  return { name: kebab(name), control: kebab(name), ...control.css(value) };
}

const togglePart = (name: string, { css }: Toggle): Part[] =>
  css ? [{ name: kebab(name), control: kebab(name), ...css() }] : [];

function partsOf(name: string, control: Control, value: unknown): Part[] {
  switch (control.kind) {
    case 'choice':
      return [choicePart(name, String(value), control.css(value))];
    case 'scale':
      return [
        numberPart(name, control),
        ...placesOf(control).map((place) => {
          const whole = Math.round(Number(value) * wholeBy(control));
          return digitPart(name, place, Math.floor(whole / 10 ** place) % 10);
        }),
      ];
    case 'toggle':
      return togglePart(name, control);
  }
}

/** The parts that spell a look. */
export function parts<T extends Table>(look: Look<T>, table: T = controls as unknown as T): Part[] {
  return active(look, table).flatMap((entry) => partsOf(...entry));
}

/** The scripts that a look puts into a page. */
export function scripts<T extends Table>(look: Look<T>, table: T = controls as unknown as T): string[] {
  return active(look, table).flatMap(([, control]) =>
    control.kind === 'toggle' && control.script ? [control.script] : [],
  );
}

function allPartsOf(name: string, control: Control): Part[] {
  switch (control.kind) {
    case 'choice':
      return control.options
        .filter((option: string) => option !== control.off)
        .flatMap((option: string) => partsOf(name, control, option));
    case 'scale':
      return [
        numberPart(name, control),
        ...placesOf(control).flatMap((place) => DIGITS.map((digit) => digitPart(name, place, digit))),
      ];
    case 'toggle':
      return togglePart(name, control);
  }
}

/** Every part that any look can be spelled with. */
export const allParts = (table: Table = controls): Part[] =>
  Object.entries(table).flatMap((entry) => allPartsOf(...entry));
