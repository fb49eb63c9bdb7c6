import { choice, scale, toggle } from './kinds';
import { reachRules } from './reach';
import { themeProperties } from './themeProperties';
import { faces, sourcePageThemes, type ThemeName, themes } from './themes';

/**
 * THE TABLE: everything a reader may change, in the order in which it is offered. The type of a look, what storage
 * may hold, the packaged style sheets, the rows of popup and strip, the commands and the table's tests all come from
 * here; the words are in `assets/locales`.
 */
export const controls = {
  theme: choice({
    options: ['own', ...(Object.keys(themes) as ThemeName[])],
    initial: 'own',
    off: 'own',
    first: sourcePageThemes,
    keys: { next: 'Alt+Shift+L' },
    faces: (name) => (name === 'own' ? [] : faces(name)),
    css: (name) => (name === 'own' ? {} : { values: themeProperties(name) }),
  }),
  reach: choice({
    options: ['text', 'headings'],
    initial: 'text',
    only: 'theme',
    css: (reach) => reachRules[reach],
  }),
  textSize: scale({
    min: 60,
    max: 300,
    step: 10,
    initial: 100,
    unit: 'percent',
    presets: [60, 70, 80, 90, 100, 110, 125, 150, 200],
    first: [60, 70, 80, 90],
    keys: { less: 'Alt+Shift+Comma', more: 'Alt+Shift+Period' },
    // The painter marks each element with its own size; all marks are multiplied by this one number.
    css: (percent) => ({ values: `--lectern-times: calc(${percent} / 100);`, marks: 'sizes' }),
  }),
  strip: toggle({ script: 'strip.js' }),
  reader: toggle({ script: 'reader.js' }),
  notes: toggle({ script: 'notes.js' }),
} as const;

export type Controls = typeof controls;
