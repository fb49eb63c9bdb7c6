/** On an element whose shadow lies behind its text, or far to either side of it. */
export const SHADED = 'data-lectern-shaded';

/** Shadows that reach so far, in px, into their box or out of it. */
const INTO = 8;
const OUT = 40;

/** Whether one shadow is a ground and no edge: one with sharp edges in the colour of `ground` is more of that. */
function isGround(shadow: string, ground: string): boolean {
  const [x = 0, y = 0, blur = 0, spread = 0] = (shadow.match(/-?[\d.]+(?=px)/g) ?? []).map(Number);
  if (blur === 0 && shadow.startsWith(`${ground} `)) return true;
  return shadow.includes('inset') ? Math.max(Math.abs(x), Math.abs(y)) + blur + spread >= INTO : spread >= OUT;
}

/** Whether a shadow of an element, by its computed style, is a ground and no edge. */
export const isShaded = ({ boxShadow, backgroundColor }: CSSStyleDeclaration) =>
  boxShadow.split(/, (?![^(]*\))/).some((shadow) => isGround(shadow, backgroundColor));
