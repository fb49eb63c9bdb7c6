import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controls } from '@/components/display/controls';
import { allows } from '@/components/display/kinds';
import { active, parseLook } from '@/components/display/look';

describe('a stored look', () => {
  it('is read as it was chosen', () => {
    const look = { theme: 'navy', reach: 'headings', textSize: 80, strip: true };
    expect(parseLook(look)).toEqual({ look, dropped: [] });
  });

  it('loses what no control allows, and says so', () => {
    expect(parseLook({ theme: 'navy', textSize: 9000, font: 'Comic', reach: 7 })).toEqual({
      look: { theme: 'navy' },
      dropped: ['textSize', 'font', 'reach'],
    });
    expect(parseLook(JSON.parse('{"__proto__":{"theme":"navy"},"constructor":1}')).look).toEqual({});
  });

  it('never throws, whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (raw) => {
        for (const [name, value] of Object.entries(parseLook(raw).look)) {
          expect(allows(controls[name as keyof typeof controls], value)).toBe(true);
        }
      }),
    );
  });
});

describe('what a look changes', () => {
  it('is nothing, where nothing or only the page’s own is chosen', () => {
    expect(active({})).toEqual([]);
    expect(active({ theme: 'own', reach: 'headings', textSize: 100, strip: false })).toEqual([]);
  });

  it('is all text, where a theme is chosen and no reach', () => {
    expect(active({ theme: 'navy' }).map(([name, , value]) => [name, value])).toEqual([
      ['theme', 'navy'],
      ['reach', 'text'],
    ]);
  });
});
