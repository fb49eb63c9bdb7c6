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
  declared: Declared;
}
const known = new WeakMap<CSSStyleSheet, Known>();

/** Links whose sheet never came, from a server that is no more: Chromium lists it as one of another origin. */
const failed = new WeakSet<Node>();

/** To be told of a link whose sheet could not be loaded. */
export const noteFailed = (link: HTMLLinkElement) => failed.add(link);

/** Services whose sheets are lists of `@font-face` rules; of other origins, they cannot be read. Those for icons hold more. */
const declaresFontsOnly = (href: string) =>
  /^https:\/\/(fonts\.googleapis\.com|fonts\.bunny\.net)\/css/.test(href) && !/icon|symbol/i.test(href);

/** What one sheet declares: anything, where it or one that it imports is from another origin. */
function declaredBy(sheet: CSSStyleSheet): Declared {
  if (sheet.href && declaresFontsOnly(sheet.href)) return NOTHING;
  try {
    const { cssRules } = sheet;
    const { length } = cssRules;
    const ends = [cssRules[0], cssRules[length - 1]];
    const before = known.get(sheet);
    if (before?.length === length && before.ends.every((rule, at) => rule === ends[at])) return before.declared;
    const declared = nothing();
    for (const rule of styleRules(cssRules)) note(rule, declared);
    known.set(sheet, { length, ends, declared });
    return declared;
  } catch (error) {
    if (sheet.ownerNode && failed.has(sheet.ownerNode)) return NOTHING;
    // Firefox lists sheets that are on their way.
    return error instanceof DOMException && error.name === 'InvalidAccessError' ? NOTHING_YET : ANYTHING;
  }
}

/** Whether a sheet is listed, and has not come yet. */
export const isComing = (sheet: CSSStyleSheet) => declaredBy(sheet) === NOTHING_YET;

/** Whether a sheet is of another origin, so that it may declare anything. */
export const isUnread = (sheet: CSSStyleSheet) => declaredBy(sheet) === ANYTHING;

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

/** The elements of the document of which a sheet that came late may speak; `null`: any. */
export function concernedBy(sheet: CSSStyleSheet): Element[] | null {
  const declared = declaredBy(sheet);
  const sets = setsOf(declared).filter((set) => !set.isEmpty);
  if (sets.some((set) => set.isOfAll)) return null;
  return sets.length > 0 ? elementsIn(sets) : [];
}

/** The elements whose text may be as large as some letter of its font is. */
export function sizedByFont(): Element[] {
  const sets = [...document.styleSheets].map((sheet) => declaredBy(sheet).byLetters).filter((set) => !set.isEmpty);
  return sets.length > 0 ? elementsIn(sets) : [];
}
