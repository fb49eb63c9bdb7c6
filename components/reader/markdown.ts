import { tables } from '@joplin/turndown-plugin-gfm';
import Turndown from 'turndown';
import { listingOf } from './listings';

/** Markdown of an article as it stands in the reader, with its title first and its source last. */
export function markdownOf(main: Element, notes: readonly { block: Element; markers: readonly Element[] }[]): string {
  const labels = new Map(notes.map(({ block }, at) => [block.id, at + 1]));
  const turndown = new Turndown({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced', hr: '---' });
  turndown.use(tables);
  turndown.remove((node) => node.classList.contains('lectern-margin'));
  // Of two rules for one element the later one counts.
  // Nothing else in Markdown leads to a place within.
  turndown.addRule('inner link', {
    filter: (node) => node.localName === 'a' && (node.getAttribute('href') ?? '#').startsWith('#'),
    replacement: (content) => content,
  });
  turndown.addRule('way back', {
    filter: (node) => node.classList.contains('lectern-back'),
    replacement: () => '',
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
    replacement: (content, node) =>
      `\n\n[^${labels.get((node as Element).id)}]: ${content
        .trim()
        .replace(/^\S{0,4}\[?[\^↑↩]\S*\s*/u, '')
        .replace(/\n+/g, '\n    ')}\n\n`,
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
