import { controls } from './controls';
import { bitCount, bitsOf, digitProperty, kebab, property } from './digits';
import { type Control, type Scale, type Sheet, type Table, type Toggle, whole, wholeBy } from './kinds';
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
  const { length } = String(whole(control, control.max));
  return Array.from({ length }, (_, at) => length - 1 - at);
}

/** The digits of a value, which is spelled as a whole number; those that are 0 go without saying. */
const digitParts = (name: string, control: Scale, value: number): Part[] =>
  placesOf(control).flatMap((place) => {
    const digit = Math.floor(value / 10 ** place) % 10;
    return digit ? [digitPart(name, place, digit)] : [];
  });

/** The digits that any value has. */
function allDigitParts(name: string, control: Scale): Part[] {
  const parts = new Map<string, Part>();
  for (let value = whole(control, control.min); value <= whole(control, control.max); value++)
    for (const part of digitParts(name, control, value)) parts.set(part.name, part);
  return [...parts.values()];
}

function numberPart(name: string, control: Scale): Part {
  const terms = placesOf(control).map((place) => `var(${digitProperty(name, place)}, 0) * ${10 ** place}`);
  const sum = `(${terms.join(' + ')})`;
  const value = wholeBy(control) === 1 ? sum : `(${sum} / ${wholeBy(control)})`;
  return { name: kebab(name), control: kebab(name), ...control.css(value) };
}

/** The bits of a text; those that are 0 go without saying. */
const textParts = (name: string, value: string): Part[] =>
  bitsOf(value).flatMap((bit, place) => (bit ? [digitPart(name, place, 1)] : []));

const togglePart = (name: string, { css }: Toggle): Part[] =>
  css ? [{ name: kebab(name), control: kebab(name), ...css() }] : [];

function partsOf(name: string, control: Control, value: unknown): Part[] {
  switch (control.kind) {
    case 'choice':
      return [choicePart(name, String(value), control.css(value))];
    case 'scale':
      return [numberPart(name, control), ...digitParts(name, control, whole(control, Number(value)))];
    case 'toggle':
      return togglePart(name, control);
    case 'text':
      return [{ name: kebab(name), control: kebab(name), ...control.css() }, ...textParts(name, String(value))];
  }
}

/** The parts that spell a look. */
export function parts<T extends Table>(look: Look<T>, table: T = controls as unknown as T): Part[] {
  return active(look, table).flatMap((entry) => partsOf(...entry));
}

/** The scripts that a look puts into a page. */
export function scripts<T extends Table>(look: Look<T>, table: T = controls as unknown as T): string[] {
  return active(look, table).flatMap(([, control, value]) => {
    const script =
      control.kind === 'toggle'
        ? control.script
        : control.kind === 'choice'
          ? control.scripts?.[value as string]
          : undefined;
    return script ? [script] : [];
  });
}

function allPartsOf(name: string, control: Control): Part[] {
  switch (control.kind) {
    case 'choice':
      return control.options
        .filter((option: string) => option !== control.off)
        .flatMap((option: string) => partsOf(name, control, option));
    case 'scale':
      return [numberPart(name, control), ...allDigitParts(name, control)];
    case 'toggle':
      return togglePart(name, control);
    case 'text':
      return [
        ...partsOf(name, control, ''),
        ...Array.from({ length: bitCount(control.maxLength) }, (_, place) => digitPart(name, place, 1)),
      ];
  }
}

/** Every part that any look can be spelled with. */
export const allParts = (table: Table = controls): Part[] =>
  Object.entries(table).flatMap((entry) => allPartsOf(...entry));
