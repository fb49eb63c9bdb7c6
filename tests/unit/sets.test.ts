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
    expect(changed).toHaveBeenLastCalledWith(sets[name]);
    expect(button?.ariaPressed).toBe('true');
    const outcome = made.element.querySelector<HTMLElement>('.outcome');
    for (const control of Object.keys(sets[name])) expect(outcome?.textContent).toContain(`${control}.label`);
    outcome?.querySelector('button')?.click();
    const back = changed.mock.lastCall?.[0] as Record<string, unknown>;
    expect(Object.keys(back).sort()).toEqual(Object.keys(sets[name]).sort());
    if ('theme' in back) expect(back['theme']).toBe('navy');
    if ('lineHeight' in back) expect(back['lineHeight']).toBe(2);
    if ('measure' in back) expect(back['measure']).toBeNull();
    expect(outcome?.hidden).toBe(true);
  });
});
