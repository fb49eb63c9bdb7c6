import { luminance } from '@/components/display/contrast';
import { InlineStyles } from '../inline';
import { channelsOf, isClear } from './computed';

/** The tones in which something is painted, of which one is lost on dark papers and the other on light ones. */

/** So many shapes of a drawing are looked at. */
const SHAPES = 12;
const SHAPE = 'path, circle, ellipse, rect, line, polyline, polygon, use, text';

/** Luminances from which on a colour has less than 3:1 on the dark papers, and on the light ones. */
const DARK = 0.14;
const LIGHT = 0.24;

export type Tone = 'dark' | 'light';
type Paint = 'fill' | 'stroke' | 'backgroundColor';
/** Where a shape is not painted, or with a pattern. */
const NO_COLOUR = /^(none|url|context)/;
/** A colour that nobody has. */
const PROBE = 'rgb(1, 254, 2)';

/** The tone of a colour by its channels; `null` where it is seen on any paper. */
export function toneOf(channels: number[]): Tone | null {
  const now = luminance(channels);
  if (now < DARK) return 'dark';
  return now > LIGHT ? 'light' : null;
}

/**
 * Whether a paint of an element is the colour of its text, whatever that is, or another that happens to be the same:
 * computed styles do not tell, so the colour is changed for a moment.
 */
export function isTextColour(element: Element, paint: Paint): boolean {
  const { [paint]: now, color } = getComputedStyle(element);
  if (now !== color) return false;
  const inline = new InlineStyles();
  inline.set(
    element,
    [
      ['transition', 'none'],
      ['color', PROBE],
    ],
    'important',
  );
  const is = getComputedStyle(element)[paint] === PROBE;
  inline.giveBackAll();
  return is;
}

/** What a `use` draws, where that stands in the same tree, with its parts. */
function drawnBy(use: Element): Element[] {
  const [, id = ''] = /^#(.+)/.exec(use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '') ?? [];
  const drawn = id && (use.getRootNode() as Document | ShadowRoot).getElementById(id);
  return drawn ? [drawn, ...drawn.querySelectorAll(SHAPE)].filter((part) => part.matches(SHAPE)) : [];
}

/** By which element it is told how a shape of a drawing is painted: what a `use` draws may have a paint of its own. */
function paintedAs(shape: Element, paint: 'fill' | 'stroke'): Element[] {
  const parts = shape.localName === 'use' ? drawnBy(shape) : [];
  const around = parts[0]?.closest('svg')?.parentElement;
  const own = (part: Element) =>
    isTextColour(part, paint) || (around && getComputedStyle(part)[paint] !== getComputedStyle(around)[paint]);
  return parts.length > 0 ? parts.map((part) => (own(part) ? part : shape)) : [shape];
}

/** The tones in which the shapes of a drawing are painted; `text` where one has the colour of text. */
function tonesOf(drawing: Element): Set<Tone | 'text' | null> {
  const tones = new Set<Tone | 'text' | null>();
  for (const shape of [...drawing.querySelectorAll(SHAPE)].slice(0, SHAPES)) {
    for (const paint of ['fill', 'stroke'] as const) {
      for (const painted of paintedAs(shape, paint)) {
        const colour = getComputedStyle(painted)[paint];
        if (NO_COLOUR.test(colour) || isClear(colour) || getComputedStyle(painted)[`${paint}Opacity`] === '0') continue;
        tones.add(isTextColour(painted, paint) ? 'text' : toneOf(channelsOf(colour)));
      }
    }
  }
  return tones;
}

/** Whether something in a drawing has the colour of the text around it. */
export const takesInk = (drawing: Element) => tonesOf(drawing).has('text');

/** Whether something in a drawing is painted in this tone. */
export const hasTone = (drawing: Element, tone: Tone) => tonesOf(drawing).has(tone);

/** The tone of a drawing all of whose shapes have one; one of two tones is seen on any paper. */
export function toneOfDrawing(drawing: Element): Tone | null {
  const tones = tonesOf(drawing);
  const [only] = tones.size === 1 ? tones : [];
  return only === 'dark' || only === 'light' ? only : null;
}
