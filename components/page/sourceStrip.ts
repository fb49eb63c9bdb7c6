import { InlineStyles } from './inline';
import type { Values } from './values';

/**
 * The strip that the source page (a Drupal theme called fourseasons) has itself: `#farben` with six swatches, `#font`
 * with four sizes. On such a page Lectern does what the page's own control does, to the same elements, and a click on
 * the page's own control counts as one on ours.
 */
const COLOURED = 'h1, h2, h3, #headline a';

/** What the page's own control can say. */
export interface StripClick {
  /** `#rrggbb` */
  colour?: string;
  /** Percent. */
  size?: number;
}

export const hasSourceStrip = () => !!document.querySelector('#farben a') && !!document.querySelector('#font a');

/** What registered or adopted sheets ask for that the page's own control can do. */
export const stripLook = ({ swatch, percent }: Values): StripClick => ({
  ...(swatch && { colour: swatch }),
  ...(percent && { size: percent }),
});

/** The controls whose rules give way to the page's own control. */
export const givenWay = ({ colour, size }: StripClick) =>
  [...(colour ? ['theme', 'reach'] : []), ...(size ? ['text-size'] : [])].join(' ');

const hexOf = (rgb: string) =>
  `#${(rgb.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')}`;

export class SourceStrip {
  readonly #inline = new InlineStyles();
  /** What the reader clicked, until an order says the same. */
  #clicked: StripClick = {};

  /** Does to the page what its own control does; what is left open is given back. */
  apply(look: StripClick): void {
    const { colour, size } = { ...look, ...this.#clicked };
    const header = document.querySelector('#header-image');
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
    if (size) this.#inline.set(document.body, [['font-size', `${size}%`]]);
    else this.#inline.giveBack(document.body);
  }

  /** An order has come that knows of every click before. */
  ordered(): void {
    this.#clicked = {};
  }

  /** Hears the reader's own clicks on the page's control, before the page does, and tells what they choose. */
  listen(tell: (click: StripClick) => void): void {
    const hear = (event: MouseEvent) => {
      // A page could click for the reader; only what the reader did is remembered.
      if (!event.isTrusted || !(event.target instanceof Element)) return;
      const swatch = event.target.closest('#farben a');
      const size = Number.parseInt(event.target.closest('#font a')?.textContent ?? '', 10);
      if (!swatch && !size) return;
      // What is remembered as the page's own must be what it was before this click.
      const header = document.querySelector('#header-image');
      for (const element of document.querySelectorAll(COLOURED)) this.#inline.keep(element);
      for (const element of header ? [header, document.body] : [document.body]) this.#inline.keep(element);
      const click = {
        ...(swatch && { colour: hexOf(getComputedStyle(swatch).backgroundColor) }),
        ...(size && { size }),
      };
      this.#clicked = { ...this.#clicked, ...click };
      tell(click);
    };
    document.addEventListener('click', hear, { capture: true });
  }
}
