// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { panel } from '@/components/controls/panel';
import { active, parseLook } from '@/components/display/look';
import { type SetName, sets } from '@/components/display/sets';

const saying = (key: string, values: string[] = []) => [key, ...values].join(' ');
const names = Object.keys(sets) as SetName[];

describe.each(names)('the set %s', (name) => {
  it('is a look that the table allows, and every value of it shows', () => {
    expect(parseLook(sets[name])).toEqual({ look: sets[name], dropped: [] });
    const shown = active(sets[name]).map(([control]) => control);
    expect(Object.keys(sets[name]).filter((control) => !shown.includes(control as keyof typeof sets))).toEqual([]);
  });

  it('is chosen in one press, says what it changed, and is undone in one', () => {
    const changed = vi.fn();
    const made = panel({ words: saying, language: 'en', inStrip: false }, changed);
    made.show({ theme: 'navy', lineHeight: 2 });
    const button = [...made.element.querySelectorAll<HTMLElement>('.sets button')].find(
      ({ textContent }) => textContent === `sets.${name}`,
    );
    button?.click();
    expect(changed).toHaveBeenLastCalledWith(sets[name], `sets.${name}`);
    expect(button?.ariaPressed).toBe('true');
    const outcome = made.element.querySelector<HTMLElement>('.outcome');
    for (const control of Object.keys(sets[name])) expect(outcome?.textContent).toContain(`${control}.label`);
    outcome?.querySelector('button')?.click();
    expect(changed).toHaveBeenLastCalledWith(null);
    expect(outcome?.hidden).toBe(true);
  });

  it('offers no undoing of what nothing shows of any longer', () => {
    const made = panel({ words: saying, language: 'en', inStrip: false }, () => undefined);
    made.tell({ title: `sets.${name}`, change: sets[name] });
    const outcome = made.element.querySelector<HTMLElement>('.outcome');
    made.show({ ...sets[name], theme: 'maroon' });
    expect(outcome?.hidden).toBe(false);
    made.show({ reach: 'text' });
    expect(outcome?.hidden).toBe(true);
  });
});
