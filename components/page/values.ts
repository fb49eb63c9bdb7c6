import { digitProperty } from '@/components/display/digits';

/** What the sheets that hold say, read from their custom properties. */
export interface Values {
  /** The text size in percent; 0 where none is chosen. */
  percent: number;
  /** The smallest text in px; 0 where none is chosen. */
  smallest: number;
  /** The theme's colours as computed styles spell them; empty where there is no theme. */
  ink: string;
  link: string;
  paper: string;
  /** The theme's ink, where it is one of the source page's swatches: `#rrggbb`, or empty. */
  swatch: string;
  /** The value of any other custom property, as it was when it was first asked for. */
  get(property: string): string;
}

/** `#0a50c2` as `rgb(10, 80, 194)`. */
const computed = (hex: string) =>
  hex && `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

export function readValues(): Values {
  const style = getComputedStyle(document.documentElement);
  const known = new Map<string, string>();
  const get = (property: string) => {
    const value = known.get(property) ?? style.getPropertyValue(property).trim();
    known.set(property, value);
    return value;
  };
  const whole = (name: string, places: number[]) =>
    Number(places.map((place) => get(digitProperty(name, place)) || 0).join(''));
  return {
    percent: whole('textSize', [2, 1, 0]),
    smallest: whole('smallestText', [1, 0]),
    ink: computed(get('--lectern-ink')),
    link: computed(get('--lectern-link')),
    paper: computed(get('--lectern-paper')),
    swatch: get('--lectern-swatch'),
    get,
  };
}
