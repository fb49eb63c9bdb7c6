import printCss from '@/assets/print.css?inline';
import readerCss from '@/assets/reader.css?inline';
import { giveNamesBack, takeNames } from '../safe/unclobbered';

const ELEMENT = 'lectern-print';
/** In print the page gives way to the article; on the screen nothing is seen of it. */
const PAGE = `
  @media print {
    html { display: block !important; overflow: visible !important; block-size: auto !important; background: none !important; }
    html > :not(${ELEMENT}) { display: none !important; }
  }
  @media screen { html > ${ELEMENT} { display: none !important; } }
`;

/**
 * Prints the article as one document, whoever asks for it: a frame would be cut at the edge of the first sheet of paper,
 * so while the browser prints, the article stands in the page itself, in a closed shadow tree. `look`: its sheet for
 * what is below `:host`. Until `signal`.
 */
export function printArticle(main: () => HTMLElement, look: () => string, signal: AbortSignal): void {
  let ended: (() => void) | null = null;
  const begin = () => {
    ended?.();
    takeNames();
    try {
      show();
    } finally {
      giveNamesBack();
    }
  };
  const show = () => {
    const host = document.createElement(ELEMENT);
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${readerCss}\n${printCss}\n${look()}`);
    root.adoptedStyleSheets = [sheet];
    root.append(document.importNode(main(), true));
    // On paper nobody can unfold them.
    for (const folded of root.querySelectorAll('details')) folded.open = true;
    const page = new CSSStyleSheet();
    page.replaceSync(PAGE);
    document.documentElement.append(host);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
    ended = () => {
      ended = null;
      host.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== page);
    };
  };
  window.addEventListener('beforeprint', begin, { signal });
  window.addEventListener('afterprint', () => ended?.(), { signal });
  signal.addEventListener('abort', () => ended?.());
}
