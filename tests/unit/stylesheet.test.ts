import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controls } from '@/components/display/controls';
import { spelled } from '@/components/display/digits';
import { atHandPath, fonts, isAtHand } from '@/components/display/fonts';
import { files, packagedFiles, sheetsOf } from '@/components/display/stylesheet';
import { looks } from './arbitraries';

const packaged = new Map(packagedFiles().map(({ path, contents }) => [path, contents]));
const fontsAtHand = Object.values(fonts).flat().filter(isAtHand).map(atHandPath);

describe('the packaged files', () => {
  it('are small, each with a name of its own', () => {
    expect(packaged.size).toBe(packagedFiles().length);
    for (const contents of packaged.values()) expect(contents.length).toBeLessThan(6500);
  });

  it('spell every look there is', () => {
    fc.assert(
      fc.property(looks, (look) => {
        for (const file of files(look)) expect([...packaged.keys(), ...fontsAtHand]).toContain(file);
      }),
    );
  });

  it('spell a number by its digits', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const css = files(look)
          .map((file) => packaged.get(file))
          .join();
        const digits = [2, 1, 0].map(
          (place) => css.match(new RegExp(`--lectern-text-size-${place}: (\\d)`))?.[1] ?? '0',
        );
        expect(Number(digits.join(''))).toBe(look.textSize === 100 ? 0 : (look.textSize ?? 0));
      }),
    );
  });

  it('spell the name of a font, whatever signs are in it, in capitals', () => {
    const { pattern, maxLength } = controls.fontName;
    fc.assert(
      fc.property(fc.stringMatching(pattern, { maxLength }), (fontName) => {
        const css = files({ fontName })
          .map((file) => packaged.get(file))
          .join();
        const name = spelled('fontName', (property) => new RegExp(`${property}: (\\d)`).exec(css)?.[1] ?? '');
        expect(name).toBe(fontName.toUpperCase());
      }),
    );
  });

  it('differ for looks that differ', () => {
    fc.assert(
      fc.property(looks, looks, (one, other) => {
        const same = JSON.stringify(files(one)) === JSON.stringify(files(other));
        expect(sheetsOf(one).page === sheetsOf(other).page).toBe(same);
      }),
    );
  });

  it('say nothing where the page keeps its own look', () => {
    expect(files({ theme: 'own', textSize: 100 })).toEqual([]);
    expect(sheetsOf({ theme: 'own', reach: 'headings', textSize: 100 }).page).toBe('');
  });

  it('make every declaration important, and hold no open bracket', () => {
    for (const css of [...packaged].filter(([path]) => path.endsWith('.css')).map(([, css]) => css)) {
      expect(css.match(/;/g)?.length).toBe(css.match(/ !important;/g)?.length);
      expect(css.match(/\{/g)?.length).toBe(css.match(/\}/g)?.length);
    }
  });
});
