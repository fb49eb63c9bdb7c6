import { inkInPaper } from './inkInPaper';
import type { Sheet } from './kinds';
import { INKED_PSEUDOS } from './marks';

/** Colours are the reader's own in forced-colors mode, and paper is paper when printed. */
const onScreen = (css: string) => `@media screen and (forced-colors: none) { ${css} }`;

/**
 * How visited links are told apart without their colour. Of a visited link only colours can change: so all links have
 * a rim below their letters, in the colour of the paper, and that of visited ones makes them bolder. It takes no
 * room, so that nothing is laid out anew. Firefox does not colour it by visits, but the line of a border.
 */
const VISITED = `
  @supports not (-moz-orient: block) {
    a:any-link:not([data-lectern-boxed]) {
      -webkit-text-stroke-width: 0.03em;
      paint-order: stroke fill;
    }
    a:link:not([data-lectern-boxed]), a:link:not([data-lectern-boxed]) * { -webkit-text-stroke-color: var(--lectern-paper); }
    a:visited:not([data-lectern-boxed]), a:visited:not([data-lectern-boxed]) * { -webkit-text-stroke-color: var(--lectern-visited); }
  }
  @supports (-moz-orient: block) {
    a:any-link:not([data-lectern-boxed]) {
      border-block-end: 1px solid var(--lectern-paper);
      padding-block-end: 1px;
    }
    a:visited:not([data-lectern-boxed]) { border-block-end-color: var(--lectern-visited); }
  }
`;

/** What a component says of its guests beats all that their own document says, where both are `!important`. */
const SLOTTED = `
  ::slotted(:not([data-lectern-own])) { color: var(--lectern-ink); -webkit-text-fill-color: currentcolor; }
  ::slotted(a:link) { color: var(--lectern-link); }
  ::slotted(a:visited) { color: var(--lectern-visited); }
  ::slotted([data-lectern-paper=""]) { background: var(--lectern-paper); }
`;

/** What pseudo-elements write in a colour of their own. */
const INKED = INKED_PSEUDOS.map((pseudo) => `[data-lectern-inked~="${pseudo.slice(2)}"]${pseudo}`).join();

/** The same, of what is as faint as it is in the page. */
const FAINT = ['before', 'after'].map((pseudo) => `[data-lectern-inked~="${pseudo}-faint"]::${pseudo}`).join();
const FAINT_IN = '[data-lectern-inked~="faint"]';

/** What cannot be used is as legible as all else, and has edges of another kind. */
const OFF = ':is(:disabled, [aria-disabled="true"])';

/** What is wrong in a form, by itself or in words that many pages share. */
const WRONG = ':is([aria-invalid]:not([aria-invalid="false"], [aria-invalid=""]), .is-invalid, :user-invalid)';

/**
 * The rules that put a theme's colours on a page. `[data-lectern-…]` are the painter's marks: what the page gives
 * each element decides where paper goes, and only script can know that.
 */
