// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { addBackLinks } from '@/components/notes/backLinks';
import { linkBareNotes } from '@/components/notes/bare';
import { contentOf } from '@/components/notes/content';
import { findNotes } from '@/components/notes/find';

const page = readFileSync('tests/pages/notes/index.html', 'utf8').replace(/^.*<body>|<\/body>.*$/gs, '');
const saying = (key: string, values: string[] = []) => [key, ...values].join(' ');
const said = (html: DocumentFragment) => html.textContent?.replace(/\s+/g, ' ').trim();

describe('the notes of a page', () => {
  beforeEach(() => {
    document.body.innerHTML = page;
  });
  const notesOf = (kind: string) =>
    findNotes(document).filter(({ markers }) => markers[0]?.closest(`[data-kind="${kind}"]`));

  it.each([
    ['wiki', 'The Geneva Bible has both letters and numbers; the numbers are for the verses, which were new.[3]'],
    ['drupal', 'The letter is lost; the printer quoted it.'],
    ['wordpress', 'Pierre Bayle, in his dictionary.'],
    ['dpub', 'The other voice says that the first has said enough.'],
    ['word', 'They do so without being asked.'],
    ['docs', 'And sign it with a colour.'],
  ])('are found where %s makes them, and say what they say without the way back', (kind, words) => {
    const [note] = notesOf(kind);
    expect(note && said(contentOf(note, findNotes(document)))).toBe(words);
  });

  it('have all their markers, and a note within a note is one', () => {
    expect(notesOf('wiki')[0]?.markers).toHaveLength(2);
    const nested = findNotes(document).find(({ block }) => block.id === 'cite_note-3');
    expect(nested?.markers[0]?.closest('li')?.id).toBe('cite_note-bible-1');
  });

  it('are none where a number leads to a part of the text, or a link in words to a note', () => {
    const markers = findNotes(document).flatMap(({ markers }) => markers.map(({ textContent }) => textContent));
    expect(markers).not.toContain('4');
    expect(markers).not.toContain('list of a journal');
    expect(findNotes(document).find(({ block }) => block.id === 'where')).toBeUndefined();
  });

  it('are marked by whatever labels, but not by a year in round brackets', () => {
    for (const label of ['*1', '※1', '［1］', '（1）', '[1a]', '[注1]', '¹', '[ 1 ]']) {
      document.body.innerHTML = `<p>A toll was set.<a href="#r1">${label}</a></p><p id="r1">Hald, p. 3.</p>`;
      expect(findNotes(document), label).toHaveLength(1);
    }
    document.body.innerHTML = '<p>So says Hald (<a href="#r1">1988</a>).</p><p id="r1">Hald 1988: The tolls.</p>';
    expect(findNotes(document)).toEqual([]);
    document.body.innerHTML = '<p>A toll was set.[<a href="#r1">1988</a>]</p><p id="r1">Hald, p. 3.</p>';
    expect(findNotes(document)).toEqual([]);
  });

  it('are linked where they are only numbered', () => {
    linkBareNotes(document.body);
    const [seven, eight] = notesOf('bare');
    expect(seven && said(contentOf(seven, []))).toBe('[7] It was meant to be read on paper.');
    expect(eight?.markers[0]?.textContent).toBe('[8]');
  });

  it('lead back to every marker, and only once', () => {
    linkBareNotes(document.body);
    const notes = findNotes(document);
    addBackLinks(notes, saying);
    addBackLinks(findNotes(document), saying);
    for (const { block, from, markers } of findNotes(document)) {
      if (from) continue;
      for (const marker of markers) {
        const names = [marker.id, marker.getAttribute('name'), marker.closest('sup')?.id].filter(Boolean);
        const back = [...block.querySelectorAll('a')].filter((link) => names.includes(link.hash.slice(1)));
        expect(back, block.textContent ?? '').toHaveLength(1);
      }
    }
  });

  it('keep nothing that acts', () => {
    const [note] = notesOf('drupal');
    note?.block.insertAdjacentHTML(
      'beforeend',
      '<img src="x" onerror="run()"><a href="javascript:run()" onclick="run()">x</a><object data="y"></object><b style="x">b</b>',
    );
    const copied = document.createElement('div');
    if (note) copied.append(contentOf(note, []));
    expect(copied.innerHTML).not.toMatch(/on\w+=|javascript|object|style/);
  });
});
