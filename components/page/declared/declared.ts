import { PSEUDOS, type Pseudo } from '../pseudos';
import { INLINE, KINDS } from './declarations';
import { RuleSet } from './ruleSet';

/**
 * What the style sheets of a page declare, and of which elements: one of which none speaks inherits what it shows, and
 * its style need not be computed to know that.
 */
export interface Declared {
  /** What each of the sheets declares, where they are several. */
  parts: Declared[];
  /** Font size and line height. */
  sizes: RuleSet;
  /** Background and opacity. */
  paints: RuleSet;
  /** A background, when the pointer or the focus comes. */
  paintsLater: RuleSet;
  /** All else by which an element shows something though there is nothing in it. */
  draws: RuleSet;
  /** The kind of box. */
  boxes: RuleSet;
  /** Boxes whose parts are boxes, whatever these are by themselves. */
  rows: RuleSet;
  /** What kind of text is in an element, and whether it has room. */
  texts: RuleSet;
  /** Boxes that do not grow with the text in them: what is too much is cut off, or runs over what follows. */
  tight: RuleSet;
  /** A font, and none of letters of one width. */
  faces: RuleSet;
  /** Letters of one width. */
  monospaced: RuleSet;
  /** Boxes by whose size it may be styled what is in them. */
  containers: RuleSet;
  /** A border. */
  edges: RuleSet;
  /** What moves, and the bearers of pseudo-elements that do. */
  motion: RuleSet;
  /** All else of an element that dressing may depend on. */
  rest: RuleSet;
  /** Text that is as large as some letter of its font is. */
  byLetters: RuleSet;
  /** Boxes whose width goes by the size of their letters. */
  widths: RuleSet;
  /** The bearers of pseudo-elements that have text or a size of their own. */
  pseudos: Record<Pseudo, RuleSet>;
  /** The bearers of those that have a size. */
  sizedPseudos: RuleSet;
  /** The bearers of pseudo-elements that have a colour of their own. */
  inks: RuleSet;
  /** What has a colour that may be faint: one that lets through what is below, or of something that is placed. */
  faint: RuleSet;
  /** The bearers of pseudo-elements that have a background or a border. */
  underlaid: RuleSet;
  /** All to which a theme's colours may have to be fitted: of the sets of colours, one to ask instead of each. */
  coloured: RuleSet;
  /** Fields whose hint is not to be seen, as where a label stands in its place. */
  hints: RuleSet;
  /** The selectors of rules that may speak of other elements at any time: see `Shifts`. */
  shifting: Set<string>;
  /** The attributes that selectors ask for. */
  attributes: Set<string>;
  /** Whether something in a cascade layer is `!important`, which beats whatever stands in none. */
  beatsAdopted: boolean;
  /** Whether that is known, and not only feared of a sheet that cannot be read. */
  isFirmInLayer: boolean;
  /** Whether selected text has colours of its own. */
  hasSelection: boolean;
  /** Whether first lines have. */
  hasFirstLines: boolean;
  /** The pseudo-elements of what is lit up in text, that have an ink or a ground of their own and not both. */
  highlights: Set<string>;
  /** Whether something moves from one style to another. */
  hasTransitions: boolean;
  /** Whether a colour is another one in a dark scheme. */
  hasSchemes: boolean;
}

/** Declares nothing. */
export function nothing(): Declared {
  const pseudos = Object.fromEntries(PSEUDOS.map((name) => [name, new RuleSet()])) as Declared['pseudos'];
  return {
    parts: [],
    sizes: new RuleSet(),
    paints: new RuleSet(),
    paintsLater: new RuleSet(),
    draws: new RuleSet(),
    boxes: new RuleSet(),
    rows: new RuleSet(),
    texts: new RuleSet(),
    tight: new RuleSet(),
    faces: new RuleSet(),
    monospaced: new RuleSet(),
    containers: new RuleSet(),
    edges: new RuleSet(),
    motion: new RuleSet(),
    rest: new RuleSet(),
    byLetters: new RuleSet(),
    widths: new RuleSet(),
    pseudos,
    sizedPseudos: new RuleSet(),
    inks: new RuleSet(),
    faint: new RuleSet(),
    underlaid: new RuleSet(),
    coloured: new RuleSet(),
    hints: new RuleSet(),
    shifting: new Set(),
    attributes: new Set(),
    beatsAdopted: false,
    isFirmInLayer: false,
    hasTransitions: false,
    hasSelection: false,
    hasFirstLines: false,
    highlights: new Set(),
    hasSchemes: false,
  };
}

