import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '@/components/reader/article';
import { ASKED, type Read, type Reading, read, readingIn, told } from './extraction.ts';
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

  it('says once what a page holds for two widths, and a refrain as often as it is sung', async () => {
    const refrain =
      '<p>Haul in, haul in, the strand is long,<br>the walk is cold, the hemp is strong, and who will come and sing the song,<br>that ends the day and does no wrong to us who walk the rope along?</p>';
    const article = await readHtml(
      `<title>Songs</title><article>${refrain}${told('The quay')}${refrain}${told('The crane')}<div class="wide">${told('The crane')}</div></article>`,
    );
    expect(article?.texts['p']?.filter((text) => text.startsWith('The crane'))).toHaveLength(1);
    expect(article?.texts['p']?.filter((text) => text.startsWith('Haul in'))).toHaveLength(2);
  });

  it('keeps the lines and paragraphs of what was typed with no element but breaks', async () => {
    const paragraph = (day: string) =>
      `On ${day} the ferry crossed twice,<br>\nand on the day after it did not cross at all,<br>\nwhatever the weather.`;
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const article = await readHtml(`<title>Ferry</title>${days.map(paragraph).join('<br><br>\n')}<br><br>`);
    expect(article?.texts['p']).toHaveLength(6);
    expect(article?.html.match(/<br>/g)).toHaveLength(12);
  });

  it.each([
    ['Stones', 'STONES'],
    ['Liman ve Işık', 'LİMAN VE IŞIK'],
  ])('has its title from the large letters that say it, once: %s', async (title, letters) => {
    const article = await readHtml(
      `<title>${title}</title><center><font size="+3"><b>${letters}</b></font></center>${told('The quay')}${told('The crane')}`,
    );
    expect(article?.title).toBe(letters);
    expect(article?.text).not.toContain(letters);
    expect(article?.texts['p']).toHaveLength(2);
  });

  it('leaves out the lines of links that lead on from either end', async () => {
    const ways = '<center><a href="1.htm">Back</a> | <a href="0.htm">Contents</a> | <a href="3.htm">On</a></center>';
    const article = await readHtml(
      `<title>Stones</title>${ways}<hr><h2>Chapter 2</h2>${told('The quay')}${told('The crane')}<hr>${ways}`,
    );
    expect(article?.text).not.toContain('Contents');
    expect(article?.texts['h2']).toEqual(['Chapter 2']);
  });

  it('keeps lists by their old names, and words of a line that are set apart', async () => {
    const article = await readHtml(
      `<title>Stones</title><h1>Stones</h1><b>What of the quay?</b><br>${told('The quay').slice(3, -4)}${told('The crane')}<menu><li>A ship<li>A boat</menu><dir><li>A crane</dir>`,
    );
    expect(article?.texts['li']).toEqual(['A ship', 'A boat', 'A crane']);
    expect(article?.html).not.toMatch(/<(?:menu|dir)/);
    expect(article?.text).toContain('What of the quay?');
  });

  it('keeps the links in what is typed right below its title', async () => {
    const words = (ship: string) =>
      `The <a href="${ship}.html">${ship}</a> lay at the quay for three winters, as the books of the harbour tell, and was then sold.`;
    const article = await readHtml(
      `<title>Ships</title><h1>Ships</h1>${['Swan', 'Goose', 'Heron', 'Crane'].map(words).join('<br><br>')}`,
    );
    expect(article?.html.match(/<a /g)).toHaveLength(4);
    const typed = await readHtml(
      `<title>Ships</title><h1>Ships</h1><pre>\n${['Swan', 'Goose', 'Heron', 'Crane'].map(words).join('\n\n')}</pre>`,
    );
    expect(typed?.html.match(/<a /g)).toHaveLength(4);
  });

  it('keeps a short paragraph right before the body that is like those in it', async () => {
    const paragraph = (subject: string) => `<div class="para">${told(subject).slice(3, -4)}</div>`;
    const article = await readHtml(
      `<title>Stones</title><div class="chapter"><div class="titlepage"><h1>Stones</h1></div><div class="toc"><a href="#a">What was built</a></div><div class="para">Of what was built here, a chapter tells that leaves out nothing but the mill.</div><div class="section" id="a"><h2>What was built</h2>${Array.from({ length: 12 }, (_, at) => paragraph(`The ${at + 1}th quay`)).join('')}</div></div>`,
    );
    expect(article?.text).toContain('Of what was built here');
  });

  it('keeps what is said alike of two entries', async () => {
    const entry = (name: string) => `<li><b>${name}</b>${told('It')}</li>`;
    const article = await readHtml(
      `<title>Stones</title><article>${told('The quay')}${told('The crane')}<ul>${entry('Gate')}${entry('Mill')}</ul></article>`,
    );
    expect(article?.texts['li']?.map((text) => text.length)).toEqual([told('It').length - 3, told('It').length - 3]);
  });

  it('keeps the rows that are called by numbers in base 16, of which one has "ad" in it', async () => {
    const row = (id: string) => `<tr class="row:${id}"><td>Stone ${id}<td>Of the quay</tr>`;
    const article = await readHtml(
      `<title>Stones</title><article>${told('The quay')}${told('The crane')}<table><tr><th>Stone<th>Where</tr>${['b1c2', '4ad8f', 'c0d1', 'e5f6'].map(row).join('')}</table></article>`,
    );
    expect(article?.texts['td']).toHaveLength(8);
  });

  it('is called without the sign that links to its title', async () => {
    const article = await readHtml(
      `<title>Stones</title><article><h1>Stones<a class="headerlink" href="#stones">¶</a></h1>${told('The quay')}${told('The crane')}</article>`,
    );
    expect(article?.title).toBe('Stones');
  });

  it('is whole where nobody closed a link', async () => {
    const article = await readHtml(
      `<title>Stones</title><body><a href="/top"><div>${['The quay', 'The crane', 'The shed', 'The gate'].map(told).join('')}</div></body>`,
    );
    expect(article?.texts['p']).toHaveLength(4);
  });

  it('keeps a caption that only those who hear its words already do not hear again', async () => {
    const article = await readHtml(
      `<title>Stones</title><article>${told('The quay')}<figure><img src="/a.png" alt="The quay"><figcaption aria-hidden="true">The quay</figcaption></figure>${told('The crane')}</article>`,
    );
    expect(article?.texts['figcaption']).toEqual(['The quay']);
  });

  it('begins with a short section that stands right before its body', async () => {
    const article = await readHtml(
      `<title>The port</title><h1>The port</h1><div><div><h2>The map</h2><p>The map shows the port as it was when the second quay was built, with its cranes.</p></div><div>${['The quay', 'The crane', 'The shed', 'The gate'].map(told).join('')}</div></div>`,
    );
    expect(article?.texts['h2']).toEqual(['The map']);
    expect(article?.texts['p']?.[0]).toContain('The map shows');
  });

  it('has the last part that its list of contents leads to, where that stands apart from the body', async () => {
    const parts = ['The quay', 'The crane', 'The shed', 'The gate'];
    const places = [...parts, 'Links'];
    const contents = places.map((part, at) => `<li><a href="#p${at}">${part}</a></li>`).join('');
    const body = parts.map((part, at) => `<h2><a id="p${at}">${part}</a></h2>${told(part)}${told(`${part} house`)}`);
    const article = await readHtml(
      `<title>The port</title><h1>The port</h1><ul>${contents}</ul><div class="text">${body.join('')}</div><div class="more"><div><b><a id="p4">Links</a></b><ul><li><a href="https://tolls.invalid/">The toll house</a>: its books, year by year.</li></ul></div></div><div class="foot"><a id="top2">Imprint</a> of the port</div>`,
    );
    expect(article?.texts['li']).toContain('The toll house: its books, year by year.');
    expect(article?.text).not.toContain('Imprint');
  });

  it('is the whole of a manual, of whose parts one has most of the words', async () => {
    const rules = Array.from(
      { length: 12 },
      (_, at) => `<dt>Rule ${at}</dt><dd>${told(`Rule ${at} of the quay`)}</dd>`,
    );
    const article = await readHtml(
      `<title>Rules of the port</title><div class="all"><div class="part"><h2>Ships</h2>${['The mole', 'The crane', 'The shed'].map(told).join('')}</div><div class="part2"><dl><dt>Mooring</dt><dd>${told('The mooring')}<dl>${rules.join('')}</dl></dd></dl></div><div class="part3"><h2>Carts</h2>${['The gate', 'The bridge', 'The ford'].map(told).join('')}</div></div><div class="foot">Imprint of the port, with all that the law asks a port to say of its keepers and clerks</div>`,
    );
    expect(article?.texts['h2']).toEqual(['Ships', 'Carts']);
    expect(article?.texts['dd']).toHaveLength(13);
    expect(article?.text).not.toContain('Imprint');
  });

  it('keeps short lists and pictures in boxes of their own between its paragraphs', async () => {
    const rules = ['The mole', 'The crane', 'The shed', 'The weir', 'The ford', 'The gate'].map(told).join('');
    const article = await readHtml(
      `<title>Nets</title><div class="sect"><h1>Nets</h1>${told('The loft')}<div class="items"><ul><li>A net can be mended.</li></ul></div><div class="plate"><p><b>Two nets</b></p><div><img src="/nets.png" alt="Nets"><p>One is new.</p></div></div><div class="rules">${rules}</div></div>`,
    );
    expect(article?.texts['li']).toEqual(['A net can be mended.']);
    expect(article?.text).toContain('One is new.');
  });

  it('keeps an entry of a list whose name is also what other pages call their comments or menus', async () => {
    const entries = ['read_line', 'skip_comment', 'close', 'open', 'seek', 'show_menu', 'tell'].map(
      (name) => `<div class="entry" id="entry-${name}"><b>${name}</b>${told(name)}</div>`,
    );
    const article = await readHtml(
      `<title>Words</title><main><h1>Words</h1>${entries.join('')}<h2><span id="CookieTracking">Cookies</span> in barrels</h2>${told('The baker')}</main>`,
    );
    expect(article?.texts['p']?.filter((text) => text.includes('harbour books'))).toHaveLength(8);
    expect(article?.texts['h2']).toEqual(['Cookies in barrels']);
  });

  it('keeps the shortest entries of a list too, though they be mostly links', async () => {
    const entries = Array.from({ length: 9 }, (_, at) => {
      const links = ['word', 'root', 'kin'].map((kind) => `<a href="/${kind}/${at}">${kind} ${at}</a>`).join(' of ');
      return `<div class="entry"><p>See ${links}</p>${at % 3 === 1 ? '' : `<div>${told(`Word ${at}`)}</div>`}</div>`;
    });
    const article = await readHtml(`<title>Words</title><div class="words"><h1>Words</h1>${entries.join('')}</div>`);
    expect(['word 1', 'word 4', 'word 7'].filter((word) => article?.text.includes(word))).toHaveLength(3);
  });

  it('is called as its page is, and not as the site is in its banner', async () => {
    const article = await readHtml(
      `<title>Rules of the port — Harbour books</title><div class="all"><h1>Harbour library</h1><h2>Rules of the port</h2>${['The quay', 'The crane', 'The shed'].map(told).join('')}</div>`,
    );
    expect(article?.title).toBe('Rules of the port');
  });

  it('is called by its heading where the page has no title, and by a whole name with colons in it', async () => {
    const parts = ['The quay', 'The crane', 'The shed'].map(told).join('');
    const untitled = await readHtml(
      `<title></title><h3>Rules of the port</h3>${parts}<h3>Fines</h3>${told('The cell')}`,
    );
    expect(untitled?.title).toBe('Rules of the port');
    expect(untitled?.texts['h3']).toEqual(['Fines']);
    const named = await readHtml(`<title>Harbour library: Toll::Ledger Class Reference</title>${parts}`);
    expect(named?.title).toBe('Harbour library: Toll::Ledger Class Reference');
  });

  it('has no author made of the labels above names and dates', async () => {
    const article = await readHtml(
      `<title>Quays</title><article><h1>Quays</h1><div class="byline"><div><h3>Authors</h3></div><div><h3>Published</h3><p>Not yet</p></div></div>${['The quay', 'The crane', 'The shed'].map(told).join('')}</article>`,
    );
    expect(article?.byline).toBeNull();
  });

  it('keeps its headings where anchors before them are written as if they were closed', async () => {
    const chapters = ['Quay', 'Crane'].map(
      (
        name,
        at,
      ) => `<div class="section"><div class="titlepage"><div><h2 class="title"><a id="${name}"/>The ${name}</h2></div></div>
        ${told(`The ${name}`).repeat(1 + at * 6)}</div>`,
    );
    const article = await readHtml(
      `<title>Harbour rules</title><div class="chapter"><h1><a id="top"/>Harbour rules</h1>${chapters.join('')}<p>See <a href="#Crane">cranes</a>.</p></div>`,
    );
    expect(article?.texts['h2']).toEqual(['The Quay', 'The Crane']);
    expect(article?.dead).toEqual([]);
  });

  it('keeps the last of its defined terms where that is a list of links', async () => {
    const lists = ['Quay', 'Crane', 'Shed'].map((name) => {
      const links = ['books', 'rules', 'fines', 'days'].map(
        (word) => `<li><a href="/${word}">${name} ${word}</a></li>`,
      );
      return `<dt>${name}:</dt><dd><ul>${links.join('')}</ul></dd>`;
    });
    const rooms = ['The office', 'The scale', 'The seal'].map(
      (room) => `<div class="section"><h2>${room}</h2>${told(room)}${told(`Near ${room}`)}</div>`,
    );
    const article = await readHtml(
      `<title>All books</title><div class="document"><h1>All books</h1>${rooms.join('')}<div class="section"><h2>Lists</h2><dl>${lists.join('')}</dl></div></div>`,
    );
    expect(article?.texts['li']).toHaveLength(12);
  });

  it('keeps the first entries and verses right below its title, though they have a year in them or begin like a byline', async () => {
    const rows = [1712, 1745, 1790].map((year) => `<tr><td>${year}</td><td>${told('The quay')}</td></tr>`);
    const dates = await readHtml(
      `<title>Harbour</title><article><h1>Harbour</h1><table>${rows.join('')}</table></article>`,
    );
    expect(dates?.texts['td']?.filter((text) => /^\d+$/.test(text))).toEqual(['1712', '1745', '1790']);
    const verses = ['By the grey wall the barges lie,', 'From every roof the smoke goes up'];
    const poem = await readHtml(
      `<title>Low Water</title><article><h1>Low Water</h1><p>By Agnes Holm</p>${verses.map((verse) => `<p>${verse}</p>`).join('')}${told('The mole')}${told('The bar')}</article>`,
    );
    expect(poem?.texts['p']?.slice(0, 2)).toEqual(verses);
    const diary = await readHtml(
      `<title>Diary</title><article><h1>Diary</h1><h2>Monday</h2><p>Up at 6.30</p><h2>Tuesday</h2><p>Boat at 9.15</p>${told('The mole')}${told('The bar')}</article>`,
    );
    expect(diary?.texts['p']).toHaveLength(4);
  });

  it('keeps sections whose names have a word of the surroundings of articles in them', async () => {
    const section = (name: string) => `<div class="${name}"><h2>On ${name}</h2>${told('The quay')}</div>`;
    const names = ['row no-sidebar', 'popular-culture', 'social-history', 'rating-scale'];
    const article = await readHtml(
      `<title>Tides</title><article><h1>Tides</h1>${told('The mole')}${names.map(section).join('')}<div class="related"><h2>Related</h2>${told('The cell')}</div><p class="reply">${told('The bar').slice(3)}</article>`,
    );
    expect(article?.texts['h2']).toEqual(names.map((name) => `On ${name}`));
    expect(article?.text).toContain('The bar');
    expect(article?.text).not.toContain('The cell');
  });

  it('keeps what is in buttons: headings that fold up, with what is below them, terms that are explained, pictures', async () => {
    const fold = (name: string) =>
      `<h2><button aria-controls="${name}">${name}</button></h2><div id="${name}" hidden>${told(`The ${name}`)}</div>`;
    const article = await readHtml(
      `<title>Visits</title><article><h1>Visits</h1>${told('The quay')}<p>What was kept was <button class="term">ballast</button> and <span role="button">dunnage</span>, as the books of that year have it. <button>Copy</button></p>${fold('crane')}${fold('shed')}<figure><div role="button"><img src="/a.png" alt="A crane"></div></figure><nav><button aria-controls="menu">Menu</button></nav><div id="menu" hidden>More of this site</div></article>`,
    );
    expect(article?.texts['h2']).toEqual(['crane', 'shed']);
    expect(article?.text).toContain('What was kept was ballast and dunnage, as');
    expect(article?.text).toContain('The shed');
    expect(article?.html).toContain('a.png');
    expect(article?.text).not.toMatch(/Copy|More of this site/);
  });

  it('is called as it is, where the site is called so in a heading of its own', async () => {
    const body = ['The quay', 'The crane', 'The shed'].map(told).join('');
    const linked = await readHtml(
      `<title>Salt – The Tide Review</title><header><h1><a href="/">The Tide Review</a></h1></header><article><header><h1>Salt</h1></header><div>${body}</div></article>`,
    );
    expect(linked?.title).toBe('Salt');
    const below = await readHtml(
      `<title>Salt | Tides</title><h1>Tides</h1><article><h2 class="entry-title">Salt</h2><div>${body}</div></article>`,
    );
    expect(below?.title).toBe('Salt');
    expect(below?.texts['h2']).toEqual([]);
    const first = await readHtml(
      `<title>The Tide Review</title><meta property="og:site_name" content="The Tide Review"><h1><a href="/">The Tide Review</a></h1><div>${body}</div>`,
    );
    expect(first?.title).toBe('The Tide Review');
  });

  it('has its standfirst and its first picture, where a page sets them apart from the body', async () => {
    const article = await readHtml(
      `<title>The mill</title><main><article><header><h1>The mill</h1><p class="standfirst">How a quarrel changed a valley</p></header><figure><img src="/mill.png" alt=""><figcaption>In May</figcaption></figure><div class="body">${['The quay', 'The crane', 'The shed', 'The mole'].map(told).join('')}</div></article></main>`,
    );
    expect(article?.standfirst).toBe('How a quarrel changed a valley');
    expect(article?.texts['figcaption']).toEqual(['In May']);
  });

  it('tells all who wrote it and when, as its page marks them, and takes no day of its text for that', async () => {
    const body = ['The quay', 'The crane', 'The shed'].map(told).join('');
    const marked = await readHtml(
      `<title>The mill</title><article><h1>The mill</h1><p class="post-author">By Agnes Holm</p><p class="post-date">4 March 2019</p>${body}</article>`,
    );
    expect([marked?.byline, marked?.published]).toEqual(['Agnes Holm', '4 March 2019']);
    const several = await readHtml(
      `<title>Reeds</title><meta name="citation_author" content="Inge Olsen"><meta name="citation_author" content="Ravi Menon"><meta name="citation_date" content="2019/03/04"><article><h1>Reeds</h1>${body}</article>`,
    );
    expect([several?.byline, several?.published]).toEqual(['Inge Olsen, Ravi Menon', '2019/03/04']);
    const graph = {
      '@graph': [
        { '@type': 'Article', headline: 'Weir', author: { '@id': '#a' } },
        { '@id': '#a', name: 'Ada Brook' },
      ],
    };
    const told1812 = told('The bar').replace('a fire', 'a fire on <time datetime="1812-06-18">18 June 1812</time>');
    const linked = await readHtml(
      `<title>Weir</title><script type="application/ld+json">${JSON.stringify(graph)}</script><article><h1>Weir</h1>${told1812}${body}</article>`,
    );
    expect([linked?.byline, linked?.published]).toEqual(['Ada Brook', null]);
  });

  it('keeps headings and lists called after authors and days, the source of what is quoted, and a clause that is said again', async () => {
    const day = (name: string) => `<h3 class="dateline">${name} May</h3>${told(`Day ${name}`)}${told('The fine')}`;
    const books = ['Holm', 'Brook', 'Fenn'].map((name) => `<div class="author">${name}</div><div>${told(name)}</div>`);
    const article = await readHtml(
      `<title>Days</title><article><h1>Days</h1>${['3', '4'].map(day).join('')}<blockquote>${told('The bar')}<footer>— <cite>Holm, Letters</cite></footer></blockquote>${books.join('')}<a href="/ropes"><h2>Ropes</h2></a>${told('The walk of the rope makers, who went backwards in it all their lives')}<fieldset><legend>Rule 3</legend>${told('The rule')}</fieldset><a href="/next"><h2>Read on</h2><p>More of the same.</p></a></article>`,
    );
    expect(article?.texts['h2']).toEqual(['Ropes']);
    expect(article?.text).toContain('The rule');
    expect(article?.texts['h3']).toEqual(['3 May', '4 May']);
    expect(article?.texts['p']?.filter((text) => text.startsWith('The fine'))).toHaveLength(2);
    expect(article?.text).toContain('Letters');
    expect(article?.text).toContain('Brook');
  });

  it('keeps what is hidden until it is searched for, words set letter by letter, and elements of a page’s own apart', async () => {
    const article = await readHtml(
      `<title>Reeds</title><article><h1>Reeds</h1><p><span aria-hidden="true">Upon</span><span class="sr-only">Upon</span> the weir, as the books have it, stood a mill of three wheels.</p>${told('The quay')}<x-lead>It is seen today.</x-lead><x-lead>The clerk says so.</x-lead><h2>Law</h2><div hidden="until-found">${told('The toll')}</div></article>`,
    );
    expect(article?.texts['p']?.[0]).toMatch(/^Upon the weir/);
    expect(article?.text).toContain('The toll');
    expect(article?.html).not.toContain('today.The');
  });

  it('has the notes at its end that a page sets in its margin out of the middle of a sentence, each led to by a number', async () => {
    const tufte =
      '<label for="n" class="margin-toggle sidenote-number"></label><input type="checkbox" id="n" class="margin-toggle"><span class="sidenote">So the clerk, twice.</span>';
    const latex =
      '<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup>In two dimensions alone.</span></span></span>';
    for (const [note, said] of [
      [tufte, 'So the clerk, twice.'],
      [latex, 'In two dimensions alone.'],
    ] as const) {
      const article = await readHtml(
        `<title>Tides</title><article><h1>Tides</h1><p>The bar was sounded${note} in every year of the war, and the depths were written down.</p>${told('The quay')}${told('The mole')}</article>`,
      );
      expect(article?.texts['p']?.[0]).toContain('sounded1 in every year');
      expect(article?.texts['li']).toEqual([said]);
      expect(article?.dead).toEqual([]);
    }
  });

  it('is read out of shadow trees, with what their slots show and without what they do not', async () => {
    const page = await open('/articles/old.html');
    await page.evaluate((words: string[]) => {
      const part = (name: string, shadow: string, light: string) => {
        const host = document.createElement(name);
        host.innerHTML = light;
        host.attachShadow({ mode: 'open' }).innerHTML = shadow;
        return host;
      };
      const story = part(
        'x-story',
        `<h1>The pilot</h1><slot></slot>${words[1]}<footer><slot name="none"></slot></footer>`,
        `${words[0]}<p slot="else">Not shown anywhere on this page, whatever it is that is said here.</p>`,
      );
      const frame = part('x-frame', '<main><slot></slot></main>', '');
      frame.append(story);
      document.title = 'The pilot';
      document.body.replaceChildren(frame);
    }, ['The quay', 'The mole'].map(told));
    const article = await page.evaluate(read, ASKED);
    expect(article?.title).toBe('The pilot');
    expect(article?.texts['p']?.map((text) => text.slice(0, 8))).toEqual(['The quay', 'The mole']);
    await page.close();
  });

  it('of a wiki leaves out what is called a footer there too', async () => {
    const article = await readHtml(
      `<title>Sound dues</title><div id="mw-content-text"><div class="mw-parser-output">${told('The toll')}<div class="panel"><p>Rates</p><div class="panel-footer">Data of the office of tolls, which were last brought up to date on a Monday</div></div>${told('The king')}</div></div>`,
    );
    expect(article?.texts['p']).toHaveLength(3);
    expect(article?.text).not.toContain('Data of the office');
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
