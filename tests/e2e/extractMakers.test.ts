import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reading, readingIn, told } from './extraction.ts';
import { kinds } from './reader.ts';

/** Pages as the makers of wikis, forums and archives make them. */
describe.each(kinds)('what makers of pages put beside their texts, in %s', (kind) => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await readingIn(kind);
  });
  afterAll(() => reading.close());

  it('has the running text of a plain file in paragraphs, and its verses and tables as they stand', async () => {
    const lines = [
      'The old wall of the port, which long ago was paid for out of the har-',
      'bour tolls of three years by the men who kept the gate and shut it at',
      'night.',
    ].join('\n');
    const known = [
      'In the winter of the second year there came to the quay a very well-',
      'known captain of the island, who paid his harbour dues in salt, and he',
      'stayed until the ice was gone.',
    ].join('\n');
    const verses = [
      'A stone is long, and kings are short,',
      'And tolls are paid in every port,',
      'The ledger keeps what men forget,',
      'And all the nets are hanging wet.',
    ];
    const table = 'Year   Toll\n1422   salt\n\n1423   oil';
    const text = ['THE WALL\nby Agnes Holm', lines, verses.join('\n'), known, table, lines, known].join('\n\n');
    const article = await reading.readHtml(`<body><pre>${text}\n</pre>`);
    expect(article?.texts['pre']).toEqual([table.replace(/\s+/g, ' ')]);
    expect(article?.html).toContain('THE WALL<br>by Agnes Holm');
    expect(article?.html).toContain(verses.join('<br>'));
    expect(article?.texts['p']?.filter((said) => /night\.$|gone\.$/.test(said))).toEqual(
      [lines, known, lines, known].map((said) =>
        said.replaceAll('har-\n', 'har').replaceAll('-\n', '-').replaceAll('\n', ' '),
      ),
    );
    const code = `<pre>${lines}</pre>`;
    const shown = await reading.readHtml(
      `<title>Walls</title><article><h1>Walls</h1>${['The quay', 'The crane', 'The mole'].map(told).join('')}${code}</article>`,
    );
    expect(shown?.html).toContain(code);
  });
});
