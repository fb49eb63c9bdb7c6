import { anything, type Declared, note, nothing } from './declared';
import { styleRules } from './rules';

/** What one sheet declares, and by what it is seen that scripts have changed it. */
interface Known {
  length: number;
  ends: (CSSRule | undefined)[];
  /** How many sheets have come that it imports. */
  came: number;
  /** Its rules as they were read, in the order of that. */
  noted: Set<CSSRule>;
  /** How many style rules there are, in whatever they stand in. */
  count: number;
  /** All of them, if they are few. */
  text: string;
  /** It grows with the rules that scripts add. */
  declared: Declared;
}
const known = new WeakMap<CSSStyleSheet, Known>();

const of = (declared: Declared): Known => ({
  length: 0,
  ends: [],
  came: 0,
  noted: new Set(),
  count: 0,
  text: '',
  declared,
});
const NOTHING = of(nothing());
const NOTHING_YET = of(nothing());
const ANYTHING = of(anything());

/** Of a sheet with more rules it is not seen when a script edits one in place: they would all be read twice a second. */
const FEW = 300;
const textOf = ({ count }: Known, rules: CSSRuleList) =>
  count > FEW ? '' : Array.from(rules, ({ cssText }) => cssText).join();

/** How many of the sheets have come that a sheet imports, with those that they import; before that, they are not there. */
function cameOf(rules: CSSRuleList): number {
  let came = 0;
  for (const rule of rules) {
    if (rule instanceof CSSImportRule) came += rule.styleSheet ? 1 + cameOf(rule.styleSheet.cssRules) : 0;
    // Nothing else stands before an import.
    else if (!(rule instanceof CSSLayerStatementRule)) break;
  }
  return came;
}

/** Links whose sheet never came, from a server that is no more: Chromium lists it as one of another origin. */
const failed = new WeakSet<Node>();

/** To be told of a link whose sheet could not be loaded. */
export const noteFailed = (link: HTMLLinkElement) => failed.add(link);

/** Services whose sheets are lists of `@font-face` rules; of other origins, they cannot be read. Those for icons hold more. */
const declaresFontsOnly = (href: string) =>
  /^https:\/\/(fonts\.googleapis\.com|fonts\.bunny\.net)\/css/.test(href) && !/icon|symbol/i.test(href);

/** Reads what one sheet declares: anything, where it or one that it imports is from another origin. */
function read(sheet: CSSStyleSheet): Known {
  if (sheet.href && declaresFontsOnly(sheet.href)) return NOTHING;
  try {
    const { cssRules } = sheet;
    const { length } = cssRules;
    const ends = [cssRules[0], cssRules[length - 1]];
    const came = cameOf(cssRules);
    const before = known.get(sheet);
    const isSame = before?.length === length && before.came === came;
    if (isSame && before.ends.every((rule, at) => rule === ends[at])) return before;
    const added = [...cssRules].filter((rule) => !before?.noted.has(rule));
    // A script that adds rules one by one must not have them all read each time.
    const isGrown = before?.came === came && length - added.length === before.noted.size;
    const now = isGrown ? before : of(nothing());
    for (const rule of styleRules(isGrown ? added : cssRules)) {
      note(rule, now.declared);
      now.count++;
    }
    for (const rule of isGrown ? added : cssRules) now.noted.add(rule);
    Object.assign(now, { length, ends, came, text: textOf(now, cssRules) });
    known.set(sheet, now);
    return now;
  } catch (error) {
    if (sheet.ownerNode && failed.has(sheet.ownerNode)) return NOTHING;
    // Firefox lists sheets that are on their way.
    return error instanceof DOMException && error.name === 'InvalidAccessError' ? NOTHING_YET : ANYTHING;
  }
}

/** What a sheet declared when it was looked at; `count` of its rules had been read then. */
export interface Version {
  declared: Declared;
  count: number;
}

/** Looks at what one sheet declares. */
export function versionOf(sheet: CSSStyleSheet): Version {
  const { declared, noted } = read(sheet);
  return { declared, count: noted.size };
}

/** What the rules declare that were added to a sheet since a look at it. */
export function addedSince({ count }: Version, sheet: CSSStyleSheet): Declared {
  const declared = nothing();
  for (const rule of styleRules([...read(sheet).noted].slice(count))) note(rule, declared);
  return declared;
}

/** Sees whether a script has edited rules of a sheet in place; what it declares is read anew then. */
export function noteEdited(sheet: CSSStyleSheet): void {
  const before = known.get(sheet);
  if (before && before.text !== textOf(before, sheet.cssRules)) known.delete(sheet);
}

/** Whether what a sheet declares is that of one which is listed, and has not come yet. */
export const isOfComing = (declared: Declared) => declared === NOTHING_YET.declared;

/** Whether it is that of one of another origin, which may declare anything. */
export const isOfUnread = (declared: Declared) => declared === ANYTHING.declared;
