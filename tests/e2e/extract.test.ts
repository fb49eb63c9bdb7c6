import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '@/components/reader/article';
import { ASKED, type Read, type Reading, read, readingIn } from './extraction.ts';
import { kinds } from './reader.ts';

declare const Extraction: { extract(document: Document, url: string): Article | null };

describe.each(kinds)('the article, in %s', (kind) => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await readingIn(kind);
  });
  afterAll(() => reading.close());

  const open: Reading['open'] = (path) => reading.open(path);
  const readPage: Reading['readPage'] = (path) => reading.readPage(path);
  const readHtml: Reading['readHtml'] = (html) => reading.readHtml(html);

  describe('of an encyclopedia', () => {
    let article: Read;
    beforeAll(async () => {
      article = await readPage('/articles/encyclopedia.html');
    });

    it('keeps every cell of its tables, with captions and headers', () => {
      expect(article.texts['caption']).toEqual(['Sound dues', 'Ships through the strait, by flag']);
      expect(article.texts['th']).toEqual(['Levied', 'Unit', 'Year', 'Dutch', 'English', '1560', '1600', '1650']);
      expect(article.texts['td']).toEqual(['1429–1857', 'Rose noble', '1,309', '91', '2,451', '263', '1,972', '154']);
      expect(article.html).toContain('scope="col"');
    });

    it('keeps headings at their levels, the title once and apart', () => {
      expect(article.title).toBe('Sound dues of the Narrow Strait');
      expect(article.texts['h2']).toEqual(['Origins', 'Rates', 'See also', 'References']);
      expect(article.texts['h3']).toEqual(['The books']);
    });

    it('keeps lists, definitions, figures, and the formula as MathML', () => {
      expect(article.texts['li']).toEqual(
        expect.arrayContaining(['coarse salt half as much', 'Herring went free in Lent', 'Stade toll', 'Weser toll']),
      );
      expect(article.texts['dt']).toEqual(['Last', 'Schippond']);
      expect(article.texts['dd']).toHaveLength(2);
      expect(article.texts['figcaption']).toEqual(['The toll chamber, drawn about 1620']);
      expect(article.html).toContain('alt="A clerk at a desk by a window, ships outside"');
      expect(article.texts['math']).toEqual(['d=w/30']);
    });

    it('leads from each note to its places and back', () => {
      expect(article.html).toContain('href="#cite_note-Hald-1"');
      expect(article.html).toContain('href="#cite_ref-Hald_1-1"');
      expect(article.dead).toEqual([]);
    });

    it('leaves out what edits and what leads elsewhere', () => {
      expect(article.text).not.toMatch(/\[\s*edit\s*\]|Jump to|Retrieved from|Categories|Tolls of the north Stade/);
      expect(article.text).not.toContain('Contents');
    });

    it('makes addresses absolute', () => {
      expect(article.html).toContain('src="http://upload.example.org/toll-220.jpg"');
      expect(article.html).toMatch(/srcset="http:\/\/upload\.example\.org\/toll-330\.jpg 1\.5x, http:\/\/\S+ 2x/);
      expect(article.html).toMatch(/href="http:\/\/127\.0\.0\.1:\d+\/wiki\/Rose_noble"/);
    });
  });

  describe('of a page built of fields', () => {
    let article: Read;
    beforeAll(async () => {
      article = await readPage('/articles/fields.html');
    });

    it('joins a body split over them', () => {
      for (const start of ['When the sound froze', 'A crossing of nine', 'Crews were', 'They wore', 'The last sledge'])
        expect(
          article.texts['p']?.some((text) => text.startsWith(start)),
          start,
        ).toBe(true);
      expect(article.texts['h2']).toEqual(['The crews']);
      expect(article.texts['blockquote']).toHaveLength(1);
    });

    it('gives a waiting picture its address, and its line the name of a caption', () => {
      expect(article.html).toMatch(/src="http:\/\/127\.0\.0\.1:\d+\/pictures\/boat\.jpg"/);
      expect(article.texts['figcaption']).toEqual(['The boat Sael on the ice, 1888']);
    });

    it('leaves out cookies, sharing, letters, related pages, comments and captchas', () => {
      expect(article.text).not.toMatch(/cookies|Share on|Sign up|Related|grandfather|letters you see|Comments/);
      expect(article.texts['font,center,form,input,textarea,button,nav,script']).toEqual([]);
    });

    it('tells who, when and where', () => {
      const { title, byline, site, published, lang, isArticle } = article;
      expect({ title, byline, site, published, lang, isArticle }).toEqual({
        title: 'The winter crossing of the ice post',
        byline: 'The harbour museum',
        site: 'Harbour History',
        published: '2019-02-11',
        lang: 'en',
        isArticle: true,
      });
      expect(article.text).not.toContain('By The harbour museum');
    });

    it('keeps its note, with links both ways', () => {
      expect(article.text).toContain('Contract of the post');
      expect(article.html).toContain('href="#note1"');
      expect(article.html).toContain('href="#ref1"');
      expect(article.dead).toEqual([]);
    });
  });

  describe('of an old page', () => {
    let article: Read;
    beforeAll(async () => {
      article = await readPage('/articles/old.html');
    });

    it('makes paragraphs of double breaks, and leaves the menu beside them', () => {
      for (const start of ['Hemp came', 'The spinner wound', 'Three yarns', 'When wire'])
        expect(
          article.texts['p']?.filter((text) => text.startsWith(start)),
          start,
        ).toHaveLength(1);
      expect(article.text).not.toContain('Trades');
      expect(article.texts['font,center,form,input,textarea,button,nav,script']).toEqual([]);
    });

    it('opens the table that lays out, and keeps the one that relates', () => {
      expect(article.texts['table']).toHaveLength(1);
      expect(article.texts['td']).toHaveLength(12);
    });

    it('keeps the lines of a verse', () => {
      expect(article.texts['blockquote br']).toHaveLength(3);
    });

    it('keeps notes and anchors that are named the old way', () => {
      expect(article.html).toContain('id="laying"');
      expect(article.html).toContain('href="#n1"');
      expect(article.dead).toEqual([]);
    });

    it('has its title from the head', () => {
      expect(article.title).toBe('A short history of the rope walk');
    });
  });

  describe('of an essay with everything', () => {
    let article: Read;
    beforeAll(async () => {
      article = await readPage('/articles/scholarly.html');
    });

    it('keeps languages, directions, ruby, abbreviations, dates and formulas', () => {
      expect(article.texts['[lang]']).toEqual(expect.arrayContaining(['Nebel, sehr dicht', 'ميناء قديم']));
      expect(article.texts['[dir]']).toEqual(['ميناء قديم']);
      expect(article.texts['rt']).toEqual(['きり']);
      expect(article.texts['abbr[title]']).toEqual(['NNW 8']);
      expect(article.texts['time']).toEqual(['5 October 1861']);
      expect(article.texts['math']).toHaveLength(1);
    });

    it('keeps verse and preformatted text line by line', () => {
      expect(article.texts['.poem br']).toHaveLength(2);
      expect(article.html).toContain('rose 8.11   lamp out 8.20\nSun  set');
    });

    it('keeps the note that stands aside, and the page number to cite', () => {
      expect(article.text).toContain('The glass was sent to all stations');
      expect(article.html).toContain('id="page-12"');
      expect(article.dead).toEqual([]);
    });

    it('shows each picture once', () => {
      expect(article.html.match(/<img/g)).toHaveLength(1);
      expect(article.html).toMatch(/src="http:\/\/127\.0\.0\.1:\d+\/logs\/page\.jpg"/);
    });

    it('leaves out what else is read on the site', () => {
      expect(article.text).not.toContain('fog bell');
    });
  });

  it('is found in the frame that holds it', async () => {
    const page = await open('/frames/');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('frame')].every((frame) => frame.contentDocument?.body?.textContent?.trim()),
    );
    const article = await page.evaluate(read, ASKED);
    await page.close();
    expect(article).toMatchObject({ title: 'A short history of the rope walk', isArticle: true });
    expect(article?.url).toMatch(/\/articles\/old\.html$/);
  });

  it('never changes the page', async () => {
    const page = await open('/articles/fields.html');
    const same = await page.evaluate((url) => {
      const before = document.documentElement.outerHTML;
      const observer = new MutationObserver(() => {});
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      Extraction.extract(document, url);
      return observer.takeRecords().length === 0 && document.documentElement.outerHTML === before;
    }, page.url());
    expect(same).toBe(true);
  });

  describe('of a page without one', () => {
    it('says so, and offers the main text', async () => {
      const article = await readHtml(
        '<title>Two links</title><main><p>Nothing here yet.</p><ul><li><a href="/a">One</a><li><a href="/b">Two</a></ul></main>',
      );
      expect(article).toMatchObject({ isArticle: false, title: 'Two links' });
      expect(article?.text).toContain('Nothing here yet.');
    });

    it('offers the list of links that is all there is', async () => {
      const links = Array.from(
        { length: 40 },
        (_, at) => `<div><a href="/part-${at}">The harbour, part ${at}</a></div>`,
      );
      const article = await readHtml(
        `<title>All parts</title><div class="page"><div class="content">${links.join('')}</div></div>`,
      );
      expect(article).toMatchObject({ isArticle: false, title: 'All parts' });
      expect(article?.text).toContain('part 39');
    });

    it('is nothing where there is no text', async () => {
      expect(await readHtml('<title>Empty</title><body><div id="app"></div></body>')).toBeNull();
    });

    it('knows the direction of letters where the page does not say', async () => {
      const words = 'كان البحارة يدفعون الرسوم عند المضيق ثم يكتب الكاتب أسماءهم في دفتر كبير. ';
      const article = await readHtml(`<title>رسوم</title><article><p>${words.repeat(9)}</p></article>`);
      expect(article).toMatchObject({ dir: 'rtl', isArticle: true });
    });
  });
});
