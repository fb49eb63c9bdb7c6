import { hidesItself } from '../elements';
import { addTo, type Declared, setsOf, together } from './declared';
import { addedSince, type Version, versionOf } from './declaredBy';
import { RuleSet } from './ruleSet';

const merged = new WeakMap<Document | ShadowRoot, { versions: Version[]; whole: Declared }>();

/** What all sheets of a document or shadow root declare as they are now, `ours` left out. */
export function declaredIn(root: Document | ShadowRoot, ours: ReadonlySet<CSSStyleSheet>): Declared {
  const sheets = [...root.styleSheets, ...root.adoptedStyleSheets].filter((sheet) => !ours.has(sheet));
  const versions = sheets.map(versionOf);
  const parts = versions.map(({ declared }) => declared);
  const before = merged.get(root);
  const isSame =
    before?.versions.length === parts.length && before.versions.every(({ declared }, at) => declared === parts[at]);
  const whole = isSame ? before.whole : together(parts);
  for (const [at, sheet] of isSame ? sheets.entries() : []) {
    const then = before?.versions[at];
    if (then && then.count !== versions[at]?.count) addTo(whole, addedSince(then, sheet));
  }
  merged.set(root, { versions, whole });
  return whole;
}

function elementsIn(sets: RuleSet[]): Element[] {
  const any = new RuleSet();
  for (const set of sets) any.addSet(set);
  if (any.isEmpty) return [];
  return [...document.getElementsByTagName('*')].filter((element) => any.has(element) && !hidesItself(element));
}

/** The elements of the document of which something may be declared; `null`: any. */
export function concernedBy(declared: Declared[]): Element[] | null {
  const sets = declared.flatMap(setsOf);
  return sets.some((set) => set.isOfAll) ? null : elementsIn(sets);
}

/** The elements of the document of which its sheets declare what a set is of. */
const elementsOf = (set: 'byLetters' | 'widths') =>
  elementsIn([...document.styleSheets].map((sheet) => versionOf(sheet).declared[set]));

/** The elements whose text may be as large as some letter of its font is. */
export const sizedByFont = (): Element[] => elementsOf('byLetters');

/** The elements whose width may go by the size of their letters. */
export const widenedBySize = (): Element[] => elementsOf('widths');
