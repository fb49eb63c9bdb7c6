import { describe, expect, it } from 'vitest';
import { luminance } from '../../components/display/contrast.ts';
import { type ThemeName, themes } from '../../components/display/themes.ts';
import { type Opened, onPage } from './onPage.ts';
import { kinds, permit, remember, until } from './reader.ts';
import { openDirectly } from './readerView.ts';

const contrast = (one: number[], other: number[]) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe.each(kinds)('in %s, at reach Headings, the reader', (kind) => {
  let { lectern, page } = {} as Opened;
  onPage(kind, '/reader/', (opened) => {
    ({ lectern, page } = opened);
  });

  it('has headings that read on its own paper in every theme, and a bar as light or dark as that', async () => {
    await permit(lectern, page.url());
    await page.bringToFront();
    const frame = await openDirectly(lectern, page);
    const worn = () =>
      frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--lectern-theme').trim());
    for (const theme of Object.keys(themes) as ThemeName[]) {
      await remember(lectern, page.url(), { theme, reach: 'headings' });
      await until(worn, (now) => now === theme);
      for (const scheme of ['light', 'dark']) {
        const seen = await frame.evaluate((scheme) => {
          const root = document.documentElement;
          root.style.colorScheme = scheme;
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const painted = (colour: string) => {
            if (!canvas) return [];
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
          };
          const bar = document.querySelector('.lectern-bar')?.shadowRoot?.querySelector('.bar') as Element;
          return {
            paper: painted(getComputedStyle(root).backgroundColor),
            bar: painted(getComputedStyle(bar).backgroundColor),
            inks: [...document.querySelectorAll('h1, h2, h3')].map((heading) =>
              painted(getComputedStyle(heading).color),
            ),
            text: painted(getComputedStyle(document.querySelector('article p') as Element).color),
          };
        }, scheme);
        expect(seen.inks.length).toBeGreaterThan(2);
        for (const ink of seen.inks)
          expect(contrast(ink, seen.paper), `${theme}, ${scheme}`).toBeGreaterThanOrEqual(4.5);
        expect(contrast(seen.paper, seen.bar), `the bar in ${theme}, ${scheme}`).toBeLessThan(1.3);
        expect(contrast(seen.text, seen.paper)).toBeGreaterThan(7);
      }
      // The colour of the theme is still seen, where it has one.
      if (theme === 'orange') {
        const [red = 0, , blue = 0] = await frame.evaluate(() => {
          const canvas = document.createElement('canvas').getContext('2d');
          if (!canvas) return [];
          canvas.fillStyle = getComputedStyle(document.querySelector('h1') as Element).color;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        });
        expect(red - blue).toBeGreaterThan(80);
      }
    }
  });
});
