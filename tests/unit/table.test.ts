// @vitest-environment happy-dom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { panel } from '@/components/controls/panel';
import { changeBy, commands } from '@/components/display/commands';
import { controls } from '@/components/display/controls';
import { choice, scale, type Table } from '@/components/display/kinds';
import { active, parseLook } from '@/components/display/look';
import { files, packagedFiles } from '@/components/display/stylesheet';

/** A copy of the table with two controls that are not in it. */
const table = {
  ...controls,
  wordSpacing: scale({
    min: 0,
    max: 100,
    step: 5,
    initial: 0,
    unit: 'percent',
    presets: [0, 16],
    css: (value) => ({ inside: `* { word-spacing: calc(${value} * 0.01em); }` }),
  }),
  italics: choice({
    options: ['own', 'none'],
    initial: 'own',
    off: 'own',
    css: () => ({ inside: '* { font-style: normal; }' }),
  }),
} satisfies Table;

const saying = (key: string, values: string[] = []) => [key, ...values].join(' ');

describe('a control added to the table', () => {
  it('has a type of its own in a look', () => {
    const look = parseLook<typeof table>({ wordSpacing: 16, italics: 'none' }, table).look;
    const spacing: number | undefined = look.wordSpacing;
    const italics: 'own' | 'none' | undefined = look.italics;
    expect([spacing, italics]).toEqual([16, 'none']);
  });

  it('is read from storage by its own rules', () => {
    expect(parseLook({ wordSpacing: 16, italics: 'none' }, table)).toEqual({
      look: { wordSpacing: 16, italics: 'none' },
      dropped: [],
    });
    expect(parseLook({ wordSpacing: 101, italics: 'all' }, table).dropped).toEqual(['wordSpacing', 'italics']);
    expect(active({ wordSpacing: 0, italics: 'own' }, table)).toEqual([]);
  });

  it('has packaged files', () => {
    const paths = packagedFiles(table).map(({ path }) => path);
    const used = files({ wordSpacing: 16, italics: 'none' }, table);
    expect(used).toContain('look/word-spacing.css');
    expect(used).toContain('look/word-spacing-1-1.css');
    expect(used).toContain('look/word-spacing-0-6.css');
    expect(used).toContain('look/italics-none.css');
    expect(paths).toEqual(expect.arrayContaining(used));
    expect(packagedFiles().map(({ path }) => path)).not.toContain('look/word-spacing.css');
  });

  it('has commands', () => {
    expect(Object.keys(commands(table))).toEqual(
      expect.arrayContaining(['wordSpacing-less', 'wordSpacing-more', 'italics-next']),
    );
    expect(changeBy('wordSpacing-more', { wordSpacing: 10 } as object, table)).toEqual({ wordSpacing: 15 });
    expect(changeBy('italics-next', {}, table)).toEqual({ italics: 'none' });
  });

  describe.each([false, true])('in the panel (strip: %s)', (inStrip) => {
    const changed = vi.fn();
    let element: HTMLElement;
    beforeAll(() => {
      const made = panel({ words: saying, language: 'en', inStrip }, changed, table);
      element = made.element;
      document.body.append(element);
      made.show({ wordSpacing: 16 } as object);
    });

    it('has a row', () => {
      const row = element.querySelector('.wordSpacing');
      expect(row?.querySelector<HTMLInputElement>('input[type=number]')?.value).toBe('16');
      expect(row?.querySelector<HTMLInputElement>('input[type=radio][value="16"]')?.checked).toBe(true);
      expect(element.querySelectorAll('.italics input[type=radio]')).toHaveLength(2);
    });

    it('says what was chosen, and announces it', () => {
      element.querySelector<HTMLElement>('.italics input[value=none]')?.click();
      expect(changed).toHaveBeenLastCalledWith({ italics: 'none' });
      expect(element.querySelector('[role=status]')?.textContent).toBe('told.changed italics.label italics.none');
      element.querySelectorAll<HTMLElement>('.wordSpacing button')[1]?.click();
      expect(changed).toHaveBeenLastCalledWith({ wordSpacing: 21 });
      expect(element.querySelector('[role=status]')?.textContent).toContain('21 %');
    });
  });
});

/** What every entry of the real table is held to. */
describe.each(Object.entries(controls as Table))('the control %s', (name, control) => {
  it('starts from a value that changes nothing by itself', () => {
    expect(active({})).toEqual([]);
    expect(parseLook({ [name]: control.initial })).toEqual({ look: { [name]: control.initial }, dropped: [] });
  });

  it('can be worked by keyboard', () => {
    expect(Object.keys(commands()).some((command) => command.startsWith(`${name}-`))).toBe(true);
  });
});

it('suggests no more keys than browsers allow', () => {
  expect(Object.values(commands()).filter((command) => 'suggested_key' in command).length).toBeLessThanOrEqual(4);
});
