import type { Look } from '@/components/display/look';
import { sourcePageThemes, themes } from '@/components/display/themes';
import { InlineStyles } from './inline';

/**
 * The strip that the source page (a Drupal theme called fourseasons) has itself: `#farben` with six swatches, `#font`
 * with four sizes. On such a page Lectern does what the page's own control does, to the same elements, and a click on
 * the page's own control counts as one on ours.
 */
const COLOURED = 'h1, h2, h3, #headline a';

type StripTheme = (typeof sourcePageThemes)[number];
const isStripTheme = (theme: unknown): theme is StripTheme => sourcePageThemes.includes(theme as StripTheme);

export const hasSourceStrip = () => !!document.querySelector('#farben a') && !!document.querySelector('#font a');

/** The part of a look that the page's own control cannot say, and that is dressed as on any page. */
export function beyondSourceStrip({ theme, reach, textSize: _, ...rest }: Look): Look {
  return theme === undefined || theme === 'own' || isStripTheme(theme)
    ? rest
    : { ...rest, theme, ...(reach && { reach }) };
}

/** The theme of a swatch of the page, by its colour. */
function themeOf(swatch: Element): StripTheme | undefined {
  const channels = getComputedStyle(swatch).backgroundColor.match(/\d+/g)?.slice(0, 3) ?? [];
  const hex = `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
  return sourcePageThemes.find((name) => themes[name].ink === hex);
}

export class SourceStrip {
  readonly #inline = new InlineStyles();

  /** Does to the page what its own control does; what the look leaves open is given back. */
  apply({ theme, textSize }: Look): void {
    const header = document.querySelector('#header-image');
    const colour = isStripTheme(theme) ? themes[theme].ink : undefined;
    for (const element of document.querySelectorAll(COLOURED)) {
      if (colour) this.#inline.set(element, [['color', colour]]);
      else this.#inline.giveBack(element);
    }
    if (header && colour) {
      this.#inline.set(header, [
        ['background-color', colour],
        ['background-image', 'none'],
      ]);
    } else if (header) this.#inline.giveBack(header);
    if (textSize !== undefined && textSize !== 100) this.#inline.set(document.body, [['font-size', `${textSize}%`]]);
    else this.#inline.giveBack(document.body);
  }

  giveBack(): void {
    this.#inline.giveBackAll();
  }

  /** Hears the reader's own clicks on the page's control, before the page does, and tells what they choose. */
  listen(chosen: (change: Look) => void): void {
    const hear = (event: MouseEvent) => {
      // A page could click for the reader; only what the reader did is remembered.
      if (!event.isTrusted || !(event.target instanceof Element)) return;
      const swatch = event.target.closest('#farben a');
      const size = Number.parseInt(event.target.closest('#font a')?.textContent ?? '', 10);
      const theme = swatch ? themeOf(swatch) : undefined;
      if (!theme && !size) return;
      const header = document.querySelector('#header-image');
      for (const element of document.querySelectorAll(COLOURED)) this.#inline.keep(element);
      for (const element of header ? [header, document.body] : [document.body]) this.#inline.keep(element);
      chosen({ ...(theme && { theme }), ...(size && { textSize: size }) });
    };
    document.addEventListener('click', hear, { capture: true });
  }
}
