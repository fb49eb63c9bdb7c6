import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reading, readingIn, told } from './extraction.ts';
import { kinds } from './reader.ts';

/** What a page says of its article, wherever it says it. */
describe.each(kinds)('what an article is called, and who wrote it when, in %s', (kind) => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await readingIn(kind);
  });
  afterAll(() => reading.close());

  it('is called without the sign that links to its title', async () => {
    const article = await reading.readHtml(
      `<title>Stones</title><article><h1>Stones<a class="headerlink" href="#stones">¶</a></h1>${told('The quay')}${told('The crane')}</article>`,
    );
    expect(article?.title).toBe('Stones');
  });

  it('is called as its page is, and not as the site is in its banner', async () => {
    const article = await reading.readHtml(
      `<title>Rules of the port — Harbour books</title><div class="all"><h1>Harbour library</h1><h2>Rules of the port</h2>${['The quay', 'The crane', 'The shed'].map(told).join('')}</div>`,
    );
    expect(article?.title).toBe('Rules of the port');
  });

  it('is called by its heading where the page has no title, and by a whole name with colons in it', async () => {
    const parts = ['The quay', 'The crane', 'The shed'].map(told).join('');
    const untitled = await reading.readHtml(
      `<title></title><h3>Rules of the port</h3>${parts}<h3>Fines</h3>${told('The cell')}`,
    );
    expect(untitled?.title).toBe('Rules of the port');
    expect(untitled?.texts['h3']).toEqual(['Fines']);
    const named = await reading.readHtml(`<title>Harbour library: Toll::Ledger Class Reference</title>${parts}`);
    expect(named?.title).toBe('Harbour library: Toll::Ledger Class Reference');
  });

  it('has no author made of the labels above names and dates', async () => {
    const article = await reading.readHtml(
      `<title>Quays</title><article><h1>Quays</h1><div class="byline"><div><h3>Authors</h3></div><div><h3>Published</h3><p>Not yet</p></div></div>${['The quay', 'The crane', 'The shed'].map(told).join('')}</article>`,
    );
    expect(article?.byline).toBeNull();
  });

  it('is called as it is, where the site is called so in a heading of its own', async () => {
    const body = ['The quay', 'The crane', 'The shed'].map(told).join('');
    const linked = await reading.readHtml(
      `<title>Salt – The Tide Review</title><header><h1><a href="/">The Tide Review</a></h1></header><article><header><h1>Salt</h1></header><div>${body}</div></article>`,
    );
    expect(linked?.title).toBe('Salt');
    const below = await reading.readHtml(
      `<title>Salt | Tides</title><h1>Tides</h1><article><h2 class="entry-title">Salt</h2><div>${body}</div></article>`,
    );
    expect(below?.title).toBe('Salt');
    expect(below?.texts['h2']).toEqual([]);
    const first = await reading.readHtml(
      `<title>The Tide Review</title><meta property="og:site_name" content="The Tide Review"><h1><a href="/">The Tide Review</a></h1><div>${body}</div>`,
    );
    expect(first?.title).toBe('The Tide Review');
  });

  it('has its standfirst and its first picture, where a page sets them apart from the body', async () => {
    const article = await reading.readHtml(
      `<title>The mill</title><main><article><header><h1>The mill</h1><p class="standfirst">How a quarrel changed a valley</p></header><figure><img src="/mill.png" alt=""><figcaption>In May</figcaption></figure><div class="body">${['The quay', 'The crane', 'The shed', 'The mole'].map(told).join('')}</div></article></main>`,
    );
    expect(article?.standfirst).toBe('How a quarrel changed a valley');
    expect(article?.texts['figcaption']).toEqual(['In May']);
  });

  it('tells all who wrote it and when, as its page marks them, and takes no day of its text for that', async () => {
    const body = ['The quay', 'The crane', 'The shed'].map(told).join('');
    const marked = await reading.readHtml(
      `<title>The mill</title><article><h1>The mill</h1><p class="post-author">By Agnes Holm</p><p class="post-date">4 March 2019</p>${body}</article>`,
    );
    expect([marked?.byline, marked?.published]).toEqual(['Agnes Holm', '4 March 2019']);
    const several = await reading.readHtml(
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
    const linked = await reading.readHtml(
      `<title>Weir</title><script type="application/ld+json">${JSON.stringify(graph)}</script><article><h1>Weir</h1>${told1812}${body}</article>`,
    );
    expect([linked?.byline, linked?.published]).toEqual(['Ada Brook', null]);
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

  it('is by whom, and of the day, that a line as long as a paragraph says', async () => {
    const line = 'Par Anne Saulnier - Publié le 03/05/2021 à 12h00 - Mis à jour le 04/05/2021 à 09h30';
    const text = 'By Jane Roe the tolls were told of - in May, on 3 May 2015 - and since then by nobody in the valley';
    for (const [first, byline, left] of [
      [line, 'Anne Saulnier', 2],
      [text, null, 3],
    ] as const) {
      const article = await reading.readHtml(
        `<title>Salt</title><article><h1>Salt</h1><p>${first}</p>${told('The quay')}${told('The mole')}</article>`,
      );
      expect(article?.byline).toBe(byline);
      expect(article?.texts['p']).toHaveLength(left);
    }
  });

  it('is by who is named below a label, and not by what else the line of the author has', async () => {
    const body = ['The quay', 'The crane', 'The shed'].map(told).join('');
    const heads = {
      'Agnes Holm': '<div class="meta"><div>Written by</div><div><a href="/e">Agnes Holm</a></div></div>',
      'Inge Olsen':
        '<div class="byline"><div><span>Written by</span> <div><a href="/e">Inge Olsen</a></div></div><div>Last updated: <time datetime="2024-02-02">2 February 2024</time></div></div>',
      'Ayşe Tuzcu': '<div class="info"><p>Yazar:</p><p>Ayşe Tuzcu</p></div>',
      'Анна Солевар': '<div class="info"><p>Автор:</p><p>Анна Солевар</p></div>',
    };
    for (const [name, head] of Object.entries(heads)) {
      const article = await reading.readHtml(
        `<title>The mill</title><main><article><header><h1>The mill</h1>${head}</header><div class="body">${body}</div></article></main>`,
      );
      expect(article?.byline).toBe(name);
    }
    const history = await reading.readHtml(
      `<title>The mill</title><article><h1>The mill</h1><div class="byline-box"><div>Reviewed by <a href="/e">the editors of this page</a></div><div>Last updated: 2 February 2024 • <a class="byline-edit-history" href="/h">Article History</a></div></div>${body}</article>`,
    );
    expect(history?.byline).toBeNull();
  });

  it('was not published when a label says so without a day, and has no word of a recording for its standfirst', async () => {
    const body = ['The quay', 'The crane', 'The shed', 'The mole'].map(told).join('');
    const dated = await reading.readHtml(
      `<title>The mill</title><article><h1>The mill</h1><div><a class="post-date" title="Post date" href="/1">Monday</a></div>${body}</article>`,
    );
    expect(dated?.published).toBeNull();
    for (const said of [
      'Listen to this article as it was read out by its author.',
      'Слушайте эту статью так, как её прочёл сам автор.',
    ]) {
      const heard = await reading.readHtml(
        `<title>The mill</title><main><article><header><h1>The mill</h1><p>${said}</p></header><div class="body">${body}</div></article></main>`,
      );
      expect(heard?.standfirst).toBeNull();
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

  it('has the parts of a heading apart that a break, a block or a style parts', async () => {
    const parts = told('The quay') + told('The mole');
    for (const [name, head, title] of [
      ['The Salt Road: A History', '<h1>The Salt Road<br>A History</h1>', 'The Salt Road A History'],
      ['The Salt Road', '<h1><span class="k">Essay</span><span>The Salt Road</span></h1>', 'Essay The Salt Road'],
      ['The Salt Road', '<h2><small>Chapter 2</small><br>The Salt Road</h2>', 'Chapter 2 The Salt Road'],
      ['The Salt Road', '<h2>CHAPTER II<span>The Salt Road</span></h2>', 'CHAPTER II The Salt Road'],
      [
        'The Salt Road',
        '<h1>The Salt Road<span class="note"><sup>*</sup><span>Read at Kiel</span></span></h1>',
        'The Salt Road',
      ],
      ['CIVIL WAR', '<h1>C<span>IVIL</span> W<span>AR</span></h1>', 'CIVIL WAR'],
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
      [
        '<header><h1>Salt</h1><div>How a valley grew rich in silence</div></header>',
        'How a valley grew rich in silence',
        null,
        null,
      ],
      [
        '<header><h1>Salt</h1><div>Photographs by the harbour office, May 3, 2015</div></header>',
        null,
        null,
        '2015-05-03',
      ],
      ['<h1>Salt</h1><p class="share">Share this</p><h2 class="spot">Of a toll</h2>', 'Of a toll', null, null],
      ['<h1>Salt</h1><div class="ad-spot">Salt for all your needs</div>', null, null, null],
      [
        '<header><h1>Salt</h1><div class="date-comments"><p>3 May 2015</p><p><a href="/c">2 comments</a></p></div></header>',
        null,
        null,
        '2015-05-03',
      ],
      [
        '<h1>Salt</h1><div class="byline-box"><div><span class="author">Jane Roe</span> <span>Harbour Press</span></div><div>Published 11:34 PM EST Nov 19, 2019</div></div>',
        null,
        'Jane Roe',
        '2019-11-19',
      ],
      ['<header><h1>Salt</h1><div class="comments"><p>3 May 2015</p></div></header>', null, null, null],
      ['<h1>Salt</h1><div class="author"><span>Author</span><div>Jane Roe</div></div>', null, 'Jane Roe', null],
      [
        '<h1>Salt</h1><div class="field-autorzy"><div><a href="/r">Jane Roe</a></div><div><a href="/d">John Doe</a></div></div>',
        null,
        'Jane Roe, John Doe',
        null,
      ],
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
      [`${heading}<div><img src="/a.jpg"><div class="description">The mole</div></div>`, 1],
      [`${heading}<div><img src="/a.jpg"><div class="promo">All of our moles</div></div>`, 0],
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

  it('is called by both of its headings, where the second goes on, and not by that, nor by its site or first part', async () => {
    const parts = told('The quay') + told('The mole');
    const text = `<p>The mine</p>${parts}`;
    const wiki = (address: string) => `<div class="top"><h1><a href="${address}">Harbour Wiki</a></h1></div>`;
    for (const [name, html, title, left] of [
      [
        'Salt: Of Mules and of Men in the High Valleys | Tide Review',
        '<h1>Salt</h1><h2>Of Mules and of Men in the High Valleys</h2>',
        'Salt',
        [],
      ],
      ['Salt: Of Mules and Men - Tides', '<h1>Salt: </h1><h1>Of Mules and Men</h1>', 'Salt', []],
      ['Salt: Of Mules', '<h1>Salt</h1><h3 class="subtitle">Of Mules</h3>', 'Salt', []],
      ['Tides: Of Mules', '<h1>Tides</h1><h2>Of Mules</h2>', 'Of Mules', []],
      ['roads:salt [Harbour Wiki]', `${wiki('/doku.php?id=start')}<h1>The salt road</h1>`, 'The salt road', []],
      ['salt [Harbour Wiki]', `${wiki('/wiki/Main_Page')}<h1>The salt road</h1>`, 'The salt road', []],
      [
        'Tides: The Salt Road',
        `<div class="title">The Salt Road</div><h1>The mine</h1>`,
        'The Salt Road',
        ['The mine'],
      ],
      ['Tides: The Salt Road', `<div class="site-title">Tides</div><h1>The mine</h1>`, 'The mine', []],
      ['Hald, On Salt, book 1', `<div id="header"><h1>Of salt</h1></div>`, 'Of salt', []],
    ] as const) {
      const article = await reading.readHtml(`<title>${name}</title><main>${html}${text}</main>`);
      expect(article?.title, name).toBe(title);
      expect(article?.texts['h1,h2,h3,h4'], name).toEqual(left);
    }
    const linked = await reading.readHtml(
      `<title>Hald, On Salt, book 1</title><div id="header"><h1><a href="/all">Tides</a></h1></div><main>${text}</main>`,
    );
    expect(linked?.title).toBe('Hald, On Salt, book 1');
    const banner = await reading.readHtml(
      `<title>Harbour Archive: The salt road of the north</title><meta name="dc.title" content="The salt road of the north"><main><div><h1>Harbour Archive</h1></div>${text}</main>`,
    );
    expect(banner?.title).toBe('The salt road of the north');
  });

  it('has no section of the site over its title, and no subtitle among its parts', async () => {
    const parts = told('The quay') + told('The mole');
    const line = 'How a valley grew rich and nobody spoke of it';
    for (const [head, standfirst, byline, left] of [
      ['<h4>Trade</h4><h1>Salt</h1>', null, null, ['The mine', 'The road']],
      [
        `<h2>Trade</h2><h1>Salt</h1><h2 class="subline">${line}</h2><p>By Jane Roe</p>`,
        line,
        'Jane Roe',
        ['The mine', 'The road'],
      ],
      [`<h1>Salt</h1><h2>${line}</h2><p>By Jane Roe · May 3, 2015</p>`, line, 'Jane Roe', ['The mine', 'The road']],
      // The number of a chapter, and parts that look like a subtitle.
      ['<h2>CHAPTER II</h2><h1>Salt</h1>', null, null, ['CHAPTER II', 'The mine', 'The road']],
      ['<h1>Salt</h1><h2>The weir</h2>', null, null, ['The weir', 'The mine', 'The road']],
      ['<h1>Salt</h1><h2 class="subhead">The weir</h2>', null, null, ['The weir', 'The mine', 'The road']],
      [`<h2>Facts</h2>${told('The weir')}<h1>Salt</h1>`, null, null, ['Facts', 'The mine', 'The road']],
    ] as const) {
      const article = await reading.readHtml(
        `<title>Salt</title><article>${head}${parts}<h2 class="subhead">The mine</h2>${parts}<h2>The road</h2>${parts}</article>`,
      );
      expect(article, head).toMatchObject({ title: 'Salt', standfirst, byline });
      expect(article?.texts['h1,h2,h3,h4'], head).toEqual(left);
    }
    const pieces = await reading.readHtml(
      `<title>The Harbour Press book of A Short History of Salt, by Jane Roe</title><article><h2>A SHORT</h2><h1>HISTORY OF SALT</h1>${parts}</article>`,
    );
    expect(pieces?.texts['h2']).toEqual(['A SHORT']);
    const posts = ['The weir', 'The mine'].map((name) => `<h2>${name}</h2><p>By Jane Roe</p>${parts}`).join('');
    const blog = await reading.readHtml(`<title>Salt</title><article><h1>Salt</h1>${posts}</article>`);
    expect(blog?.texts['h2']).toEqual(['The weir', 'The mine']);
  });
});
