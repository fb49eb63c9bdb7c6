import { controls } from './controls';
import type { Table } from './kinds';
import type { Look } from './look';
import { allParts, type Part, parts } from './parts';

/**
 * The attribute by which the painter says which sheets hold: those registered for the site, or the one it adopted for
 * a look chosen since the page was loaded. Without it none does, so a change is seen whole, in one frame, and a page
 * that is given back its own look keeps no trace.
 */
export const DRESSED = 'data-lectern';
export type Dressed = 'registered' | 'live';

const root = (dressed: Dressed) => `:root[${DRESSED}="${dressed}"]`;

/**
 * The layer of all that Lectern says. `!important` declarations of the layer named first beat all others but inline
 * ones (https://www.w3.org/TR/css-cascade-5/#layering), and packaged sheets come before the page's own in Chromium.
 */
const layer = (css: string) => `@layer lectern { ${css} }`;

/** Our declarations hold no `;` but the one that ends them. */
const important = (css: string) => css.replace(/;/g, ' !important;');

const under = (selector: string, { root = '', inside = '' }: Part) =>
  layer(`${selector} { ${important(root)} ${important(inside)} }`);

/** A file of the package: its path, and what it holds. */
export interface PackagedFile {
  path: string;
  css: string;
}

/** Names the layer, for a page that had no sheet of ours when it was loaded. */
const layerFile: PackagedFile = { path: 'look/layer.css', css: '@layer lectern;' };
export const LAYER = layerFile.path;

const pathOf = (part: Part) => `look/${part.name}.css`;

/** All packaged style sheets of the table. */
export function packagedFiles(table: Table = controls): PackagedFile[] {
  const spelled = allParts(table).map((part) => ({ path: pathOf(part), css: under(root('registered'), part) }));
  return [layerFile, ...spelled];
}

/** The packaged style sheets that spell a look. */
export function files<T extends Table>(look: Look<T>, table?: T): string[] {
  return parts(look, table).map(pathOf);
}

/** The sheet that gives an open page a look chosen just now. */
export function liveSheet(look: Look): string {
  return parts(look)
    .map((part) => under(root('live'), part))
    .join('\n');
}

/** The sheet that carries a look into a shadow root, which takes the values from its host. */
export function shadowSheet(look: Look): string {
  return parts(look)
    .map(({ inside = '' }) => layer(important(inside)))
    .join('\n');
}
