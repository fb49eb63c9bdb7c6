import { controls } from './controls';
import type { Table } from './kinds';
import type { Look } from './look';
import { DRESSED, type Dressed, FIRM, LAYER, MARKS, WITHOUT } from './marks';
import { allParts, type Part, parts } from './parts';

const layer = (css: string) => `@layer ${LAYER} { ${css} }`;

/** Our declarations hold no `;` but the one that ends them. */
const important = (css: string) => css.replace(/;/g, ' !important;');

const squeeze = (css: string) => css.replace(/\s+/g, ' ');

/**
 * Where a part holds. What is adopted by a live page stands in no layer: when a sheet with one comes or goes, Chromium
 * takes all fonts for changed, and lays out the whole page again. Only on a page that is `!important` in a layer of its
 * own is it put into ours (`page/firstLayer.ts`).
 */
const places: Record<Dressed, { at: string; within: (css: string) => string }> = {
  registered: { at: `:root[${DRESSED}="registered"]`, within: layer },
  live: { at: `:root[${DRESSED}="live"]${FIRM}`, within: (css) => css },
};

/** Values hold wherever the painter says so; rules can be left out by it, control by control. */
function under(dressed: Dressed, { control, values = '', root = '', inside = '', marks }: Part): string {
  const { at, within } = places[dressed];
  const wanted = marks ? `${MARKS[marks]}: 1;` : '';
  const rules = `${root}${inside}` && `${at}:not([${WITHOUT}~="${control}"]) { ${important(`${root} ${inside}`)} }`;
  return squeeze(within(`${at} { ${important(`${values} ${wanted}`)} } ${rules}`));
}

const inShadow = ({ inside = '' }: Part) => inside && squeeze(layer(important(inside)));

/** A file of the package: its path, and what it holds. */
export interface PackagedFile {
  path: string;
  contents: string;
}

const pathOf = (part: Part) => `look/${part.name}.css`;
const shadowPathOf = (part: Part) => `look/${part.name}.js`;

/** All packaged style sheets of the table, and the scripts that hand their rules to the painter for shadow roots. */
export function packagedFiles(table: Table = controls): PackagedFile[] {
  const sheets = allParts(table).map((part) => ({ path: pathOf(part), contents: under('registered', part) }));
  const shadows = allParts(table)
    .filter(inShadow)
    .map((part) => ({
      path: shadowPathOf(part),
      contents: `(globalThis.lecternShadow ??= []).push(${JSON.stringify(inShadow(part))});`,
    }));
  return [...sheets, ...shadows];
}

/** The packaged files that spell a look: its sheets, and the scripts that tell the painter more as a document starts. */
export function files<T extends Table>(look: Look<T>, table?: T): string[] {
  return parts(look, table).flatMap((part) => [
    pathOf(part),
    ...(inShadow(part) ? [shadowPathOf(part)] : []),
    ...(part.atHand ?? []),
  ]);
}

/** What gives an open page a look chosen just now. */
export interface Sheets {
  page: string;
  /** For shadow roots, which take the values from their host. */
  shadow: string;
}

/** The sheets of a look, to be adopted by the painter; both empty where the look leaves the page as it is. */
export function sheetsOf(look: Look): Sheets {
  const all = parts(look);
  return { page: all.map((part) => under('live', part)).join('\n'), shadow: all.map(inShadow).join('\n') };
}

/**
 * The sheet of a look for a copy of text that no painter sees to, in a file or on paper: its values on `at`, and its rules
 * for all below.
 */
export const sheetBelow = (at: string, look: Look): string =>
  parts(look)
    .map(({ values = '', root = '', inside = '' }) =>
      squeeze(`${at} { ${important(`${values} ${root}`)} } ${important(inside)}`),
    )
    .join('\n');
