import { describe, expect, it } from 'vitest';
import { contrast, type Hex } from '@/components/display/contrast';
import { faces, sourcePageThemes, type ThemeName, themes } from '@/components/display/themes';

const all = (Object.keys(themes) as ThemeName[]).flatMap((name) =>
  faces(name).map((face) => [`${name}, ${face.scheme}`, name, face] as const),
);

/** The best any paper can do for an ink: black or white. */
const best = (ink: Hex) => Math.max(contrast(ink, '#000000'), contrast(ink, '#ffffff'));

describe('contrast', () => {
  it('is what WCAG says of known pairs', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2);
    expect(contrast('#ff9900', '#ffffff')).toBeCloseTo(2.14, 1);
    expect(contrast('#cccccc', '#ffffff')).toBeCloseTo(1.6, 1);
  });
});

describe.each(all)('%s', (_, name, theme) => {
  it('has text of 7:1, or the best its exact ink allows', () => {
    expect(contrast(theme.ink, theme.paper)).toBeGreaterThanOrEqual(Math.min(7, best(theme.ink)));
    expect(contrast(theme.ink, theme.paper)).toBeGreaterThanOrEqual(4.5);
    if (best(theme.ink) < 7) expect(name).toBe('blue');
  });

  it('has links and visited links of 4.5:1', () => {
    expect(contrast(theme.link, theme.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.visited, theme.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps text readable while it is selected, and shows that it is', () => {
    // Selected text is paper on the colour of the selection, so one ratio says both.
    expect(contrast(theme.selection, theme.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('has a focus ring of 3:1', () => {
    expect(contrast(theme.focus, theme.paper)).toBeGreaterThanOrEqual(3);
  });

  it('has three colours for text, links and visited links', () => {
    expect(new Set([theme.ink, theme.link, theme.visited]).size).toBe(3);
  });
});

it('offers the exact six inks of the source page, in its order', () => {
  expect(sourcePageThemes.map((name) => themes[name].ink)).toEqual([
    '#ff9900',
    '#003366',
    '#990000',
    '#cccccc',
    '#006699',
    '#000000',
  ]);
  expect(Object.keys(themes).slice(0, 6)).toEqual(sourcePageThemes);
});
