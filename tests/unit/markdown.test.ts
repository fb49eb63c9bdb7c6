// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findNotes } from '@/components/notes/find';
import { markdownOf } from '@/components/reader/view/markdown';

/** What is copied as Markdown of an article in the reader. */
function copied(html: string): string {
  document.body.innerHTML = `<main>${html}</main>`;
  const main = document.querySelector('main') as Element;
  const notes = findNotes(main);
  // As the reader tells which note is whose.
  for (const [at, { block, markers }] of notes.entries()) {
    block.id ||= `note-${at}`;
    for (const marker of markers) marker.setAttribute('aria-details', block.id);
  }
  return markdownOf(main, notes);
}

describe('an article as Markdown', () => {
  it('has a listing as code, without the numbers of its lines', () => {
    const listing =
      '<table><tbody><tr><td aria-hidden="true"><pre>1\n2</pre></td><td><pre>for toll in tolls:\n    print(toll)\n</pre></td></tr></tbody></table>';
    expect(copied(`<p>It prints:</p>${listing}<p>All of them.</p>`)).toBe(
      'It prints:\n\n```\nfor toll in tolls:\n    print(toll)\n```\n\nAll of them.\n',
    );
  });

  it('has a table of figures as a table', () => {
    expect(
      copied(
        '<table><thead><tr><th>Year</th><th>Ships</th></tr></thead><tbody><tr><td>1712</td><td>14</td></tr></tbody></table>',
      ),
    ).toBe('| Year | Ships |\n| --- | --- |\n| 1712 | 14  |\n');
  });

  it('has notes without their own numbers and the ways back from them', () => {
    const marker = (at: number, name: string) => `<sup id="ref${name}"><a href="#note${at}">[${at}]</a></sup>`;
    const note = (at: number, ways: string, said: string) => `<li id="note${at}">${ways} ${said}</li>`;
    expect(
      copied(
        `<p>The toll was raised,${marker(1, '1a')} and again.${marker(1, '1b')} Few paid.${marker(2, '2')} Nobody in 1712.${marker(3, '3')}</p>
        <ol>${note(1, '^ <a href="#ref1a">a</a> <a href="#ref1b">b</a>', 'Hald, Annals, 3.')}${note(2, '2.', 'Roe, p. 4.')}${note(3, '1712', 'was a year of ice.')}</ol>`,
      ),
    ).toBe(
      'The toll was raised,[^1] and again.[^1] Few paid.[^2] Nobody in 1712.[^3]\n\n[^1]: Hald, Annals, 3.\n\n[^2]: Roe, p. 4.\n\n[^3]: 1712 was a year of ice.\n',
    );
  });

  it('has terms with what they mean, and a table of lists as HTML with nothing of the reader’s', () => {
    expect(copied('<dl><dt>Last</dt><dd><p>Two tons.</p></dd><dt>Pan</dt><dd>Of lead.</dd></dl>')).toBe(
      'Last\n:   Two tons.\n\nPan\n:   Of lead.\n',
    );
    const table =
      '<table class="a"><tbody><tr><td rowspan="2">1712<a href="#n" target="_top">*</a></td><td class="b"><ul><li>14</li></ul></td></tr></tbody></table>';
    expect(copied(table)).toBe(
      '<table><tbody><tr><td rowspan="2">1712*</td><td><ul><li>14</li></ul></td></tr></tbody></table>\n',
    );
  });
});
