import { isClear } from './computed';

/** On an element whose shadow lies behind its text, or far to either side of it. */
export const SHADED = 'data-lectern-shaded';

/** Shadows that reach so far, in px, into their box or out of it. */
const INTO = 8;
const OUT = 40;

/** A sharp one that reaches no further, in px, is a line around a box or along a side of it. */
const THIN = 4;

/** The shadows of a computed style, each `rgb(0, 0, 0) 0px 1px 0px 0px`; and what one measures. */
const shadowsOf = (boxShadow: string) => boxShadow.split(/, (?![^(]*\))/);
const lengthsOf = (shadow: string) => (shadow.match(/-?[\d.]+(?=px)/g) ?? []).map(Number);

/** Whether one shadow is a ground and no edge: one with sharp edges in the colour of `ground` is more of that. */
function isGround(shadow: string, ground: string): boolean {
  const [x = 0, y = 0, blur = 0, spread = 0] = lengthsOf(shadow);
  if (blur === 0 && shadow.startsWith(`${ground} `)) return true;
  return shadow.includes('inset') ? Math.max(Math.abs(x), Math.abs(y)) + blur + spread >= INTO : spread >= OUT;
}

/** Whether a shadow of an element, by its computed style, is a ground and no edge. */
export const isShaded = ({ boxShadow, backgroundColor }: CSSStyleDeclaration) =>
  shadowsOf(boxShadow).some((shadow) => isGround(shadow, backgroundColor));

function isLine(shadow: string): boolean {
  const [x = 0, y = 0, blur = 0, spread = 0] = lengthsOf(shadow);
  const reach = Math.max(Math.abs(x), Math.abs(y)) + spread;
  return blur === 0 && reach > 0 && reach <= THIN;
}

/**
 * The shadows of an element with other colours of those that are lines; `null` where there are none, or they keep their own.
 * `inked` gives the colour of a line in place of its own, or `null`.
 */
export function inkedShadows({ boxShadow }: CSSStyleDeclaration, inked: (colour: string) => string | null) {
  const all = shadowsOf(boxShadow).map((shadow) => {
    const [colour = ''] = shadow.match(/^\w+\([^)]*\)/) ?? [];
    const other = colour && !isClear(colour) && isLine(shadow) ? inked(colour) : null;
    return other ? shadow.replace(colour, other) : shadow;
  });
  const value = all.join(', ');
  return value === boxShadow ? null : value;
}
