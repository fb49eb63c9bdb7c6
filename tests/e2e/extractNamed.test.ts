import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASKED, type Reading, read, readingIn, told } from './extraction.ts';
import { kinds } from './reader.ts';

/** Articles of pages as the web's systems make them, with the names that these give to things. */
describe.each(kinds)('the article of a page by others, in %s', (kind) => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await readingIn(kind);
  });
  afterAll(() => reading.close());

  const FOOT =
    '<div class="foot"><p>All rights of these pages are the harbour office’s, whose imprint names it.</p></div>';

  it('is the short lines of a chronology, whatever long line stands below them', async () => {
    const years = Array.from({ length: 40 }, (_, at) => `<li>${1820 + at}: a toll was set.</li>`).join('');
    const article = await reading.readHtml(`<title>Years</title><main><h1>Years</h1><ul>${years}</ul></main>${FOOT}`);
    expect(article).toMatchObject({ title: 'Years', isArticle: true });
    expect(article?.texts['li']).toHaveLength(40);
    expect(article?.text).not.toContain('imprint');
  });

  it('is the short paragraphs of a page in Chinese', async () => {
    const lines = Array.from({ length: 20 }, (_, at) => `<p>${1820 + at}年，海港开始征收盐税，商船渐渐多了起来。</p>`);
    const article = await reading.readHtml(`<title>年表</title><main><h1>年表</h1>${lines.join('')}</main>${FOOT}`);
    expect(article?.texts['p']).toHaveLength(20);
    expect(article?.text).not.toContain('imprint');
  });

  it('begins with its first words, be there a year in them', async () => {
    for (const first of [
      'Tolls and ships in the strait, 1821–1853',
      'Smyrna, 3 March 1790',
      'Argued March 3, 1889; decided May 4, 1889',
      '1923年10月29日、海港の独立が宣言された。',
      'सन 1857 में नमक का कर बढ़ाया गया।',
      'Bridge closed at 9.15',
      'From Kiel to Kronstadt',
      'By Land and Sea to India',
      'De Gaulle, Adenauer, Monnet',
      '(28 July 1991 – 3 March 1995)',
      'Born 12 May 1991, Kiel',
      'Text: Acts 17:22–31',
      'Scale 1:50 000',
      'Text: the Acts, in two hands',
      'في 12 مايو 1821 فتح الميناء.',
      '1919년 3월 1일 항구에서 독립이 선언되었다.',
    ]) {
      const article = await reading.readHtml(
        `<title>Salt</title><article><h1>Salt</h1><p>${first}</p>${told('The quay')}${told('The mole')}</article>`,
      );
      expect(article?.texts['p']?.[0]).toBe(first);
    }
  });

  it('is by whom, and of the day, that a line below its title says', async () => {
    for (const [line, byline, published] of [
      ['<p>By Jane Roe</p>', 'Jane Roe', null],
      ['<p>Jane Roe, 5 March 2015</p>', 'Jane Roe', '2015-03-05'],
      ['<div class="submitted">Submitted by Jane Roe on Mon, 2012-03-12 - 14:22</div>', 'Jane Roe', '2012-03-12'],
      ['<div class="submitted">Mon, 2012-03-12 - 14:22 — Jane Roe</div>', 'Jane Roe', '2012-03-12'],
      ['<p>12. März 2019</p>', null, '12. März 2019'],
      ['<p>by H. Roe</p>', 'H. Roe', null],
      ['<p>By Capt. A. T. Roe*</p>', 'Capt. A. T. Roe', null],
      ['<p class="byline">De Vries, Jan</p>', 'De Vries, Jan', null],
      ['<ul class="meta"><li>March 5, 2015</li><li>Posted by Roe</li></ul>', 'Roe', '2015-03-05'],
      ['<p class="author">Jane Roe</p>', 'Jane Roe', null],
      ['<p>Jane Roe | May 3, 2015 | 12 min read</p>', 'Jane Roe', '2015-05-03'],
      ['<p>Author: Jane Roe</p>', 'Jane Roe', null],
      ['<p>Text: Jane Roe</p>', 'Jane Roe', null],
      ['<p>Yazan: Ahmet Tuzcu</p>', 'Ahmet Tuzcu', null],
      ['<p>بقلم: أحمد الملاح</p>', 'أحمد الملاح', null],
      ['<p class="byline">By Jane Roe, 3 May 2015</p>', 'Jane Roe', '2015-05-03'],
      ['<p>2019. 5. 12.</p>', null, '2019-05-12'],
      ['<p>입력 2019년 5월 12일 10:22</p>', null, '2019-05-12'],
      ['<p>12. května 2019, Anna Solná</p>', 'Anna Solná', '12. května 2019'],
      ['<p>12 مايو 2019</p>', null, '12 مايو 2019'],
      ['<p>۱۲ اردیبهشت ۱۳۹۸</p>', null, '۱۲ اردیبهشت ۱۳۹۸'],
      ['<p class="entry-date"><time datetime="2015-07-06T16:53">6. Juli</time></p>', null, '2015-07-06T16:53'],
    ] as const) {
      const article = await reading.readHtml(
        `<title>Salt</title><article><h1>Salt</h1>${line}${told('The quay')}${told('The mole')}</article>`,
      );
      expect(article).toMatchObject({ byline, published });
      expect(article?.texts['p']?.[0]).toContain('The quay');
    }
  });

  it('was not published on the day of what it tells, nor on that of a page that it leads to', async () => {
    for (const [inText, selector] of [
      [`<table><tr><td><time datetime="1453-04-06">6 April</time></td><td>The first day</td></tr></table>`, 'td'],
      [`<ul><li>The siege began on <time datetime="1999-04-06">6 April</time></li></ul>`, 'li'],
    ] as const) {
      const article = await reading.readHtml(
        `<title>Salt</title><article><h1>Salt</h1>${told('The quay')}${inText}${told('The mole')}</article>`,
      );
      expect(article?.published).toBeNull();
      expect(article?.texts[selector]?.length).toBeGreaterThan(0);
    }
    const blog = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1>${told('The quay')}${told('The mole')}<abbr class="published" title="2015-05-04T10:00">May 4</abbr></article>`,
    );
    expect(blog?.published).toBe('2015-05-04T10:00');
  });

  it('has every widget that its text is made of, however large one of them is', async () => {
    const widget = (inside: string) => `<div class="site-widget widget-text"><div>${inside}</div></div>`;
    const large = ['The quay', 'The mole', 'The crane', 'The gate', 'The weir'].map(told).join('');
    const article = await reading.readHtml(
      `<title>Salt</title><main><h1>Salt</h1><div class="columns">${widget(large)}${widget('<h2>The winter</h2>')}${widget(told('The toll'))}${widget(told('The ice'))}</div></main>`,
    );
    expect(article?.texts['h2']).toEqual(['The winter']);
    expect(article?.texts['p']).toHaveLength(7);
  });

  it('keeps what machines, print and links have names for that say nothing of it', async () => {
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1><div class="jXK9ad">${told('The quay')}</div>
      <figure class="my-8 print:break-inside-avoid"><img src="/a.png" alt=""><figcaption>The map of 1812</figcaption></figure>
      <blockquote class="d-print-none">${told('The toll')}</blockquote>
      <p id="ad70">${told('The mole').slice(3)}
      <section id="social-history"><span id="label"></span><h2>Social history</h2>${told('The guild')}</section>
      <dl><dt id="term-form">Form</dt><dd>A sheet of the press.</dd></dl>
      <div class="paywall">${told('The crane')}</div>${told('The weir')}${told('The gate')}</article>`,
    );
    expect(article?.texts['figcaption']).toEqual(['The map of 1812']);
    expect(article?.texts['h2']).toEqual(['Social history']);
    expect(article?.texts['dt']).toEqual(['Form']);
    for (const subject of ['The quay', 'The toll', 'The mole', 'The guild', 'The crane'])
      expect(article?.text).toContain(`${subject}, which`);
  });

  it('keeps the title that stands in a header of its own, with the abstract there', async () => {
    const parts = ['The quay', 'The mole', 'The crane'].map(told).join('');
    const article = await reading.readHtml(
      `<title>The salt road</title><body><header id="title-block-header"><h1 class="title">The salt road</h1><p class="subtitle">A study of old tolls</p><div class="abstract">${told('The abstract')}</div></header><h1 id="a">First winter</h1>${parts}</body>`,
    );
    expect(article?.title).toBe('The salt road');
    expect(article?.texts['h2']).toEqual(['First winter']);
    expect(article?.text).toContain('A study of old tolls');
    expect(article?.text).toContain('The abstract, which');
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

  it('keeps headings that are links over most of its text, linked pictures with words, and whom it quotes', async () => {
    const castle = (name: string) =>
      `<a href="/${name}"><h2>${name}</h2></a><figure><img src="/${name}.jpg" alt=""></figure>${told(name)}`;
    const article = await reading.readHtml(
      `<title>Castles</title><article><h1>Castles</h1>${told('The strait')}${['Nord', 'Sund', 'Vest'].map(castle).join('')}
      <p><a href="/large.jpg"><img src="/small.jpg" alt=""><p>The wall, seen from the bay</p></a>
      <blockquote>${told('The king')}</blockquote><p>— <a href="/hald">Hald, Annals</a></p>${told('The end')}</article>`,
    );
    expect(article?.texts['h2']).toEqual(['Nord', 'Sund', 'Vest']);
    expect(article?.texts['p']).toContain('— Hald, Annals');
    expect(article?.text).toContain('The wall, seen from the bay');
  });

  it('has what folds open below a heading or a button of its page', async () => {
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1>${told('The quay')}${told('The mole')}<h3>What was a pan?</h3><div style="display:none">${told('A pan')}</div><div role="button" aria-controls="f1"><a>And a last?</a></div><div id="f1" style="display:none">${told('A last')}</div></article>`,
    );
    expect(article?.texts['h3']).toEqual(['What was a pan?']);
    for (const said of ['A pan, which', 'And a last?', 'A last, which']) expect(article?.text).toContain(said);
  });

  it('is called by its heading, or its first line, where its page has only the name that an editor gave it', async () => {
    for (const [name, head] of [
      ['Untitled Document', '<h2>The salt road</h2>'],
      ['New Page 1', '<p><font size="6">The salt road</font></p><h2>First winter</h2>'],
      ['The Tidewater Review of Old Towns and Harbours: The salt road', '<h3>The salt road</h3>'],
    ]) {
      const article = await reading.readHtml(
        `<title>${name}</title><div>${head}${told('The quay')}${told('The mole')}</div>`,
      );
      expect(article?.title).toBe('The salt road');
      expect(article?.texts['p']?.[0]).toContain('The quay');
    }
  });

  it('has no pilcrows, pages’ feet or box about who wrote it, whose name it keeps', async () => {
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1><div title="footer"><p>Page 12 of the harbour office’s books on all of its tolls</p></div><p id="p1">${told('The quay').slice(3, -4)} <a href="#p1">¶</a></p>${told('The mole')}${told('The weir')}<p class="dateline">Smyrna, 3 March 1790</p>${told('The toll')}
      <div class="wrap" itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Jane Roe</span><p>Jane Roe writes on salt, and has lived by the pans for forty years and more.</p></div></article>`,
    );
    expect(article?.byline).toBe('Jane Roe');
    for (const gone of ['¶', 'Page 12', 'lived by the pans']) expect(article?.text).not.toContain(gone);
    expect(article?.texts['p']).toContain('Smyrna, 3 March 1790');
  });

  it('keeps the facts right below its title, with their headings', async () => {
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1><dl class="info"><dt>Maker</dt><dd>The guild of potters</dd></dl><div class="info"><h3>Key facts</h3><ul><li>Length: 300 km</li></ul></div><ul class="timeline"><li><time>1712</time> Road built</li></ul>${told('The quay')}${told('The mole')}</article>`,
    );
    expect(article?.texts['dt']).toEqual(['Maker']);
    expect(article?.texts['h3']).toEqual(['Key facts']);
    expect(article?.texts['li']).toEqual(['Length: 300 km', '1712 Road built']);
  });

  it('says what its page writes in one way and has read out in another', async () => {
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt<sup><a href="#n1">*</a></sup></h1><p>The toll of 1712<span aria-hidden="true">–</span><span class="visually-hidden"> to </span>1740 was paid in salt.</p><p><button>Janissaries</button> were the infantry, and each had a <b>bey</b> or a <button>sanjak</button> of his own.</p>${told('The quay')}${told('The mole')}<p id="n1">* Read at Kiel.</p><p>Does the toll matter to you? <button>Learn more</button></p></article>`,
    );
    expect(article?.title).toBe('Salt');
    expect(article?.texts['p']?.slice(0, 2)).toEqual([
      'The toll of 1712–1740 was paid in salt.',
      'Janissaries were the infantry, and each had a bey or a sanjak of his own.',
    ]);
    expect(article?.text).not.toContain('Learn more');
  });

  it('has the titles of the books that it tells of, and its pictures as Blogger captions them', async () => {
    const book = (name: string) =>
      `<p><a href="/${name}">Hald, The ${name} of the strait</a></p>${told(`The ${name}`)}`;
    const article = await reading.readHtml(
      `<title>Books</title><article><h1>Books</h1>${told('The list')}${['salt', 'toll', 'ice', 'quay'].map(book).join('')}
      <table class="tr-caption-container"><tr><td><a href="/l.jpg"><img src="/s.jpg" alt=""></a></td></tr><tr><td class="tr-caption">The map of 1812</td></tr></table>
      <p>Source: <a href="/hald">Hald, Annals (Kiel, 1911)</a></p></article>`,
    );
    for (const said of ['Hald, The salt of', 'Hald, The quay of', 'Source: Hald'])
      expect(article?.text).toContain(said);
    expect(article?.texts['figcaption']).toEqual(['The map of 1812']);
    expect(article?.html).not.toContain('<table');
  });

  it('has no comments, whatever they are called by, and all that an interview answers', async () => {
    const comments = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map(
      (name, at) => `<li class="alt" id="comment-${at}">${told(name)}</li>`,
    );
    const parts = ['The quay', 'The mole', 'The crane', 'The gate', 'The weir', 'The lock', 'The mill']
      .map(told)
      .join('');
    const article = await reading.readHtml(
      `<title>Salt</title><div id="content"><div class="post"><h1>Salt</h1>${parts}<p class="reply">No.</p><p class="reply">It was never told to us.</p>${parts.replaceAll('The', 'Another')}</div><h3>6 Responses</h3><ol class="list">${comments.join('')}</ol><div id="newsletter"><h3>Join us</h3><p>Get the best stories of the harbour in your box every Friday morning, for nothing.</p></div></div>`,
    );
    expect(article?.texts['p']).toContain('No.');
    for (const gone of ['One, which', 'Six, which', 'in your box']) expect(article?.text).not.toContain(gone);
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

  it('leaves out what the style sheets of its page hide, as one of two languages', async () => {
    const page = await reading.open('/articles/old.html');
    await page.evaluate(
      (shown: string, hidden: string) => {
        document.title = 'Salt';
        document.body.innerHTML = `<style>.d-none, [lang=da] { display: none }</style><div><article lang="en"><h1>Salt</h1><p class="d-none">Your letter to the harbour office was sent and will be read there one day.</p>${shown}</article><article lang="da"><h1>Salt</h1>${hidden}</article></div>`;
      },
      told('The quay') + told('The mole'),
      told('Kajen') + told('Molen'),
    );
    const article = await page.evaluate(read, ASKED);
    expect(article?.texts['p']?.map((text) => text.slice(0, 8))).toEqual(['The quay', 'The mole']);
    await page.close();
  });

  it('has code beside the numbers of its lines, which nobody reads out before it', async () => {
    const lines = ['tolls = read("kiel.csv")', 'for toll in tolls:', '    print(toll)'];
    const row = (cells: string) => `<table class="listing"><tbody><tr>${cells}</tr></tbody></table>`;
    const padded = [...lines, ...Array.from({ length: 20 }, () => '# of the tolls of 1712')];
    const numbers = padded.map((_, at) => at + 1);
    for (const listing of [
      row(
        `<td class="linenos"><div class="linenodiv"><pre>${numbers.join('\n')}</pre></div></td><td class="code"><div><pre>${padded.join('\n')}</pre></div></td>`,
      ),
      `<pre><code>${row(`<td class="gutter gl"><pre class="lineno">${numbers.join('\n')}\n</pre></td><td class="code"><pre>${padded.join('\n')}</pre></td>`)}</code></pre>`,
      `<figure class="highlight">${row(`<td class="gutter"><pre>${numbers.map((number) => `<span class="line">${number}</span><br>`).join('')}</pre></td><td class="code"><pre>${padded.map((line) => `<span class="line">${line}</span><br>`).join('')}</pre></td>`)}</figure>`,
      row(
        `<td class="gutter">${numbers.map((number) => `<div class="line">${number}</div>`).join('')}</td><td class="code"><div class="container">${padded.map((line) => `<div class="line"><code>${line}</code></div>`).join('')}</div></td>`,
      ),
    ]) {
      const article = await reading.readHtml(
        `<title>Tolls</title><article><h1>Tolls</h1>${told('The quay')}${listing}${told('The mole')}</article>`,
      );
      expect(article?.texts['td']?.[0], listing).toBe(numbers.join(' '));
      expect(article?.html, listing).toMatch(/<td[^>]*aria-hidden="true"[^>]*><pre/);
      expect(article?.texts['pre'], listing).toEqual([numbers.join(' '), padded.join(' ').replace(/ +/g, ' ')]);
      const code = article?.html.replace(/<[^>]*>/g, '');
      expect(code, listing).toContain(lines.join('\n'));
    }
    const years = await reading.readHtml(
      `<title>Tolls</title><article><h1>Tolls</h1>${told('The quay')}<table><tr><td>1</td><td><code>kiel</code></td></tr><tr><td>2</td><td><code>pillau</code></td></tr></table>${told('The mole')}</article>`,
    );
    expect(years?.texts['td']).toEqual(['1', 'kiel', '2', 'pillau']);
    expect(years?.html).not.toContain('aria-hidden');
  });

  it('has the parts of a heading apart that a break, a block or a style parts', async () => {
    const parts = told('The quay') + told('The mole');
    for (const [name, head, title] of [
      ['The Salt Road: A History', '<h1>The Salt Road<br>A History</h1>', 'The Salt Road A History'],
      ['The Salt Road', '<h1><span class="k">Essay</span><span>The Salt Road</span></h1>', 'Essay The Salt Road'],
      ['The Salt Road', '<h2><small>Chapter 2</small><br>The Salt Road</h2>', 'Chapter 2 The Salt Road'],
      ['The Salt Road in Winter', '<p><b>The Salt Road<br>in Winter</b></p>', 'The Salt Road in Winter'],
      ['The SaltRoad', '<h1><span>T</span><span>he </span>Salt<b>Road</b></h1>', 'The SaltRoad'],
    ] as const) {
      const article = await reading.readHtml(
        `<title>${name}</title><article>${head}${parts}<h2><span>1</span><span>The mine</span></h2>${parts}</article>`,
      );
      expect(article?.title).toBe(title);
      expect(article?.texts['h1,h2,h3,h4']).toEqual(['1 The mine']);
      expect(article?.texts['p']?.[0]).toContain('The quay');
    }
  });

  it('has no heading that says who, when or its title again, and has those of its parts that look alike', async () => {
    const parts = told('The quay') + told('The mole');
    for (const [heading, byline, published] of [
      ['<h2>by Jane Roe</h2>', 'Jane Roe', null],
      ['<h4><i>By Jane Roe, University of Kiel</i></h4>', 'Jane Roe, University of Kiel', null],
      ['<h3><a href="/roe">Jane Roe</a>, January 2020</h3>', 'Jane Roe', null],
      ['<h2 class="author">Jane Roe</h2>', 'Jane Roe', null],
      ['<h2>Salt</h2>', null, null],
      ['<h3>By Jane Roe</h3><h4>May 12, 2015</h4>', 'Jane Roe', '2015-05-12'],
    ] as const) {
      const article = await reading.readHtml(
        `<title>Salt</title><article><h1>Salt</h1>${heading}${parts}<h2>The mine</h2>${parts}</article>`,
      );
      expect(article).toMatchObject({ byline, published });
      expect(article?.texts['h1,h2,h3,h4']).toEqual(['The mine']);
    }
    const above = await reading.readHtml(
      `<title>Salt</title><article><h2>May 12, 2015</h2><h3>Salt</h3>${parts}</article>`,
    );
    expect(above).toMatchObject({ published: '2015-05-12', texts: { 'h1,h2,h3,h4': [] } });
    const known = await reading.readHtml(
      `<title>Salt</title><meta name="author" content="Roe, Jane"><article><h1>Salt</h1><h2>Jane Roe</h2>${parts}</article>`,
    );
    expect(known?.texts['h2']).toEqual([]);
    for (const [first, second] of [
      ['12 May 2015', '14 May 2015'],
      ['By Royal Sea', 'By Royal Road'],
      ['Jane Roe', 'The mine'],
      ['The flood of 12 May 2015', 'The mine'],
    ]) {
      const article = await reading.readHtml(
        `<title>Salt</title><article><h1>Salt</h1><h2>${first}</h2>${parts}<h2>${second}</h2>${parts}</article>`,
      );
      expect(article?.texts['h2']).toEqual([first, second]);
    }
  });

  it('is of the day and by whom Dublin Core says, with a stop or a colon', async () => {
    for (const [name, value] of [
      ['name', 'DC.creator'],
      ['name', 'DC:creator'],
      ['property', 'dcterms:creator'],
    ]) {
      const date = value?.replace(/creator/, value.startsWith('dcterms') ? 'created' : 'date');
      const article = await reading.readHtml(
        `<title>Salt</title><meta ${name}="${value}" content="Jane Roe"><meta ${name}="${date}" content="2015-05-12"><article><h1>Salt</h1>${told('The quay')}${told('The mole')}</article>`,
      );
      expect(article).toMatchObject({ byline: 'Jane Roe', published: '2015-05-12' });
    }
  });

  it('has what stands between its title and a body of its own: the standfirst, who and when', async () => {
    const body = `<div class="body">${['The quay', 'The mole', 'The crane', 'The weir', 'The gate'].map(told).join('')}</div>`;
    const line = 'Jane Roe follows the old road from the mine to the harbour.';
    for (const [head, standfirst, byline, published] of [
      [`<header><h1>Salt</h1><p>${line}</p></header>`, line, null, null],
      [`<header><h1>Salt</h1><h2>${line}</h2></header>`, line, null, null],
      [`<h1>Salt</h1><div class="sub"><div><i>${line}</i></div><div>May 3, 2015</div></div>`, line, null, '2015-05-03'],
      ['<h1>Salt</h1><div class="post-description">Of a toll</div>', 'Of a toll', null, null],
      ['<h1>Salt</h1><p>By Jane Roe</p><p>May 3, 2015</p>', null, 'Jane Roe', '2015-05-03'],
      ['<h1>Salt</h1><h3>By Jane Roe</h3>', null, 'Jane Roe', null],
      [
        '<h1>Salt</h1><p><span>May 3, 2015</span> · 5 min · Jane Roe</p><p>Last updated on 12 May 2016.</p>',
        null,
        'Jane Roe',
        '2015-05-03',
      ],
      [
        '<h1>Salt</h1><div class="d"><span class="author">Jane Roe</span><br><span>v1.2</span></div>',
        null,
        'Jane Roe',
        null,
      ],
      ['<h1>Salt</h1><div class="bio">Jane Roe has lived by the pans for forty years.</div>', null, null, null],
      [`<h1>Salt</h1><figure><img src="a.jpg"><figcaption>${line}</figcaption></figure>`, null, null, null],
      ['<h1>Salt</h1><aside>By John Doe</aside><p>Please share this.</p>', null, null, null],
      ['<h1>Salt</h1><p>The quay, which the harbour books tell of at length</p>', null, null, null],
    ] as const) {
      const article = await reading.readHtml(`<title>Salt</title><article>${head}${body}</article>`);
      expect(article, head).toMatchObject({ title: 'Salt', standfirst, byline, published });
      expect(article?.texts['p']?.at(-1)).toContain('The gate');
    }
  });

  it('has the picture that its page shows by the title, but none of who wrote it or to press', async () => {
    const body = `<div class="entry">${['The quay', 'The mole', 'The crane', 'The weir', 'The gate'].map(told).join('')}</div>`;
    const heading = '<header><h1>Salt</h1></header>';
    for (const [head, pictures] of [
      [`${heading}<div class="post-thumbnail"><img src="/a.jpg" alt=""></div>`, 1],
      [`${heading}<div class="thumb"><a href="/large.jpg"><img src="/a.jpg" alt=""></a></div>`, 1],
      [
        '<header><div><figure><img src="/a.jpg"><figcaption>The mole</figcaption></figure></div><h1>Salt</h1></header>',
        1,
      ],
      [`${heading}<div class="post-author"><img src="/jane.jpg" alt=""></div>`, 0],
      [`${heading}<div class="d"><img src="/avatar/12" alt=""></div>`, 0],
      [`${heading}<div class="d"><a href="/pdf"><img src="/a.jpg" alt="PDF"></a></div>`, 0],
      [`${heading}<div class="d"><img src="/bar.gif" alt=""></div>`, 0],
      [`${heading}<div class="d"><img src="/a.jpg" width="16" alt=""></div>`, 0],
      ['<header><div class="brand"><img src="/harbour.jpg"></div><h1>Salt</h1></header>', 0],
    ] as const) {
      const article = await reading.readHtml(`<title>Salt</title><article>${head}${body}</article>`);
      expect(article?.html.match(/<img/g)?.length ?? 0, head).toBe(pictures);
      expect(article?.title).toBe('Salt');
      expect(article?.texts['p']).toHaveLength(5);
    }
  });

  it('is called by what of the head’s title is said above its text, and not by its site or who wrote it', async () => {
    const parts = told('The quay') + told('The mole');
    const logo = (inside: string) => `<div id="header"><h1>${inside}</h1></div>`;
    for (const [name, above, head, title, left] of [
      ['The Salt Road - Lights', '', '<p align="center"><b>The Salt Road</b></p>', 'The Salt Road', []],
      ['Lights: The Salt Road', '', '<center><b>The Salt Road</b></center>', 'The Salt Road', []],
      ['Lights » Essays » The Salt Road', '', '<div class="eTitle">The Salt Road</div>', 'The Salt Road', []],
      [
        'Essays | The Salt Road | Lights',
        logo('<a href="/blog/">Lights</a>'),
        '<h2>The Salt Road</h2>',
        'The Salt Road',
        [],
      ],
      [
        'Essays » The Salt Road | Lights',
        logo('<a href="/index.html">Lights</a>'),
        '<h2>The Salt Road</h2>',
        'The Salt Road',
        [],
      ],
      ['Lights » Archive » The Salt Road', logo('Lights'), '<h2>The Salt Road</h2>', 'The Salt Road', []],
      ['Hald Salt', '', '<h1>Salt</h1><h2 class="author">Hald</h2>', 'Salt', []],
      ['The Salt Road | Part One', '', '<h1>The Salt Road</h1><h2>Part One</h2>', 'The Salt Road', ['Part One']],
      ['The Salt Road - Lights', '<div><b>Lights</b></div>', '', 'The Salt Road – Lights', []],
    ] as const) {
      const article = await reading.readHtml(
        `<title>${name}</title><meta name="author" content="Hald">${above}<div class="post">${head}${parts}</div>`,
      );
      expect(article?.title.replace(' - ', ' – '), name).toBe(title);
      expect(article?.texts['h1,h2,h3,h4'], name).toEqual(left);
      expect(article?.texts['p']?.[0], name).toContain('The quay');
    }
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

  it('is all that a record tells of a thing, and not what others told below it', async () => {
    const row = (label: string, value: string) =>
      `<div class="row"><div class="label">${label}</div><div class="value">${value}</div></div>`;
    const field = (name: string, html: string) => `<div class="field field-${name}">${html}</div>`;
    const set = (name: string, html: string) => `<div class="set"><h2>${name}</h2>${html}</div>`;
    const long = told('The bell') + told('The mole') + told('The quay');
    for (const record of [
      row('Date', 'c. 1745') + row('Description', long) + row('Provenance', 'Chapel of the harbour'),
      field('period', 'c. 1745') + field('body', long) + field('sources', '<h3>Sources</h3>Chapel of the harbour'),
      set('Core', row('Date', 'c. 1745') + row('Place', 'Chapel of the harbour')) + set('Text', row('Text', long)),
    ]) {
      const article = await reading.readHtml(
        `<title>Bell</title><div id="bar"><a href="/">Museum</a></div><div><h1>Bell</h1><div>${record}</div></div>${FOOT}`,
      );
      expect(article?.text, record).toContain('c. 1745');
      expect(article?.text, record).toContain('Chapel of the harbour');
      expect(article?.text, record).not.toContain('imprint');
    }
    const post = (who: string, html: string) =>
      `<div class="post"><div class="who"><a href="/${who}">${who}</a></div><div class="said">${html}</div></div>`;
    const thread = await reading.readHtml(
      `<title>Bell</title><div><h1>Bell</h1>${post('jens', long)}${post('anna', 'Thank you for that.')}</div>${FOOT}`,
    );
    expect(thread?.text).toContain('The bell');
    expect(thread?.text).not.toContain('Thank you');
  });

  it('says from whom its pictures are, be that a link in a box, and not how to look at them', async () => {
    const link = '<a href="https://museum.invalid/">Museum of the strait</a>';
    const [quay, mole] = [told('The quay') + told('The pier'), told('The mole') + told('The bell')];
    for (const pictured of [
      `<div><img src="bell.jpg" alt=""><div class="credit">Photo: ${link}</div></div>`,
      `<figure><img src="bell.jpg" alt=""><figcaption><div>by ${link}</div></figcaption></figure>`,
      `<div><span><img src="bell.jpg" alt=""></span><div>After a print, ${link}.</div></div>`,
    ]) {
      const article = await reading.readHtml(
        `<title>Salt</title><article><h1>Salt</h1>${quay}${pictured}${mole}</article>`,
      );
      expect(article?.text, pictured).toContain('Museum of the strait');
    }
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1>${quay}<div><div><a href="/x"><img src="bell.jpg" alt=""></a><div><span>View it larger:</span><ul><li><a href="/x">In this window</a></li></ul></div></div><div class="caption"><p>The bell in winter.</p></div></div>${mole}</article>`,
    );
    expect(article?.text).not.toContain('In this window');
  });

  it('has no ways back to its top below its parts, and all other lines that lead to places in it', async () => {
    const whole = (way: string) =>
      `<title>Salt</title><a name="top"></a><article><h1>Salt</h1><ul id="list"><li><a href="#a">The quay</a></li><li><a href="#b">The mole</a></li></ul><h2 id="a">The quay</h2>${told('The quay')}${way}<h2 id="b">The mole</h2>${told('The mole')}${way}</article>`;
    for (const way of [
      '<p><a href="#top">Back to top</a></p>',
      '<p align="right"><font size="1"><a href="#">[ Nach oben ]</a></font></p>',
      '<a href="#list">Return to contents</a><br>',
      '<div align="right"><a href="#top"><img src="up.gif" width="12" height="12" alt="top"></a></div>',
    ]) {
      const article = await reading.readHtml(whole(way));
      expect(article?.html, way).not.toMatch(/Back to top|Nach oben|Return to contents|up\.gif/);
      expect(article?.texts['h2'], way).toEqual(['The quay', 'The mole']);
    }
    for (const way of [
      '<p><a href="#b">The mole is told of below</a></p>',
      '<p>Of this tells <a href="#top">the top</a>.</p>',
      '<p><a href="#"><img src="bell.jpg" width="600" alt=""></a></p>',
    ]) {
      const article = await reading.readHtml(whole(way));
      expect(article?.html, way).toMatch(/told of below|the top|bell\.jpg/);
    }
  });

  it('ends with its last words, not with its tags or with when its page was changed', async () => {
    const [text, end] = [told('The quay') + told('The mole') + told('The pier'), '<p>Of this the last book tells</p>'];
    for (const line of [
      '<p>Tags: <a href="/t" rel="tag">salt</a>, <a href="/u" rel="tag">tolls</a></p>',
      '<div><p><small>This entry was posted on Monday, May 12th, 2008 at 10:22 am and is filed under <a href="/c" rel="category tag">History</a>. You can follow any responses through the <a href="/f">feed</a>.</small></p></div>',
      '<p>Last updated: 12 May 2008</p>',
      '<div><i>This page was last modified on 12 May 2008, at 10:22.</i></div>',
    ]) {
      const article = await reading.readHtml(`<title>Salt</title><article><h1>Salt</h1>${text}${end}${line}</article>`);
      expect(article?.text, line).not.toMatch(/Tags|entry|2008/);
      expect(article?.text, line).toMatch(/last book tells$/);
    }
    for (const line of [
      '<p>Of these tells the page on <a href="/t" rel="tag">salt</a>.</p>',
      '<p>A new harbour was created on 12 May 1998</p>',
      '<p>Updated tolls of 1712</p>',
      '<p>J. Roe, 12 May 2008</p>',
    ]) {
      const article = await reading.readHtml(`<title>Salt</title><article><h1>Salt</h1>${text}${end}${line}</article>`);
      expect(article?.text, line).not.toMatch(/last book tells$/);
    }
  });

  it('leads to its own papers and letters, and to no other page between rules', async () => {
    const [quay, mole] = [told('The quay') + told('The pier'), told('The mole') + told('The bell')];
    const readWith = (line: string) =>
      reading.readHtml(`<title>Salt</title><article><h1>Salt</h1>${quay}${line}${mole}</article>`);
    expect((await readWith('<p><a href="/rolls.pdf">Rolls of the harbour</a></p>'))?.text).toContain('Rolls');
    expect((await readWith('<p><a href="mailto:jens@kiel.invalid">jens@kiel.invalid</a></p>'))?.text).toContain('jens');
    const more = await readWith(
      '<hr><p><em><strong>Read more: <a href="/x">Rolls of the harbour of Kiel in 1712</a></strong></em></p><hr>',
    );
    expect(more?.html).not.toMatch(/Rolls|<hr/);
    expect((await readWith('<hr><p>Rolls of the harbour</p><hr>'))?.html).toMatch(/<hr.*Rolls.*<hr/s);
  });

  it('is of an old wiki without what its software says around it', async () => {
    const article = await reading.readHtml(
      `<title>Salt - Wiki</title><div id="content"><h1 class="firstHeading">Salt</h1><div id="bodyContent"><h3 id="siteSub">From the wiki of the harbour</h3><div id="jump-to-nav">Jump to</div>${told('The quay')}<h2><span class="editsection">[<a href="/e">edit</a>]</span> <span>The mole</span></h2>${told('The mole')}<div class="printfooter">Retrieved from "http://wiki.invalid"</div></div></div>`,
    );
    expect(article?.texts['h1,h2,h3,h4']).toEqual(['The mole']);
    expect(article?.text).not.toMatch(/Jump|Retrieved/);
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

  it('has a table that a link would open, and not what a link asks to write into', async () => {
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1>${told('The quay')}<p><a href="#t">Table 1</a> has the tolls.</p><div id="t" style="display:none"><table><tr><td>1712</td><td>412 marks</td></tr></table></div><p><a href="#w">Write to us</a> of the tolls.</p><div id="w" hidden><p>Your letter is read by the whole harbour office, and answered within three days of the sea.</p></div>${told('The mole')}</article>`,
    );
    expect(article?.texts['td']).toEqual(['1712', '412 marks']);
    expect(article?.text).not.toContain('Your letter');
  });

  it('has markers without the word that is said before each to screen readers', async () => {
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1>${told('The quay').replace('</p>', '<a href="#n"><span class="show-for-sr">Footnote </span><sup>1</sup></a></p>')}${told('The mole')}<h2>Notes</h2><p id="n">1 Rolls of 1712.</p></article>`,
    );
    expect(article?.texts['p']?.[0]).toMatch(/water\.1$/);
  });
});
