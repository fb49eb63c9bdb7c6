import type { Page } from 'puppeteer-core';
import { type ThemeName, themes } from '../../components/display/themes.ts';
import type { Lectern } from '../drive/lectern.ts';
import { remember, until } from './reader.ts';

/** Resolves when what is now so on a page has been painted. */
export const painted = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

const inkOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--lectern-ink').trim());

const isOf = (theme: ThemeName, ink: string) => {
  const of = themes[theme];
  return 'light' in of ? ink === of.light.ink || ink === of.dark.ink : ink === of.ink;
};

/** Has an open page wear a theme, and waits until it does and is painted. */
export async function wearTheme(lectern: Lectern, page: Page, theme: ThemeName): Promise<void> {
  await remember(lectern, page.url(), { theme });
  await until(
    () => inkOf(page),
    (ink) => isOf(theme, ink),
  );
  await painted(page);
}

/** Whether a page wears a theme and a text size, or (`null`) neither. */
export const isWorn = (page: Page, look: { textSize: number } | null): Promise<boolean> =>
  page.evaluate((percent) => {
    const style = getComputedStyle(document.documentElement);
    // A digit that is 0 goes without saying.
    const digits = [2, 1, 0].map((place) => style.getPropertyValue(`--lectern-text-size-${place}`) || 0);
    return Number(digits.join('')) === percent;
  }, look?.textSize ?? 0);

/** A property of an element by its id, or of a pseudo-element of it (`drop::after`). */
export const propertyOf = (page: Page, what: string, property: string): Promise<string> =>
  page.evaluate(
    (what, property) => {
      const [id = '', pseudo] = what.split('::');
      const style = getComputedStyle(document.getElementById(id) as Element, pseudo && `::${pseudo}`);
      return style.getPropertyValue(property);
    },
    what,
    property,
  );
