/** What the declarations of style rules speak of. */
export const KINDS = [
  'sizes',
  'paints',
  'draws',
  'boxes',
  'rows',
  'texts',
  'tight',
  'faces',
  'monospaced',
  'containers',
  'edges',
  'motion',
  'rest',
] as const;
export type Kind = (typeof KINDS)[number];

/** Declarations as the browser spells them; quotes, in which anything may stand, begin no other one. */
const DECLARATION = /(?:^|; )([a-z-]+): ([^;]*)/g;

const INHERITED = /^(inherit|unset|100%|1em)$/;
/** Values by which nothing is painted. */
export const CLEAR = /^(|none|normal|initial|unset|transparent|rgba\(0, 0, 0, 0\)|0px 0px|0px|1)$/;
/** What lasts less than a fiftieth of a second is over before it is seen. */
const lasts = (times: string) =>
  /var\(/.test(times) ||
  (times.match(/[\d.]+m?s\b/g) ?? []).some((time) => Number.parseFloat(time) * (time.endsWith('ms') ? 1 : 1000) > 20);

/** What a declaration speaks of. */
function kindOf(property: string, value: string): Kind | null {
  if (/^(font-size|line-height|font|zoom)$/.test(property)) return INHERITED.test(value) ? null : 'sizes';
  // The keyword sizes of monospaced letters are smaller.
  if (property === 'font-family') return MONOSPACED.test(value) ? 'sizes' : 'faces';
  if (/^(background(-color|-image)?|opacity|mix-blend-mode)$/.test(property))
    return CLEAR.test(value) ? null : 'paints';
  if (property === 'filter') return /invert|var\(/.test(value) ? 'paints' : null;
  if (property === 'box-shadow' && COVERING.test(value)) return 'paints';
  if (DRAWING.test(property)) return CLEAR.test(value) || OF_NO_WIDTH.test(value) ? null : 'draws';
  if (property === 'display' && ROWS.test(value)) return 'rows';
  if (/^(display|float|position)$/.test(property)) return value === 'none' ? null : 'boxes';
  if (property === 'all' || /^animation(-name)?$/.test(property)) return value === 'none' ? null : 'motion';
  if (/^transition(-duration)?$/.test(property)) return lasts(value) ? 'motion' : null;
  if (/^container(-type)?$/.test(property)) return /size|var\(/.test(value) ? 'containers' : null;
  return REST.test(property) ? 'rest' : null;
}
const MONOSPACED = /mono|var\(/;
/** What stands in such a box is one itself. */
const ROWS = /flex|grid|var\(/;
/** A shadow in a box, or one that may reach far around it. */
const COVERING = /inset|\d{3}px|\d(v|r?em)/;
/** By its width: a border has none unless that is said, and of those without, many pages say the style of all. */
const EDGE = /^(outline|border(-(top|right|bottom|left|block|inline)(-(start|end))?)?)(-width)?$/;
/** And a shadow that may be a line: sharp, and no further away. */
const THIN = /0px [0-4]px 0px|[0-4]px 0px 0px|var\(/;
/** As many pages have all borders, until they give one a width; which may be another one than the first. */
const OF_NO_WIDTH = /^(0px|none) (?!.*(?<! 0)(px|em))/;
const DRAWING = /^((-webkit-)?mask|border(?!-(radius|collapse|spacing))|outline$|box-shadow|content$)/;
/** What is too much for its box is not seen, and cannot be scrolled to. */
const CUTTING = /hidden|clip|var\(/;
const HEIGHT = /^(max-)?(height|block-size)$/;
/** A height of its own; percentages mostly hand on that of the window. */
const SET = /^[^%]*[1-9][^%]*$|var\(/;
/** By these it is told what kind of text is in an element, and whether it has room; and not by these values of them. */
const TEXTS =
  /^(all|font|font-(family|weight|feature-settings)|text-(align|wrap)|white-space|display|float|position|overflow|max-(width|inline-size))/;
const OF_NO_TEXT = /^(none|visible|relative|static)$/;
/** A custom property may be asked for by any other. */
const REST = /^(--|color|font-|letter-|word-|text-|white-space|hyphens|writing-mode|(max-)?height|overflow)/;

/** The kinds of which a style speaks. What is in motion, or set all at once, may be of any. */
export function kindsOf(cssText: string): Set<Kind> {
  const kinds = new Set<Kind>();
  for (const [, property = '', value = ''] of cssText.matchAll(DECLARATION)) {
    const plain = value.replace(' !important', '');
    const kind = kindOf(property, plain);
    if (kind === 'motion') for (const any of KINDS) kinds.add(any);
    else if (kind) kinds.add(kind);
    if (property.startsWith('overflow') ? CUTTING.test(plain) : HEIGHT.test(property) && SET.test(plain))
      kinds.add('tight');
    if (property === 'scroll-behavior') kinds.add('motion');
    const isEdge = EDGE.test(property) ? !OF_NO_WIDTH.test(plain) : property === 'box-shadow' && THIN.test(plain);
    if (isEdge && !CLEAR.test(plain)) kinds.add('edges');
    if (TEXTS.test(property) && !OF_NO_TEXT.test(plain)) kinds.add('texts');
    if (/^font(-family)?$/.test(property) && MONOSPACED.test(plain)) kinds.add('monospaced');
  }
  return kinds;
}

/**
 * By what the `style` attribute of an element is seen to speak of a kind, as a page may have written it; `null`: by
 * none.
 */
export const INLINE: Record<Kind, RegExp | null> = {
  sizes: /font|line-height|zoom|\ball\b|animation|transition/i,
  paints: /background|opacity|filter|shadow|important|\ball\b|animation|transition/i,
  draws: /mask|border|outline|shadow|content|\ball\b|animation|transition/i,
  boxes: /display|float|position|\ball\b|animation|transition/i,
  rows: /flex|grid|\ball\b|var\(/i,
  texts: /font|text-(align|wrap)|white-space|display|float|position|overflow|max-|\ball\b/i,
  tight: /overflow|height|block-size|\ball\b/i,
  // A font said inline may be its size as well, and counts as that.
  faces: null,
  monospaced: /mono|var\(/i,
  containers: /container/i,
  edges: /border|outline|shadow/i,
  motion: /\ball\b|animation|transition|scroll-b/i,
  rest: /./,
};
