/**
 * Of which elements a list of style rules may speak, without matching a selector: as in browsers, each rule is kept by
 * the id, class, name or attribute that its selector asks of the element itself. An element may be named that no rule
 * matches, for what stands around it is not looked at; none is left out that one does match.
 */
export class RuleSet {
  /** Whether it may speak of any element. */
  isOfAll = false;
  readonly #keys = new Set<string>();
  readonly #attributes = new Set<string>();
  /** Whether there is a key in a `class` attribute, by its words: many elements have the same. */
  readonly #classes = new Map<string, boolean>();

  /** Adds the elements of which a selector speaks, which may be a list, and no pseudo-element's. */
  add(selector: string): void {
    for (const complex of splitAt(selector, ',')) this.#addCompound(splitAt(complex, ' >+~').at(-1) ?? '');
    this.#classes.clear();
  }

  /** Adds the elements of these names. */
  addNames(names: Iterable<string>): void {
    for (const name of names) this.#keys.add(name);
  }

  /** Adds the elements that have this attribute. */
  addAttribute(name: string): void {
    this.#attributes.add(name);
  }

  /** Adds all of which another speaks. */
  addSet({ isOfAll, keys, attributes }: RuleSet): void {
    this.isOfAll ||= isOfAll;
    for (const key of keys) this.#keys.add(key);
    for (const name of attributes) this.#attributes.add(name);
    this.#classes.clear();
  }

  get keys(): Iterable<string> {
    return this.#keys;
  }

  get attributes(): Iterable<string> {
    return this.#attributes;
  }

  get isEmpty(): boolean {
    return !this.isOfAll && this.#keys.size === 0 && this.#attributes.size === 0;
  }

  /** Whether it may speak of an element. */
  has(element: Element): boolean {
    if (this.isOfAll || this.#keys.has(element.localName.toLowerCase())) return true;
    if (!element.hasAttributes()) return false;
    const id = element.getAttribute('id');
    if (id && this.#keys.has(`#${id.toLowerCase()}`)) return true;
    const classes = element.getAttribute('class');
    if (classes && this.#hasClass(classes)) return true;
    for (const name of this.#attributes) if (element.hasAttribute(name)) return true;
    return false;
  }

  #hasClass(classes: string): boolean {
    let has = this.#classes.get(classes);
    if (has === undefined) {
      has = classes.split(/\s+/).some((name) => this.#keys.has(`.${name.toLowerCase()}`));
      this.#classes.set(classes, has);
    }
    return has;
  }

  /** One of the simple selectors of a compound is asked for, the rarest first; ids and classes of quirky pages in any case. */
  #addCompound(compound: string): void {
    const safe = compound.replace(ESCAPED_SIGN, (_, sign: string) => `\\${sign.charCodeAt(0).toString(16)} `);
    const bare = withoutArguments(safe);
    const [key] = KEY.exec(bare) ?? [];
    const attribute = /\[([\w-]+)(?:[~|^$*]?=(?: [is])?)?\]/.exec(bare)?.[1];
    const name = /^[^\s.#:[*|()"']+/.exec(bare.replace(/^[\w-]*\|/, ''))?.[0];
    const alternatives = argumentsOfIs(safe);
    if (/[()"']/.test(bare)) this.isOfAll = true;
    else if (key) this.#keys.add(unescaped(key).toLowerCase());
    else if (name) this.#keys.add(unescaped(name).toLowerCase());
    else if (attribute) this.#attributes.add(attribute);
    else if (/:root/.test(bare)) this.#keys.add('html');
    else if (/:(any-)?link|:visited/.test(bare)) this.addNames(['a', 'area']);
    else if (alternatives) this.add(alternatives);
    else this.isOfAll = true;
  }
}

const IDENTIFIER = String.raw`(?:\\[0-9a-f]{1,6}\s?|\\.|[\w-]|[^\x00-\x7f])+`;
/** What would be taken for a part of the syntax. */
const ESCAPED_SIGN = /\\([^\s\w-])/g;
const KEY = new RegExp(`#${IDENTIFIER}|\\.${IDENTIFIER}`, 'i');

/** A selector split at those of `edges` that stand outside of brackets and strings; nothing between two of them. */
export function splitAt(selector: string, edges: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let quote = '';
  let part = '';
  for (let at = 0; at < selector.length; at++) {
    const sign = selector[at] ?? '';
    if (sign === '\\') part += sign + (selector[++at] ?? '');
    else if (!quote && depth === 0 && edges.includes(sign)) {
      if (part.trim()) found.push(part.trim());
      part = '';
    } else {
      part += sign;
      if (quote) quote = sign === quote ? '' : quote;
      else if (sign === '"' || sign === "'") quote = sign;
      else if ('(['.includes(sign)) depth++;
      else if (')]'.includes(sign)) depth--;
    }
  }
  return part.trim() ? [...found, part.trim()] : found;
}

/** A compound selector without the arguments of its functions and the values of its attributes. */
function withoutArguments(compound: string): string {
  let bare = compound.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '');
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\([^()]*\)/g, '');
  }
  return bare;
}

/** The list in `:is(…)` or `:where(…)`, the first of a compound. */
function argumentsOfIs(compound: string): string | undefined {
  const start = /:(?:is|where|-webkit-any|-moz-any)\(/.exec(compound);
  if (!start) return undefined;
  const from = start.index + start[0].length;
  let depth = 1;
  for (let at = from; at < compound.length; at++) {
    if (compound[at] === '(') depth++;
    if (compound[at] === ')' && --depth === 0) return compound.slice(from, at);
  }
  return undefined;
}

const unescaped = (name: string) =>
  name.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, hex?: string, sign?: string) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (sign ?? ''),
  );
