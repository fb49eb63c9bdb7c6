import { describe, expect, it } from 'vitest';
import { RuleSet } from '@/components/page/declared/ruleSet';

/** As much of an element as is asked. */
const element = (localName: string, attributes: Record<string, string> = {}) =>
  ({
    localName,
    hasAttributes: () => Object.keys(attributes).length > 0,
    hasAttribute: (name: string) => name in attributes,
    getAttribute: (name: string) => attributes[name] ?? null,
  }) as unknown as Element;

const plain = element('p');
const rich = element('a', { id: 'Top', class: 'md:flex grid-[repeat(2,1fr)] Note', href: '#x' });

function speaksOf(selector: string) {
  const set = new RuleSet();
  set.add(selector);
  return { rich: set.has(rich), plain: set.has(plain) };
}

describe('a set of rules', () => {
  it.each([
    ['a'],
    ['A:hover'],
    ['#Top'],
    ['.Note'],
    ['div > .Note:not(.a, [href="x, y"])'],
    [String.raw`.md\:flex`],
    [String.raw`.grid-\[repeat\(2\,1fr\)\]`],
    ['ul li a[href^="#"]'],
    ['[href]'],
    ['[href^="#" i]'],
    [':is(h1, .Note)'],
    ['section :where(a, :is(b, i)):focus'],
    ['b, .x ~ a'],
    [':any-link'],
    ['svg|a'],
  ])('speaks of an element that %s matches, and of no other', (selector) => {
    expect(speaksOf(selector)).toEqual({ rich: true, plain: false });
  });

  it.each([['*'], ['.a > *'], [':not(.a)'], [':is(.a, *)'], [':hover'], ['[epub|type~="x"]']])(
    'may speak of any by %s',
    (selector) => {
      expect(speaksOf(selector)).toEqual({ rich: true, plain: true });
    },
  );

  it.each([['.other'], ['a .inner'], ['#top2'], [':root'], ['b:is(a)'], ['.Note > b']])(
    'does not speak of an element that %s cannot match',
    (selector) => {
      expect(speaksOf(selector)).toEqual({ rich: false, plain: false });
    },
  );

  it('speaks only of what the whole selector matches, where there is a key', () => {
    const asked: string[] = [];
    const inList = {
      ...rich,
      matches: (list: string) => {
        asked.push(list);
        return list.includes('li');
      },
    };
    const set = new RuleSet();
    set.add('nav .note, li > .note, h1');
    expect([set.has(inList as unknown as Element), set.has(plain)]).toEqual([true, false]);
    expect(asked).toEqual(['nav .note,li > .note']);
    const other = new RuleSet();
    other.add('nav .note');
    expect(other.has(inList as unknown as Element)).toBe(false);
  });

  it('speaks of elements by what their style attribute is about', () => {
    const set = new RuleSet();
    set.inline = /font/;
    expect(set.has(element('p', { style: 'font-size: 2em' }))).toBe(true);
    expect(set.has(element('p', { style: 'color: red' }))).toBe(false);
  });

  it('takes in what another speaks of', () => {
    const [one, other] = [new RuleSet(), new RuleSet()];
    other.add('.Note');
    expect(one.isEmpty).toBe(true);
    one.addSet(other);
    expect([one.has(rich), one.has(plain), one.isEmpty]).toEqual([true, false, false]);
  });
});
