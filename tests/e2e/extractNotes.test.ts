import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASKED, type Reading, read, readingIn, told } from './extraction.ts';
import { kinds } from './reader.ts';

/** Notes wherever they stand on a page, at the end of the article, led to and from. */
describe.each(kinds)('the notes of an article, in %s', (kind) => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await readingIn(kind);
  });
  afterAll(() => reading.close());

  it('has the notes at its end that a page sets in its margin out of the middle of a sentence, each led to by a number', async () => {
    const tufte =
      '<label for="n" class="margin-toggle sidenote-number"></label><input type="checkbox" id="n" class="margin-toggle"><span class="sidenote">So the clerk, twice.</span>';
    const latex =
      '<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup>In two dimensions alone.</span></span></span>';
    for (const [note, said] of [
      [tufte, 'So the clerk, twice.'],
      [latex, 'In two dimensions alone.'],
    ] as const) {
      const article = await reading.readHtml(
        `<title>Tides</title><article><h1>Tides</h1><p>The bar was sounded${note} in every year of the war, and the depths were written down.</p>${told('The quay')}${told('The mole')}</article>`,
      );
      expect(article?.texts['p']?.[0]).toContain('sounded1 in every year');
      expect(article?.texts['li']).toEqual([said]);
      expect(article?.dead).toEqual([]);
    }
  });

  it('has the notes that stand apart from it, however they are led to', async () => {
    const page = 'https://fixture.invalid/page';
    for (const [href, place] of [
      ['#n1', (note: string) => `<p><a name="n1"></a>${note}</p>`],
      ['page#n1', (note: string) => `<p id="n1">${note}</p>`],
      [`${page}#n1`, (note: string) => `<p id="n1">${note}</p>`],
    ] as const) {
      const article = await reading.readHtml(
        `<title>Salt</title><div class="page"><article><h1>Salt</h1><p>${told('The quay').slice(3, -4)}<a href="${href}"><sup>1</sup></a></p>${told('The mole')}${told('The weir')}</article><aside>${place('1. Hald, Annals, p. 3.')}</aside></div>`,
      );
      expect(article?.texts['p']).toContain('1. Hald, Annals, p. 3.');
      expect(article?.html).toContain('href="#n1"');
      expect(article?.dead).toEqual([]);
    }
  });

  it('has a note at its end that shows at its number when the pointer comes', async () => {
    const note =
      '<span class="footnote_referrer"><a role="button" tabindex="0"><sup>[1]</sup></a><span class="footnote_tooltip">Hald, page 44.</span></span>';
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1><p>The bar was sounded${note} in every year of the war.</p>${told('The quay')}${told('The mole')}</article>`,
    );
    expect(article?.texts['p']?.[0]).toBe('The bar was sounded1 in every year of the war.');
    expect(article?.texts['li']).toEqual(['Hald, page 44.']);
  });

  it('keeps the day of each of its letters, and a note that a style sheet hides until it is asked for', async () => {
    const page = await reading.open('/articles/old.html');
    await page.evaluate((text: string) => {
      document.title = 'Letters';
      document.body.innerHTML = `<style>.hidden { display: none }</style><article><h1>Letters</h1><h2>Letter I</h2><p class="dateline">Camp near Kiel, Sunday evening</p>${text}<p>To my brother.<a href="#n1"><sup>1</sup></a></p><h2>Letter II</h2>${text.replaceAll('The', 'A')}<div class="hidden"><p id="n1">1. His brother Jens.</p></div></article>`;
    }, told('The quay') + told('The mole'));
    const article = await page.evaluate(read, ASKED);
    expect(article?.texts['p']).toContain('Camp near Kiel, Sunday evening');
    expect(article?.texts['p']).toContain('1. His brother Jens.');
    await page.close();
  });

  it('has its notes from beside its body, however their numbers are written', async () => {
    for (const numbers of [
      ['(١)', '(٢)', '(٣)'],
      ['[i]', '[ii]', '[iii]'],
      ['*', '**', '***'],
      ['*1', '*2', '*3'],
      ['［1］', '［2］', '［3］'],
      ['注1', '注2', '注3'],
      ['[Note 1]', '[Note 2]', '[Note 3]'],
      ['1.', '2.', '3.'],
      ['[1a]', '[1b]', '[2a]'],
      ['¹', '²', '³'],
    ]) {
      const marked = numbers.map((number, at) => `<a href="#n${at}" id="m${at}">${number}</a>`);
      const notes = numbers.map((number, at) => `<p><a href="#m${at}" id="n${at}">${number}</a> Roll ${at}.</p>`);
      const article = await reading.readHtml(
        `<title>Salt</title><div><div class="article"><h1>Salt</h1>${told('The quay')}<p>${marked.join(' was told of in the books of the harbour, ')}</p>${told('The mole')}</div><div class="related"><a href="/x">Tar</a></div></div><div id="lower"><div>${notes.join('')}</div></div>`,
      );
      for (const at of numbers.keys()) expect(article?.text, numbers[at]).toContain(`Roll ${at}.`);
      expect(article?.dead).toEqual([]);
    }
    const article = await reading.readHtml(
      `<title>Salt</title><div><div class="article"><h1>Salt</h1><p><a href="#da">da</a> <a href="#y">1712</a></p>${told('The quay')}${told('The mole')}</div></div><div><p id="da">Molen og kajen.</p><p id="y">Ships of that year.</p></div>`,
    );
    expect(article?.text).not.toMatch(/Molen|Ships/);
  });

  it('has its notes from a box called the foot of them, and a foreword called complementary, but no foot of the page', async () => {
    const text = told('The quay') + told('The mole') + told('The pier');
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1><div role="complementary"><h3>Foreword</h3>${told('The bell')}</div><div role="complementary"><p><a href="/x">Tar</a> and <a href="/y">pitch</a></p></div>${text}<div class="footnotes-footer"><div class="footnote-footer" id="footnote-1"><a href="javascript:;">1</a>. Rolls of 1712.</div></div><div class="page-footer">All rights of the office</div></article>`,
    );
    expect(article?.text).toContain('The bell');
    expect(article?.text).toContain('Rolls of 1712.');
    expect(article?.text).not.toMatch(/pitch|rights/);
  });

  it('has markers without the word that is said before each to screen readers', async () => {
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1>${told('The quay').replace('</p>', '<a href="#n"><span class="show-for-sr">Footnote </span><sup>1</sup></a></p>')}${told('The mole')}<h2>Notes</h2><p id="n">1 Rolls of 1712.</p></article>`,
    );
    expect(article?.texts['p']?.[0]).toMatch(/water\.1$/);
  });
});
