import { tables } from '@joplin/turndown-plugin-gfm';
import Turndown from 'turndown';
import { fragmentOf, type Note, namesOf } from '@/components/notes/find';
import { listingOf } from '../restore/listings';

/** Attributes that say something where there is no reader. */
const KEPT = new Set('href src alt colspan rowspan scope headers lang dir title datetime'.split(' '));

/** A cell of a table in Markdown is one line. */
const BLOCKS = 'ul, ol, dl, h1, h2, h3, h4, h5, h6, hr, blockquote, pre, table';

/** What Markdown has no form for, as HTML without what is the reader's: its links lead nowhere there. */
function plainHtml(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a[href^="#"]')) link.replaceWith(...link.childNodes);
  for (const part of [copy, ...copy.querySelectorAll('*')])
    for (const name of part.getAttributeNames()) if (!KEPT.has(name)) part.removeAttribute(name);
  return `\n\n${copy.outerHTML}\n\n`;
}

/** A note without its own number and the sign of the way back at its start, for which Markdown has a number of its own. */
function withoutLabel(note: string, label: string): string {
  const rest = note.replace(/^\S{0,4}\[?[\^↑↩]\S*\s*/u, '');
  const [own = ''] = rest.match(/^\\?[[(]?(\S{1,8}?)\\?[\])]?\\?[.):]?\s+/) ?? [];
  return label && own.replace(/[^\p{L}\p{N}*†‡§]/gu, '') === label ? rest.slice(own.length) : rest;
}

/** Markdown of an article as it stands in the reader, with its title first and its source last. */
export function markdownOf(main: Element, notes: readonly Note[]): string {
  const labels = new Map(notes.map(({ block }, at) => [block.id, at + 1]));
  /** By what its note is called, and the names of the places that lead to it. */
  const called = new Map(notes.map(({ block, label }) => [block.id, label]));
  const places = new Map(
    notes.map(({ block, markers }) => [block.id, new Set(markers.flatMap((one) => [...namesOf(one)]))]),
  );
  const noteAround = (node: Element): string => {
    for (let at: Element | null = node; at; at = at.parentElement) if (labels.has(at.id)) return at.id;
    return '';
  };
  const turndown = new Turndown({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    hr: '---',
  });
  turndown.use(tables);
  turndown.remove((node) => node.classList.contains('lectern-margin'));
  // Of two rules for one element the later one counts.
  // Nothing else in Markdown leads to a place within.
  turndown.addRule('inner link', {
    filter: (node) => node.localName === 'a' && (node.getAttribute('href') ?? '#').startsWith('#'),
    replacement: (content) => content,
  });
  turndown.addRule('way back', {
    filter: (node) =>
      node.localName === 'a' &&
      (node.classList.contains('lectern-back') || !!places.get(noteAround(node))?.has(fragmentOf(node) ?? '')),
    replacement: () => '',
  });
  // As pandoc and others write them (https://pandoc.org/MANUAL.html#definition-lists).
  turndown.addRule('term', { filter: ['dt'], replacement: (content) => `\n\n${content.trim()}\n` });
  turndown.addRule('definition', {
    filter: ['dd'],
    replacement: (content) => `\n:   ${content.trim().replace(/\n(?=.)/g, '\n    ')}\n`,
  });
  turndown.addRule('table of blocks', {
    filter: (node) => node.localName === 'table' && node.querySelector(BLOCKS) !== null,
    replacement: (_, node) => plainHtml(node as Element),
  });
  turndown.addRule('listing', {
    filter: (node) => node.localName === 'table' && listingOf(node as HTMLTableElement) !== null,
    replacement: (_, node) =>
      `\n\n\`\`\`\n${listingOf(node as HTMLTableElement)?.code.textContent?.trimEnd()}\n\`\`\`\n\n`,
  });
  turndown.addRule('figure', {
    filter: 'figcaption',
    replacement: (content) => `\n\n*${content.trim()}*\n\n`,
  });
  // A link to a note, and the note, as footnotes are written in Markdown (https://pandoc.org/MANUAL.html#footnotes).
  turndown.addRule('marker', {
    filter: (node) => labels.has(node.getAttribute('aria-details') ?? ''),
    replacement: (_, node) => `[^${labels.get((node as Element).getAttribute('aria-details') ?? '')}]`,
  });
  turndown.addRule('note', {
    filter: (node) => labels.has(node.id),
    replacement: (content, { id }: HTMLElement) =>
      `\n\n[^${labels.get(id)}]: ${withoutLabel(content.trim(), called.get(id) ?? '').replace(/\n+/g, '\n    ')}\n\n`,
  });
  turndown.addRule('formula', {
    filter: (node) => node.localName === 'math',
    replacement: (_, node) => {
      const tex = (node as Element).querySelector('annotation[encoding="application/x-tex"]')?.textContent;
      return tex ? `$${tex.trim()}$` : ((node as Element).textContent ?? '');
    },
  });
  return `${turndown.turndown(main as HTMLElement).trim()}\n`;
}
