/** That a rule asks for no more of an element than its key. */
const ALWAYS = '';

/**
 * Of which elements a list of style rules may speak: as in browsers, each rule is kept by the id, class, name or
 * attribute that its selector asks of the element itself, and only where an element has that key is the selector
 * matched.
 */
export class RuleSet {
  /** Whether it may speak of any element. */
  isOfAll = false;
  /** By what a `style` attribute is seen to speak of the element that has it. */
  inline: RegExp | null = null;
  /** The selectors by their keys; those that ask for none are under `*`. */
  readonly #rules = new Map<string, Set<string>>();
  /** The same as one list each. */
  readonly #lists = new Map<string, string>();
  readonly #attributes = new Set<string>();
  /** The lists for a `class` attribute: many elements have the same. */
  readonly #classes = new Map<string, string[]>();

  /** Adds the elements that a selector matches, which may be a list, and names no pseudo-element. */
  add(selector: string): void {
    for (const complex of splitAt(selector, ',')) {
      const compounds = splitAt(complex, ' >+~');
      this.#addCompound(compounds.at(-1) ?? '', complex);
    }
  }

  /** Adds the elements of these names. */
  addNames(names: Iterable<string>): void {
    for (const name of names) this.#addRule(name, ALWAYS);
  }

  /** Adds the elements that have this attribute. */
  addAttribute(name: string): void {
    this.#attributes.add(name);
    this.#addRule(`[${name}]`, ALWAYS);
  }

  /** Adds all of which another speaks. */
  addSet({ isOfAll, rules, attributes }: RuleSet): void {
    this.isOfAll ||= isOfAll;
    for (const [key, selectors] of rules) for (const selector of selectors) this.#addRule(key, selector);
    for (const name of attributes) this.#attributes.add(name);
  }

  get rules(): Iterable<[string, Iterable<string>]> {
    return this.#rules;
  }

  get attributes(): Iterable<string> {
    return this.#attributes;
  }

  get isEmpty(): boolean {
    return !this.isOfAll && this.#rules.size === 0;
  }

  /** Whether it may speak of an element. */
  has(element: Element): boolean {
    if (this.isOfAll) return true;
    if (this.#rules.size === 0 && !this.inline) return false;
    if (this.#isMatched(element, element.localName.toLowerCase())) return true;
    if (this.#rules.has(ANY) && this.#isMatched(element, ANY)) return true;
    if (!element.hasAttributes()) return false;
    const id = element.getAttribute('id');
    if (id && this.#isMatched(element, `#${id.toLowerCase()}`)) return true;
    const classes = element.getAttribute('class');
    if (classes && this.#listsOf(classes).some((list) => isMatched(element, list))) return true;
    const inline = this.inline && element.getAttribute('style');
    if (inline && this.inline?.test(inline)) return true;
    for (const name of this.#attributes)
      if (element.hasAttribute(name) && this.#isMatched(element, `[${name}]`)) return true;
    return false;
  }

  #addRule(key: string, selector: string): void {
    const selectors = this.#rules.get(key) ?? new Set();
    this.#rules.set(key, selectors.add(selector));
    this.#lists.delete(key);
    this.#classes.clear();
  }

  #isMatched(element: Element, key: string): boolean {
    const list = this.#listOf(key);
    return list !== null && isMatched(element, list);
  }

  #listOf(key: string): string | null {
    const selectors = this.#rules.get(key);
    if (!selectors) return null;
    const list = this.#lists.get(key) ?? (selectors.has(ALWAYS) ? ALWAYS : [...selectors].join());
    this.#lists.set(key, list);
    return list;
  }

  #listsOf(classes: string): string[] {
    let lists = this.#classes.get(classes);
    if (!lists) {
      const keys = classes.split(/\s+/).map((name) => `.${name.toLowerCase()}`);
      lists = keys.map((key) => this.#listOf(key)).filter((list) => list !== null);
      this.#classes.set(classes, lists);
    }
    return lists;
  }

  /** One of the simple selectors of a compound is asked for, the rarest first; ids and classes of quirky pages in any case. */
  #addCompound(compound: string, complex: string): void {
    const safe = compound.replace(ESCAPED_SIGN, (_, sign: string) => `\\${sign.charCodeAt(0).toString(16)} `);
    const bare = withoutArguments(safe);
    const [key] = KEY.exec(bare) ?? [];
    const attribute = /\[([\w-]+)(?:[~|^$*]?=(?: [is])?)?\]/.exec(bare)?.[1];
    const name = /^[^\s.#:[*|()"']+/.exec(bare.replace(/^[\w-]*\|/, ''))?.[0];
    const alternatives = argumentsOfIs(safe);
    // A name after a prefix would have to be declared where it is matched.
    const selector = complex === key || complex === name || /\|(?!=)/.test(complex) ? ALWAYS : complex;
    if (/[()"']/.test(bare)) this.isOfAll = true;
    else if (key) this.#addRule(unescaped(key).toLowerCase(), selector);
    else if (name) this.#addRule(unescaped(name).toLowerCase(), selector);
    else if (attribute) {
      this.#attributes.add(attribute);
      this.#addRule(`[${attribute}]`, selector);
    } else if (/:root/.test(bare)) this.#addRule('html', ALWAYS);
    else if (/:(any-)?link|:visited/.test(bare)) for (const link of ['a', 'area']) this.#addRule(link, selector);
    else if (alternatives)
      for (const one of splitAt(alternatives, ',')) this.#addCompound(splitAt(one, ' >+~').at(-1) ?? '', complex);
    else if (complex === ANY || selector === ALWAYS) this.isOfAll = true;
    else this.#addRule(ANY, selector);
  }
}

const ANY = '*';

/** Whether an element matches a list of selectors; so it does where the list cannot be read. */
function isMatched(element: Element, list: string): boolean {
  try {
    return list === ALWAYS || element.matches(list);
  } catch {
    return true;
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
