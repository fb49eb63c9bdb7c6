import { anything, type Declared, nothing } from './declared';
import { note } from './declaredByRule';
import { styleRules } from './rules';

/** What one sheet declares, and by what it is seen that scripts have changed it. */
interface Known {
  length: number;
  ends: (CSSRule | undefined)[];
  /** How many sheets have come that it imports. */
  imported: number;
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
  imported: 0,
  noted: new Set(),
  count: 0,
  text: '',
  declared,
});
const NOTHING = of(nothing());
const NOTHING_YET = of(nothing());
const ANYTHING = of(anything());
const FEARED = of(anything());

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

/**
 * Whether the sheets of links came. Those that never do, from a server that is no more, Chromium lists as ones of another
 * origin, and before it is told that they failed.
 */
const came = new WeakMap<Node, boolean>();

/** To be told of a link whether its sheet could be loaded. */
export const noteCame = (link: HTMLLinkElement, did: boolean) => came.set(link, did);

/** Whether it is known of a link whether its sheet could be loaded. */
export const isSettled = (link: Node) => came.has(link);

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
    const imported = cameOf(cssRules);
    const before = known.get(sheet);
    const isSame = before?.length === length && before.imported === imported;
    if (isSame && before.ends.every((rule, at) => rule === ends[at])) return before;
    const added = [...cssRules].filter((rule) => !before?.noted.has(rule));
    // A script that adds rules one by one must not have them all read each time.
    const isGrown = before?.imported === imported && length - added.length === before.noted.size;
    const now = isGrown ? before : of(nothing());
    for (const rule of styleRules(isGrown ? added : cssRules)) {
      note(rule, now.declared);
      now.count++;
    }
    for (const rule of isGrown ? added : cssRules) now.noted.add(rule);
    Object.assign(now, { length, ends, imported, text: textOf(now, cssRules) });
    known.set(sheet, now);
    return now;
  } catch (error) {
    const link = sheet.ownerNode;
    if (link && came.get(link) === false) return NOTHING;
    // Firefox lists sheets that are on their way.
    if (error instanceof DOMException && error.name === 'InvalidAccessError') return NOTHING_YET;
    return import.meta.env.FIREFOX || !link || isSettled(link) ? ANYTHING : FEARED;
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
export const isOfUnread = (declared: Declared) => declared === ANYTHING.declared || isFeared(declared);

/** Whether it is that of such a one which may yet turn out not to have come. */
export const isFeared = (declared: Declared) => declared === FEARED.declared;
