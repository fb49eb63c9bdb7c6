import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Kind, Lectern } from '../drive/lectern.ts';
import { type PagesServer, serve } from '../pages/server.ts';
import { begin, forgetAll, permit, visit } from './reader.ts';

/** The page of letters, and others of ours, for what is chosen of typography. */

/** WCAG 2.2, 1.4.12: all four together. */
export const SPACING = { lineHeight: 1.5, paragraphSpacing: 2, letterSpacing: 0.12, wordSpacing: 0.16 };

/** What is no running text: signs, formulas and ruby. */
export const WHOLE = [
  'ligature',
  'private',
  'before',
  'before-own',
  'math',
  'mi',
  'katex',
  'katex-inner',
  'ruby',
  'rt',
];

/** The number of px, or of whatever unit, that a computed length begins with. */
export const px = (length: string | undefined) => Number.parseFloat(length ?? '');

export interface Letters {
  lectern: Lectern;
  pages: PagesServer;
  /** The page of letters in a new tab. */
  open(): Promise<Page>;
}

/** Gives the tests of a block a browser in which nothing is chosen before each, and our pages with `own` besides. */
export function withLetters(kind: Kind, opened: (letters: Letters) => void, own: Record<string, string> = {}): void {
  let lectern: Lectern;
  let pages: PagesServer;
  beforeAll(async () => {
    pages = await serve({ pages: own });
    lectern = await begin(kind);
    await permit(lectern, pages.url('/sample/plain.html'));
    opened({ lectern, pages, open: () => visit(lectern, pages.url('/letters/')) });
  });
  beforeEach(() => forgetAll(lectern));
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });
}
