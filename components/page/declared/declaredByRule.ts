import { INKED_PSEUDOS } from '@/components/display/marks';
import { PSEUDOS, type Pseudo, showsText } from '../pseudos';
import { CLEAR, type Kind, kindsOf } from './declarations';
import type { Declared } from './declared';
import { type RuleSet, splitAt } from './ruleSet';
import type { StyleRule } from './rules';

/** Where a pseudo-element has the colour of its bearer. */
const CLEAR_INK = /^(|inherit|unset|currentcolor)$/i;

/** What a page lights up in its text. */
const LIT = /::(?:highlight\([^)]+\)|target-text)/;

/** A colour, or an opacity, by which nothing is seen. */
const HIDDEN = /^(transparent|0|rgba\(.*, 0\))$/;

/** A colour of which little is seen; and what else says so of a sign, by where that is. */
const FAINT = /[,/] ?0?\.[0-3]\d*\)$/;
const isFaint = ({ color, position, zIndex }: CSSStyleDeclaration) =>
  FAINT.test(color) || (color !== '' && (position === 'absolute' || zIndex.startsWith('-')));

/** Lengths that go by the letters of a font. */
const BY_LETTERS = /\d(ex|ch|cap|ic|rex|rch|rcap|ric)\b/;

/** Widths that go by the size of letters, or may. */
const BY_SIZE = /\d(em|ch)\b|var\(/;
const goesBySize = ({ width, minWidth, inlineSize, minInlineSize, flexBasis }: CSSStyleDeclaration) =>
  BY_SIZE.test(`${width} ${minWidth} ${inlineSize} ${minInlineSize} ${flexBasis}`);

/** By these an element has another style when a reader is about to act on it: nothing tells of that. */
const STATE = /:(hover|active|focus(-visible|-within)?)(?![\w-])/;
const hasGround = ({ cssText, backgroundColor, backgroundImage }: CSSStyleDeclaration) =>
  /background[^;]*var\(/.test(cssText) || !(CLEAR.test(backgroundColor) && CLEAR.test(backgroundImage));
const withoutState = (complex: string) =>
  complex
    .replace(new RegExp(`:not\\(${STATE.source}\\)|${STATE.source}`, 'g'), '')
    .replace(/(^|[\s>+~])(?=$|[\s>+~])/g, '$1*');

/** What a selector asks of others than an element and those around it, or of what it is in at the moment. */
const SHIFTING =
  / [+~] |:(has\(|checked|target|disabled|enabled|indeterminate|default|placeholder-shown|(user-)?(in)?valid|read-|open|popover-open|modal|fullscreen)/;
/** Kinds of what is seen, or makes a box of it; and what any of these may ask for. */
const SEEN: Kind[] = ['sizes', 'paints', 'edges', 'boxes', 'rows'];
const PROPERTY = /(^|; )--/;

/** Whether a rule for a pseudo-element gives it a size. */
const setsSize = ({ fontSize, lineHeight, font }: CSSStyleDeclaration) => !!(fontSize || lineHeight || font);

/** Takes note of what a rule declares. */
export function note({ selector, style, isLayered }: StyleRule, declared: Declared): void {
  const { cssText } = style;
  declared.isFirmInLayer ||= isLayered && cssText.includes('!important');
  declared.beatsAdopted ||= declared.isFirmInLayer;
  declared.hasSelection ||= selector.includes('selection');
  declared.hasTransitions ||= /transition(-duration)?: [^;]*([1-9]|var)/.test(cssText);
  declared.hasSchemes ||= /light-dark\(|canvas\b/i.test(cssText);
  const kinds = kindsOf(cssText);
  const put = (set: RuleSet, selector: string) => {
    set.add(selector);
    declared.coloured.add(selector);
  };
  const isWide = goesBySize(style);
  const isSeen = SEEN.some((kind) => kinds.has(kind)) || PROPERTY.test(cssText);
  if (isSeen) for (const [, name = ''] of selector.matchAll(/\[([\w-]+)/g)) declared.attributes.add(name);
  const goesByLetters = BY_LETTERS.test(style.fontSize + style.lineHeight);
  for (const complex of splitAt(selector, ',')) {
    const pseudo = PSEUDOS.find((name) => complex.includes(name));
    const bearer = pseudo && bearerOf(complex, pseudo);
    const shown = bearer ?? complex;
    if (isSeen && SHIFTING.test(shown) && !STATE.test(shown) && !shown.includes('::')) declared.shifting.add(shown);
    if (bearer && /before|after/.test(pseudo) && !CLEAR.test(style.content)) declared.draws.add(bearer);
    if (
      bearer &&
      /before|after/.test(pseudo) &&
      (kinds.has('paints') || kinds.has('edges') || style.content.includes('url('))
    )
      put(declared.underlaid, bearer);
    if (bearer && INKED_PSEUDOS.some((name) => name === pseudo) && !CLEAR_INK.test(style.color))
      put(declared.inks, bearer);
    declared.hasFirstLines ||=
      pseudo === '::first-line' && !(CLEAR_INK.test(style.color) && CLEAR.test(style.backgroundColor));
    const [lit] = complex.match(LIT) ?? [];
    const isHidden = HIDDEN.test(style.color);
    if (lit && !isHidden && CLEAR_INK.test(style.color) === hasGround(style)) declared.highlights.add(lit);
    if (bearer && pseudo === '::placeholder' && HIDDEN.test(style.color || style.opacity)) put(declared.hints, bearer);
    if (kinds.has('motion') && (bearer || STATE.test(complex))) declared.motion.add(withoutState(bearer || complex));
    if (bearer && setsSize(style)) declared.sizedPseudos.add(bearer);
    if (bearer && (showsText(style.content) || setsSize(style))) declared.pseudos[pseudo].add(bearer);
    else if (!complex.includes('::')) {
      if (STATE.test(complex) && hasGround(style)) put(declared.paintsLater, withoutState(complex));
      for (const kind of kinds) declared[kind].add(complex);
      if (kinds.has('paints')) declared.coloured.add(complex);
      if (isFaint(style)) put(declared.faint, complex);
      if (goesByLetters) declared.byLetters.add(complex);
      if (isWide) declared.widths.add(complex);
    }
  }
}

/** The selector of what bears the pseudo-element of a selector: any element, where none is named. */
const bearerOf = (complex: string, pseudo: Pseudo) =>
  complex.slice(0, complex.indexOf(pseudo)).replace(/(^|[\s>+~])$/, '$1*');