/** All that a sheet may say of the page as a whole. */
const FLAGS = [
  'beatsAdopted',
  'isFirmInLayer',
  'hasSelection',
  'hasFirstLines',
  'hasTransitions',
  'hasSchemes',
] as const;

/** All sets of elements. */
export const setsOf = (declared: Declared) => [
  ...KINDS.map((kind) => declared[kind]),
  ...Object.values(declared.pseudos),
  declared.sizedPseudos,
  declared.byLetters,
  declared.inks,
  declared.faint,
  declared.paintsLater,
  declared.underlaid,
  declared.coloured,
  declared.hints,
];

/** Declares anything of any element. */
export function anything(): Declared {
  const declared = nothing();
  for (const flag of FLAGS) declared[flag] = true;
  // Feared only, and each would cost all pages with such a sheet.
  declared.isFirmInLayer = false;
  declared.hasFirstLines = false;
  declared.hasSchemes = false;
  for (const set of setsOf(declared)) set.isOfAll = true;
  // Few pages hide a hint or have faint signs, and one that is so in error is lost.
  declared.hints.isOfAll = false;
  declared.faint.isOfAll = false;
  // A first letter is a box only where something is said of it, and all of them would be laid out anew.
  declared.sizedPseudos.isOfAll = false;
  // With a paper for what may come, every picture behind words would be gone.
  declared.paintsLater.isOfAll = false;
  return declared;
}

/** What every document declares by the browser's own sheet, and by attributes. */
function byItself(): Declared {
  const declared = nothing();
  declared.sizes.addNames(SIZED);
  declared.paints.addNames(PAINTED);
  declared.edges.addNames(EDGED);
  declared.monospaced.addNames(MONOSPACED);
  for (const kind of KINDS) declared[kind].inline = INLINE[kind];
  declared.coloured.addNames(PAINTED);
  declared.coloured.inline = INLINE.paints;
  for (const set of [declared.paints, declared.coloured])
    for (const name of ['bgcolor', 'background', 'popover']) set.addAttribute(name);
  declared.texts.addAttribute('align');
  return declared;
}

/** What all sheets of a document or shadow root declare, `parts` each of one. */
export function together(parts: Declared[]): Declared {
  const whole = { ...byItself(), parts };
  for (const part of parts) addTo(whole, part);
  return whole;
}

/** Has a whole declare what a further part of it does. */
export function addTo(whole: Declared, part: Declared): void {
  const sets = setsOf(whole);
  for (const flag of FLAGS) whole[flag] ||= part[flag];
  for (const pseudo of part.highlights) whole.highlights.add(pseudo);
  for (const [at, set] of setsOf(part).entries()) sets[at]?.addSet(set);
}

/** Of the sizes in https://html.spec.whatwg.org/multipage/rendering.html and https://w3c.github.io/mathml-core/ */
const SIZED =
  'h1 h2 h3 h4 h5 h6 big small sub sup rt rp rtc font basefont code kbd samp tt pre xmp listing plaintext table input select button textarea option optgroup math mi mn mo ms mtext mrow mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mspace semantics annotation maction menclose'.split(
    ' ',
  );
const MONOSPACED = 'code kbd samp tt pre xmp listing plaintext textarea'.split(' ');
const EDGED = 'button input select textarea'.split(' ');
const PAINTED = 'mark input select button textarea option optgroup dialog'.split(' ');