export const reachRules = {
  text: {
    marks: 'colours',
    root: onScreen(`
      &:not([data-lectern-own]) { background: var(--lectern-paper); filter: none; }
      &:not([data-lectern-own="scheme"]) { color-scheme: var(--lectern-scheme); }
      color: var(--lectern-ink);
      accent-color: var(--lectern-link);
      &::selection {
        background: var(--lectern-selection);
        color: var(--lectern-paper);
        -webkit-text-fill-color: var(--lectern-paper);
      }
    `),
    inside: onScreen(`
      *:where(:not([data-lectern-own])), ::placeholder, ::marker {
        color: var(--lectern-ink);
        -webkit-text-fill-color: currentcolor;
        -webkit-text-stroke-color: currentcolor;
        text-decoration-color: currentcolor;
        text-shadow: none;
      }
      ${SLOTTED}
      body:not([data-lectern-own]), [data-lectern-paper=""] { background: var(--lectern-paper); }
      body:not([data-lectern-own]), [data-lectern-upright] { filter: none; }
      body { isolation: isolate; }
      [data-lectern-shaded] { box-shadow: none; }
      [data-lectern-underlaid~="before"]::before, [data-lectern-underlaid~="after"]::after { background: none; }
      [data-lectern-underlaid~="before-paper"]::before, [data-lectern-underlaid~="after-paper"]::after {
        background: var(--lectern-paper);
        box-shadow: inset 0 0 0 1px currentcolor;
        color: inherit;
        -webkit-text-fill-color: currentcolor;
      }
      [data-lectern-paper="sign"] { background-color: var(--lectern-paper); }
      [data-lectern-opaque] { opacity: 1; mix-blend-mode: normal; }
      [data-lectern-icon="dark"] { filter: var(--lectern-dark-icon); }
      [data-lectern-icon="light"] { filter: var(--lectern-light-icon); }
      [data-lectern-icon="spacer"] { opacity: 0; }
      [data-lectern-icon="rimmed-light"], [data-lectern-underlaid~="before-light"]::before, [data-lectern-underlaid~="after-light"]::after {
        filter: var(--lectern-light-rim);
      }
      [data-lectern-icon="rimmed-dark"], [data-lectern-underlaid~="before-dark"]::before, [data-lectern-underlaid~="after-dark"]::after {
        filter: var(--lectern-dark-rim);
      }
      [data-lectern-gridded] { box-shadow: 0 0 0 1px ${inkInPaper(30)}; }
      ${INKED} { color: inherit; -webkit-text-fill-color: currentcolor; }
      ${FAINT}, ${FAINT_IN}, ${FAINT_IN} * {
        color: ${inkInPaper(12)};
        -webkit-text-fill-color: currentcolor;
      }
      a:link, a:link * {
        color: var(--lectern-link);
        text-decoration-color: var(--lectern-link);
      }
      a:visited, a:visited * {
        color: var(--lectern-visited);
        text-decoration-color: var(--lectern-visited);
      }
      a:any-link:not([data-lectern-boxed]) { text-decoration-line: underline; }
      ${VISITED}
      input[type="image"] { background: none; }
      ::file-selector-button {
        background: var(--lectern-paper);
        box-shadow: inset 0 0 0 1px currentcolor;
        color: var(--lectern-ink);
      }
      [data-lectern-filled] { box-shadow: inset 0 0 0 1px var(--lectern-ink); }
      [aria-pressed="true"], [aria-selected="true"], [aria-current]:not([aria-current="false"]), [aria-checked="true"]:not(input) {
        box-shadow: inset 0 0 0 2px currentcolor;
      }
      select:is([multiple], [size]:not([size="1"])) option:checked {
        background: var(--lectern-ink);
        color: var(--lectern-paper);
      }
      ${OFF} { --lectern-edge-style: dashed; cursor: not-allowed; }
      [data-lectern-filled]${OFF}:not(:focus-visible) {
        box-shadow: none;
        outline: 1px dashed var(--lectern-ink);
        outline-offset: -1px;
      }
      ${WRONG}:not(:focus-visible) {
        outline: 3px solid var(--lectern-ink);
        outline-offset: -1px;
      }
      hr, table, thead, tbody, tfoot, tr, th, td, fieldset { border-color: ${inkInPaper(55)}; }
      *::placeholder { opacity: 1; }
      [data-lectern-hintless]:not(:focus)::placeholder { opacity: 0; }
      [contenteditable]:not([contenteditable="false"]) * { background-color: var(--lectern-paper); }
      svg foreignObject > * { background: var(--lectern-label, var(--lectern-paper)); }
      mark, mark[data-lectern-paper=""] { background: ${inkInPaper(12)}; }
      :focus-visible { outline: 2px solid var(--lectern-focus); outline-offset: 2px; }
    `),
  },
  headings: {
    marks: 'headings',
    inside: onScreen(`
      h1, h2, h3, h4, h5, h6, :is(h1, h2, h3, h4, h5, h6) * {
        color: var(--lectern-heading-ink, var(--lectern-ink));
        -webkit-text-fill-color: currentcolor;
      }
    `),
  },
} satisfies Record<string, Sheet>;
