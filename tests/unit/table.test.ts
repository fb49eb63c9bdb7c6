// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { panel } from '@/components/controls/panel';
import { changeBy, commands } from '@/components/display/commands';
import { controls } from '@/components/display/controls';
import { spelled } from '@/components/display/digits';
import { choice, scale, type Table, text, toggle } from '@/components/display/kinds';
import { active, parseLook } from '@/components/display/look';
import { files, packagedFiles } from '@/components/display/stylesheet';

/** A copy of the table with five controls that are not in it. */
const table = {
  ...controls,
  tilt: scale({
    min: 0,
    max: 100,
    step: 5,
    initial: 0,
    unit: 'percent',
    presets: [0, 16],
    css: (value) => ({ inside: `* { rotate: calc(${value} * 1deg); }` }),
  }),
  depth: scale({
    min: 0,
    max: 2.5,
    step: 0.1,
    decimals: 2,
    initial: null,
    from: 1,
    unit: 'em',
    css: (value) => ({ inside: `* { translate: 0 calc(${value} * 1em); }` }),
  }),
  glow: choice({
    options: ['own', 'none'],
    initial: 'own',
    off: 'own',
    css: () => ({ inside: '* { filter: none; }' }),
  }),
  motto: text({ maxLength: 8, pattern: /^[A-Za-z ]+$/, css: () => ({ marks: 'text' }) }),
  plain: toggle({ css: () => ({ inside: '* { border-radius: 0; }' }) }),
} satisfies Table;

const saying = (key: string, values: string[] = []) => [key, ...values].join(' ');

describe('a control added to the table', () => {
  it('has a type of its own in a look', () => {
    const look = parseLook<typeof table>({ tilt: 16, depth: 1.25, glow: 'none', plain: true }, table).look;
    const tilt: number | undefined = look.tilt;
    const depth: number | null | undefined = look.depth;
    const glow: 'own' | 'none' | undefined = look.glow;
    const plain: boolean | undefined = look.plain;
    expect([tilt, depth, glow, plain]).toEqual([16, 1.25, 'none', true]);
  });

  it('is read from storage by its own rules', () => {
    expect(parseLook({ tilt: 16, glow: 'none' }, table)).toEqual({
      look: { tilt: 16, glow: 'none' },
      dropped: [],
    });
    expect(parseLook({ tilt: 101, glow: 'all' }, table).dropped).toEqual(['tilt', 'glow']);
    expect(active({ tilt: 0, glow: 'own' }, table)).toEqual([]);
  });

  it('takes a text that its pattern allows, and spells it, in capitals, so that it can be read again', () => {
    expect(parseLook({ motto: 'Festina' }, table).look).toEqual({ motto: 'Festina' });
    for (const motto of ['', 'a;b', 'far too long', 7]) expect(parseLook({ motto }, table).look).toEqual({});
    const css = new Map(packagedFiles(table).map(({ path, contents }) => [path, contents]));
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z ]{1,8}$/), (motto) => {
        const all = files({ motto }, table)
          .map((path) => css.get(path) ?? '')
          .join('');
        expect(spelled('motto', (property) => new RegExp(`${property}: (\\d)`).exec(all)?.[1] ?? '')).toBe(
          motto.toUpperCase(),
        );
      }),
    );
  });

  it('takes as many decimals as it says, and null for the page’s own', () => {
    expect(parseLook({ depth: 1.25 }, table).look).toEqual({ depth: 1.25 });
    expect(parseLook({ depth: null }, table).look).toEqual({ depth: null });
    for (const depth of [1.255, 2.51, -0.1, '1', Number.NaN]) expect(parseLook({ depth }, table).look).toEqual({});
    expect(parseLook({ tilt: null }, table).look).toEqual({});
    expect(active({ depth: null }, table)).toEqual([]);
    expect(active({ depth: 0 }, table)).toHaveLength(1);
  });

  it('has packaged files', () => {
    const paths = packagedFiles(table).map(({ path }) => path);
    const used = files({ tilt: 16, depth: 1.25, glow: 'none', plain: true }, table);
    expect(used).toContain('look/tilt.css');
    expect(used).toContain('look/tilt-1-1.css');
    expect(used).toContain('look/tilt-0-6.css');
    expect(used).toContain('look/glow-none.css');
    expect(used).toContain('look/plain.css');
    expect(used.filter((path) => path.startsWith('look/depth'))).toEqual([
      'look/depth.css',
      'look/depth.js',
      'look/depth-2-1.css',
      'look/depth-1-2.css',
      'look/depth-0-5.css',
    ]);
    expect(paths).toEqual(expect.arrayContaining(used));
    expect(packagedFiles().map(({ path }) => path)).not.toContain('look/tilt.css');
  });

  it('has commands', () => {
    expect(Object.keys(commands(table))).toEqual(expect.arrayContaining(['tilt-less', 'tilt-more', 'glow-next']));
    expect(changeBy('tilt-more', { tilt: 10 } as object, table)).toEqual({ tilt: 15 });
    expect(changeBy('glow-next', {}, table)).toEqual({ glow: 'none' });
    expect(changeBy('depth-more', {}, table)).toEqual({ depth: 1.1 });
    expect(changeBy('depth-less', { depth: 0.05 } as object, table)).toEqual({ depth: 0 });
    expect(changeBy('plain-toggle', {}, table)).toEqual({ plain: true });
  });

  describe.each([false, true])('in the panel (strip: %s)', (inStrip) => {
    const changed = vi.fn();
    let element: HTMLElement;
    beforeAll(() => {
      const made = panel({ words: saying, language: 'en', inStrip }, changed, table);
      element = made.element;
      document.body.append(element);
      made.show({ tilt: 16 } as object);
    });

    it('has a row', () => {
      const row = element.querySelector('.tilt');
      expect(row?.querySelector<HTMLInputElement>('input[role=spinbutton]')?.value).toBe('16');
      expect(row?.querySelector<HTMLInputElement>('input[type=radio][value="16"]')?.checked).toBe(true);
      expect(element.querySelectorAll('.glow input[type=radio]')).toHaveLength(2);
    });

    it('shows a number with its unit, and gives the page its own back', () => {
      const row = element.querySelector<HTMLElement>('.depth');
      const slider = row?.querySelector<HTMLInputElement>('input[type=range]');
      const typed = row?.querySelector<HTMLInputElement>('input[role=spinbutton]');
      expect(slider?.ariaValueText).toBe('panel.own');
      expect(typed?.value).toBe('');
      Object.assign(typed as object, { value: '0.25' });
      typed?.dispatchEvent(new Event('change'));
      expect(changed).toHaveBeenLastCalledWith({ depth: 0.25 });
      expect(slider?.ariaValueText).toBe('unit.em 0.25');
      const back = row?.querySelector<HTMLButtonElement>('.back');
      expect(back?.disabled).toBe(false);
      back?.click();
      expect(changed).toHaveBeenLastCalledWith({ depth: null });
      expect(back?.disabled).toBe(true);
      expect(element.querySelector('[role=status]')?.textContent).toBe('told.changed depth.label panel.own');
    });

    it('says what was chosen, and announces it', () => {
      element.querySelector<HTMLElement>('.glow input[value=none]')?.click();
      expect(changed).toHaveBeenLastCalledWith({ glow: 'none' });
      expect(element.querySelector('[role=status]')?.textContent).toBe('told.changed glow.label glow.none');
      element.querySelectorAll<HTMLElement>('.tilt .fine button')[1]?.click();
      expect(changed).toHaveBeenLastCalledWith({ tilt: 21 });
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
