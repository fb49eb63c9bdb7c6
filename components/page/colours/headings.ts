import { luminance } from '@/components/display/contrast';
import { parentOf } from '../elements';
import type { Marks } from '../text/sizes';
import { alphaOf, channelsOf, over } from './computed';

/**
 * At reach `headings` the page keeps its own backgrounds, so the ink of a heading may not read on the one it stands on.
 * Its lightness is then moved as far as it must be, hue and chroma are kept.
 */
export const HEADING = 'data-lectern-heading';

/** Contrast of text and of large text (WCAG 2.2, 1.4.3): large is 24 px, or 18.66 px and bold. */
const ENOUGH = 4.5;
const ENOUGH_IF_LARGE = 3;
/** An ink of OKLab lightness L has the luminance L³ where it is grey; colours come out up to a third off. */
const MARGIN = 1.35;

/** What is painted behind an element, from its own and the backgrounds around it; `null` where there is a picture. */
function behind(element: Element): string | null {
  const layers: string[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return null;
    layers.push(backgroundColor);
    if (alphaOf(backgroundColor) === 1) break;
  }
  const isDark = getComputedStyle(document.documentElement).colorScheme.startsWith('dark');
  return layers.reduceRight((below, layer) => over(layer, below), isDark ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)');
}

const STEPS = 50;

/**
 * The ink with the lightness that it may have at most, or must have at least, on a ground of that luminance. Near
 * black and near white there are only faint colours, and a stronger one would come out at another lightness.
 */
function inkOn(ground: number, enough: number): string {
  // Black on what is light enough for it, else white.
  if (ground > 0.18) {
    const most = (ground + 0.05) / enough - 0.05;
    const lightness = Math.floor(Math.cbrt(Math.max(0, most / MARGIN)) * STEPS) / STEPS;
    return `oklch(from var(--lectern-ink) min(l, ${lightness}) min(c, ${lightness * (lightness < 0.35 ? 0.2 : 0.7)}) h)`;
  }
  const least = (ground + 0.05) * enough - 0.05;
  const lightness = Math.ceil(Math.cbrt(Math.min(1, least * MARGIN)) * STEPS) / STEPS;
  return `oklch(from var(--lectern-ink) max(l, ${lightness}) min(c, ${(1 - lightness) * 1.5}) h)`;
}

/** Whether an element is a heading or in one. */
export const isInHeading = (element: Element) =>
  element.matches('h1, h2, h3, h4, h5, h6, :is(h1, h2, h3, h4, h5, h6) *');

/** The heading mark of an element, whose own style is `style`. */
export function headingMark(element: Element, style: CSSStyleDeclaration, marks: Marks): void {
  if (!isInHeading(element)) return;
  const background = behind(element);
  if (!background) return;
  const size = Number.parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  marks.set(
    HEADING,
    `--lectern-heading-ink:${inkOn(luminance(channelsOf(background)), isLarge ? ENOUGH_IF_LARGE : ENOUGH)}`,
  );
}
