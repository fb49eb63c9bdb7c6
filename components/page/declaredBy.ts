import { anything, type Declared, note, nothing, setsOf, together } from './declared';
import { hidesItself } from './elements';
import type { RuleSet } from './ruleSet';
import { styleRules } from './rules';

const NOTHING = nothing();
const NOTHING_YET = nothing();
const ANYTHING = anything();

/** What one sheet declares, and by what it is seen that scripts have changed it. */
interface Known {
  length: number;
  ends: (CSSRule | undefined)[];
  /** Of the sheets that it imports. */
  came: number;
  declared: Declared;
  /** All of its rules, if they are few. */
  text: string | null;
}
const known = new WeakMap<CSSStyleSheet, Known>();

/** Of a sheet with more rules it is not seen when a script edits one in place: they would all be read twice a second. */
const FEW = 300;
const textOf = (rules: CSSRuleList) => Array.from(rules, ({ cssText }) => cssText).join('\n');

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

/** What one sheet declares: anything, where it or one that it imports is from another origin. */
export function declaredBy(sheet: CSSStyleSheet): Declared {
  if (sheet.href && declaresFontsOnly(sheet.href)) return NOTHING;
  try {
    const { cssRules } = sheet;
    const { length } = cssRules;
    const ends = [cssRules[0], cssRules[length - 1]];
    const came = cameOf(cssRules);
    const before = known.get(sheet);
    const isSame = before?.length === length && before.came === came;
    if (isSame && before.ends.every((rule, at) => rule === ends[at])) return before.declared;
    const declared = nothing();
    let count = 0;
    for (const rule of styleRules(cssRules)) {
      note(rule, declared);
      count++;
    }
    known.set(sheet, { length, ends, came, declared, text: count > FEW ? null : textOf(cssRules) });
    return declared;
  } catch (error) {
    if (sheet.ownerNode && failed.has(sheet.ownerNode)) return NOTHING;
    // Firefox lists sheets that are on their way.
    return error instanceof DOMException && error.name === 'InvalidAccessError' ? NOTHING_YET : ANYTHING;
  }
}

/** Sees whether a script has edited rules of a sheet in place; what it declares is read anew then. */
export function noteEdited(sheet: CSSStyleSheet): void {
  const before = known.get(sheet)?.text;
  if (typeof before === 'string' && before !== textOf(sheet.cssRules)) known.delete(sheet);
}

/** Whether what a sheet declares is that of one which is listed, and has not come yet. */
export const isOfComing = (declared: Declared) => declared === NOTHING_YET;

/** Whether it is that of one of another origin, which may declare anything. */
export const isOfUnread = (declared: Declared) => declared === ANYTHING;

const merged = new WeakMap<Document | ShadowRoot, { parts: Declared[]; whole: Declared }>();

/** What all sheets of a document or shadow root declare as they are now, `ours` left out. */
export function declaredIn(root: Document | ShadowRoot, ours: ReadonlySet<CSSStyleSheet>): Declared {
  const parts = [...root.styleSheets, ...root.adoptedStyleSheets].filter((sheet) => !ours.has(sheet)).map(declaredBy);
  const before = merged.get(root);
  if (before?.parts.length === parts.length && before.parts.every((part, at) => part === parts[at]))
    return before.whole;
  const whole = together(parts);
  merged.set(root, { parts, whole });
  return whole;
}

const elementsIn = (sets: RuleSet[]) =>
  [...document.getElementsByTagName('*')].filter(
    (element) => !hidesItself(element) && sets.some((set) => set.has(element)),
  );

/** The elements of the document of which something may be declared; `null`: any. */
export function concernedBy(declared: Declared[]): Element[] | null {
  const sets = declared.flatMap(setsOf).filter((set) => !set.isEmpty);
  if (sets.some((set) => set.isOfAll)) return null;
  return sets.length > 0 ? elementsIn(sets) : [];
}

/** The elements whose text may be as large as some letter of its font is. */
export function sizedByFont(): Element[] {
  const sets = [...document.styleSheets].map((sheet) => declaredBy(sheet).byLetters).filter((set) => !set.isEmpty);
  return sets.length > 0 ? elementsIn(sets) : [];
}
