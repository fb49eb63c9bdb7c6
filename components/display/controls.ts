import { fontRules } from './fonts';
import { choice, scale, text, toggle } from './kinds';
import { motionRules } from './motion';
import { pictureRules } from './pictures';
import { reachRules } from './reach';
import { themeProperties } from './themeProperties';
import { faces, sourcePageThemes, type ThemeName, themes } from './themes';
import {
  alignments,
  hyphens,
  letterSpacing,
  lineHeight,
  measure,
  noCapitals,
  noItalics,
  paragraphSpacing,
  smallestText,
  underlineLinks,
  weights,
  wordSpacing,
} from './typography';

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
  font: choice({
    options: ['own', 'serif', 'sans', 'mono', 'hyperlegible', 'dyslexia', 'book'],
    initial: 'own',
    off: 'own',
    seldom: true,
    css: (font) => fontRules[font],
  }),
  fontName: text({
    maxLength: 32,
    names: 'font',
    pattern: /^[A-Za-z0-9][A-Za-z0-9 ._&'+-]*$/,
    seldom: true,
    // The painter reads the name, and puts it before the other font.
    css: () => ({ marks: 'fonts' }),
  }),
  weight: choice({
    options: ['own', 'light', 'regular', 'medium', 'semibold', 'bold'],
    initial: 'own',
    off: 'own',
    seldom: true,
    css: (weight) => weights[weight],
  }),
  lineHeight: scale({
    min: 1,
    max: 3,
    step: 0.1,
    decimals: 2,
    initial: null,
    from: 1.4,
    unit: 'times',
    seldom: true,
    css: lineHeight,
  }),
  letterSpacing: scale({
    min: 0,
    max: 0.5,
    step: 0.02,
    decimals: 2,
    initial: null,
    from: 0,
    unit: 'em',
    seldom: true,
    css: letterSpacing,
  }),
  wordSpacing: scale({
    min: 0,
    max: 1,
    step: 0.04,
    decimals: 2,
    initial: null,
    from: 0,
    unit: 'em',
    seldom: true,
    css: wordSpacing,
  }),
  paragraphSpacing: scale({
    min: 0,
    max: 3,
    step: 0.25,
    decimals: 2,
    initial: null,
    from: 1,
    unit: 'em',
    seldom: true,
    css: paragraphSpacing,
  }),
  measure: scale({
    min: 30,
    max: 120,
    step: 5,
    initial: null,
    from: 75,
    unit: 'characters',
    seldom: true,
    css: measure,
  }),
  alignment: choice({
    options: ['own', 'start', 'ragged'],
    initial: 'own',
    off: 'own',
    seldom: true,
    css: (alignment) => alignments[alignment],
  }),
  hyphens: choice({
    options: ['own', 'on', 'off'],
    initial: 'own',
    off: 'own',
    seldom: true,
    css: (option) => hyphens[option],
  }),
  underlineLinks: toggle({ seldom: true, css: () => underlineLinks }),
  noItalics: toggle({ seldom: true, css: () => noItalics }),
  noCapitals: toggle({ seldom: true, css: () => noCapitals }),
  smallestText: scale({
    min: 6,
    max: 40,
    step: 1,
    initial: null,
    from: 11,
    unit: 'px',
    seldom: true,
    css: smallestText,
  }),
  pictures: choice({
    options: ['own', 'dimmed', 'hidden'],
    initial: 'own',
    off: 'own',
    seldom: true,
    css: (pictures) => pictureRules[pictures],
    scripts: { hidden: 'words.js' },
  }),
  motion: choice({
    options: ['own', 'still'],
    initial: 'own',
    off: 'own',
    seldom: true,
    css: (motion) => motionRules[motion],
    scripts: { still: 'stills.js' },
  }),
  strip: toggle({ script: 'strip.js' }),
  reader: toggle({ seldom: true, script: 'reader.js' }),
  notes: toggle({ seldom: true, script: 'notes.js' }),
  marginNotes: toggle({ seldom: true }),
  place: toggle({ seldom: true, script: 'place.js' }),
} as const;

export type Controls = typeof controls;
