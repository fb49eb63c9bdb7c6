import { atOnce, each, type Steps } from './steps';

/** How much running text each element of a page holds: the ground on which an article is told from its surroundings. */

/** In characters (those that write a word in one or two count twice), without the white space at either end of a text node. */
export interface Measure {
  text: number;
  /** Text inside links. */
  links: number;
  /** Text in paragraphs: long runs of characters in one block, most of them outside links. */
  prose: number;
}

/** Gives the measure of an element. */
export type Of = (element: Element) => Measure;

/** Characters of a run that is a paragraph, */
export const LONG = 50;
/** and on a page of which no more than this part is in such runs: one of verses, dates or talk. */
const SHORT = 20;
const PART = 0.2;
const NOTHING: Measure = { text: 0, links: 0, prose: 0 };

/** What stands within a line. Any other element begins a paragraph of its own. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i img ins kbd label mark math nobr q rb rp rt ruby s samp small span strike strong sub sup svg time tt u var wbr'.split(
    ' ',
  ),
);

/** A note's number, however linked, is of the text. */
const NUMBER = 5;
const leadsAway = (link: Element) => /^[^#]/.test(link.getAttribute('href') ?? '');

const LATIN = /^[\0-\u02ff]*$/;
const SQUARE = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu;

/** How long a text is, as Latin letters would say it. */
function lengthOf(text: string): number {
  const { length } = text.trim();
  return LATIN.test(text) ? length : length + (text.match(SQUARE)?.length ?? 0);
}

/** Measures `top` and every element below it, children before parents and without recursion: pages nest deeply. */
export const measure = (top: Element): Of => atOnce(measuring(top));

/** The characters of a paragraph on a page, by its first measure. */
export const leastOf = ({ text, links, prose }: Measure): number => (prose < (text - links) * PART ? SHORT : LONG);

/** The same step by step. `least`: the characters of a paragraph. */
export function* measuring(top: Element, least = LONG): Steps<Of> {
  const measures = new Map<Element, Measure>();
  /** Text and links of an element's own line: what it and the inline elements in it hold. */
  const lines = new Map<Element, [number, number]>();
  yield* each([top, ...top.querySelectorAll('*')].reverse(), (element) => {
    let text = 0;
    let links = 0;
    let prose = 0;
    let line = 0;
    let linked = 0;
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        const length = lengthOf(node.nodeValue ?? '');
        text += length;
        line += length;
      } else {
        const of = measures.get(node as Element);
        if (!of) continue;
        text += of.text;
        links += of.links;
        prose += of.prose;
        const own = lines.get(node as Element);
        if (!own) continue;
        line += own[0];
        linked += own[1];
      }
    }
    if (element.localName === 'a' && (text > NUMBER ? element.hasAttribute('href') : leadsAway(element))) {
      links = text;
      linked = line;
    }
    if (INLINE.has(element.localName)) lines.set(element, [line, linked]);
    else if (line >= least && linked < line / 2) prose += line;
    measures.set(element, { text, links, prose });
  });
  return (element) => measures.get(element) ?? NOTHING;
}
