import { FILES, fontFiles } from '@/components/page/text/fonts';
import { dataOf } from './document';
import type { Stage } from './stage';

/**
 * The packaged fonts that are seen in a document of the reader's, as rules that hold their files, for a file that is read
 * where Lectern is not. `get`: a property of its root; `urlOf`: the address of a packaged file.
 */
export async function heldFonts(
  { document }: Stage['window'],
  get: (property: string) => string,
  urlOf: (path: string) => string,
): Promise<string> {
  // All fonts of the document are those of the look, in their order.
  const faces = [...document.fonts];
  const rules = fontFiles(get(FILES)).map(async ([family, path, style, weight, range], at) => {
    if (faces[at]?.status !== 'loaded') return '';
    const atHand = globalThis.lecternFonts?.[path];
    const source = atHand
      ? `data:font/woff2;base64,${atHand}`
      : await fetch(urlOf(path))
          .then((answer) => answer.blob())
          .then(dataOf)
          .catch(() => null);
    // A file without it is better than none.
    if (!source) return '';
    return `@font-face {
      font-family: ${JSON.stringify(family)}; font-style: ${style}; font-weight: ${weight};
      ${range && `unicode-range: ${range};`} src: url("${source}") format("woff2");
    }`;
  });
  return (await Promise.all(rules)).join('');
}
