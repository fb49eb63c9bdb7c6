import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASKED, type Reading, read, readingIn, told } from './extraction.ts';
import { kinds } from './reader.ts';

/** What looks like the surroundings of an article, and is a part of it. */
describe.each(kinds)('the whole article, in %s', (kind) => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await readingIn(kind);
  });
  afterAll(() => reading.close());

  const FOOT =
    '<div class="foot"><p>All rights of these pages are the harbour office’s, whose imprint names it.</p></div>';

  it('keeps the lines and paragraphs of what was typed with no element but breaks', async () => {
    const paragraph = (day: string) =>
      `On ${day} the ferry crossed twice,<br>\nand on the day after it did not cross at all,<br>\nwhatever the weather.`;
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const article = await reading.readHtml(`<title>Ferry</title>${days.map(paragraph).join('<br><br>\n')}<br><br>`);
    expect(article?.texts['p']).toHaveLength(6);
    expect(article?.html.match(/<br>/g)).toHaveLength(12);
  });

  it.each([
    ['Stones', 'STONES'],
    ['Liman ve Işık', 'LİMAN VE IŞIK'],
  ])('has its title from the large letters that say it, once: %s', async (title, letters) => {
    const article = await reading.readHtml(
      `<title>${title}</title><center><font size="+3"><b>${letters}</b></font></center>${told('The quay')}${told('The crane')}`,
    );
    expect(article?.title).toBe(letters);
    expect(article?.text).not.toContain(letters);
    expect(article?.texts['p']).toHaveLength(2);
  });

  it('keeps lists by their old names, and words of a line that are set apart', async () => {
    const article = await reading.readHtml(
      `<title>Stones</title><h1>Stones</h1><b>What of the quay?</b><br>${told('The quay').slice(3, -4)}${told('The crane')}<menu><li>A ship<li>A boat</menu><dir><li>A crane</dir>`,
    );
    expect(article?.texts['li']).toEqual(['A ship', 'A boat', 'A crane']);
    expect(article?.html).not.toMatch(/<(?:menu|dir)/);
    expect(article?.text).toContain('What of the quay?');
  });

  it('keeps the links in what is typed right below its title', async () => {
    const words = (ship: string) =>
      `The <a href="${ship}.html">${ship}</a> lay at the quay for three winters, as the books of the harbour tell, and was then sold.`;
    const article = await reading.readHtml(
      `<title>Ships</title><h1>Ships</h1>${['Swan', 'Goose', 'Heron', 'Crane'].map(words).join('<br><br>')}`,
    );
    expect(article?.html.match(/<a /g)).toHaveLength(4);
    const typed = await reading.readHtml(
      `<title>Ships</title><h1>Ships</h1><pre>\n${['Swan', 'Goose', 'Heron', 'Crane'].map(words).join('\n\n')}</pre>`,
    );
    expect(typed?.html.match(/<a /g)).toHaveLength(4);
  });

  it('keeps a short paragraph right before the body that is like those in it', async () => {
    const paragraph = (subject: string) => `<div class="para">${told(subject).slice(3, -4)}</div>`;
    const article = await reading.readHtml(
      `<title>Stones</title><div class="chapter"><div class="titlepage"><h1>Stones</h1></div><div class="toc"><a href="#a">What was built</a></div><div class="para">Of what was built here, a chapter tells that leaves out nothing but the mill.</div><div class="section" id="a"><h2>What was built</h2>${Array.from({ length: 12 }, (_, at) => paragraph(`The ${at + 1}th quay`)).join('')}</div></div>`,
    );
    expect(article?.text).toContain('Of what was built here');
  });

  it('keeps what is said alike of two entries', async () => {
    const entry = (name: string) => `<li><b>${name}</b>${told('It')}</li>`;
    const article = await reading.readHtml(
      `<title>Stones</title><article>${told('The quay')}${told('The crane')}<ul>${entry('Gate')}${entry('Mill')}</ul></article>`,
    );
    expect(article?.texts['li']?.map((text) => text.length)).toEqual([told('It').length - 3, told('It').length - 3]);
  });

  it('keeps the rows that are called by numbers in base 16, of which one has "ad" in it', async () => {
    const row = (id: string) => `<tr class="row:${id}"><td>Stone ${id}<td>Of the quay</tr>`;
    const article = await reading.readHtml(
      `<title>Stones</title><article>${told('The quay')}${told('The crane')}<table><tr><th>Stone<th>Where</tr>${['b1c2', '4ad8f', 'c0d1', 'e5f6'].map(row).join('')}</table></article>`,
    );
    expect(article?.texts['td']).toHaveLength(8);
  });

  it('is whole where nobody closed a link', async () => {
    const article = await reading.readHtml(
      `<title>Stones</title><body><a href="/top"><div>${['The quay', 'The crane', 'The shed', 'The gate'].map(told).join('')}</div></body>`,
    );
    expect(article?.texts['p']).toHaveLength(4);
  });

  it('keeps a caption that only those who hear its words already do not hear again', async () => {
    const article = await reading.readHtml(
      `<title>Stones</title><article>${told('The quay')}<figure><img src="/a.png" alt="The quay"><figcaption aria-hidden="true">The quay</figcaption></figure>${told('The crane')}</article>`,
    );
    expect(article?.texts['figcaption']).toEqual(['The quay']);
  });

  it('begins with a short section that stands right before its body', async () => {
    const article = await reading.readHtml(
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
    const article = await reading.readHtml(
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
    const article = await reading.readHtml(
      `<title>Rules of the port</title><div class="all"><div class="part"><h2>Ships</h2>${['The mole', 'The crane', 'The shed'].map(told).join('')}</div><div class="part2"><dl><dt>Mooring</dt><dd>${told('The mooring')}<dl>${rules.join('')}</dl></dd></dl></div><div class="part3"><h2>Carts</h2>${['The gate', 'The bridge', 'The ford'].map(told).join('')}</div></div><div class="foot">Imprint of the port, with all that the law asks a port to say of its keepers and clerks</div>`,
    );
    expect(article?.texts['h2']).toEqual(['Ships', 'Carts']);
    expect(article?.texts['dd']).toHaveLength(13);
    expect(article?.text).not.toContain('Imprint');
  });

  it('keeps short lists and pictures in boxes of their own between its paragraphs', async () => {
    const rules = ['The mole', 'The crane', 'The shed', 'The weir', 'The ford', 'The gate'].map(told).join('');
    const article = await reading.readHtml(
      `<title>Nets</title><div class="sect"><h1>Nets</h1>${told('The loft')}<div class="items"><ul><li>A net can be mended.</li></ul></div><div class="plate"><p><b>Two nets</b></p><div><img src="/nets.png" alt="Nets"><p>One is new.</p></div></div><div class="rules">${rules}</div></div>`,
    );
    expect(article?.texts['li']).toEqual(['A net can be mended.']);
    expect(article?.text).toContain('One is new.');
  });

  it('keeps an entry of a list whose name is also what other pages call their comments or menus', async () => {
    const entries = ['read_line', 'skip_comment', 'close', 'open', 'seek', 'show_menu', 'tell'].map(
      (name) => `<div class="entry" id="entry-${name}"><b>${name}</b>${told(name)}</div>`,
    );
    const article = await reading.readHtml(
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
    const article = await reading.readHtml(
      `<title>Words</title><div class="words"><h1>Words</h1>${entries.join('')}</div>`,
    );
    expect(['word 1', 'word 4', 'word 7'].filter((word) => article?.text.includes(word))).toHaveLength(3);
  });

  it('keeps its headings where anchors before them are written as if they were closed', async () => {
    const chapters = ['Quay', 'Crane'].map(
      (
        name,
        at,
      ) => `<div class="section"><div class="titlepage"><div><h2 class="title"><a id="${name}"/>The ${name}</h2></div></div>
        ${told(`The ${name}`).repeat(1 + at * 6)}</div>`,
    );
    const article = await reading.readHtml(
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
    const article = await reading.readHtml(
      `<title>All books</title><div class="document"><h1>All books</h1>${rooms.join('')}<div class="section"><h2>Lists</h2><dl>${lists.join('')}</dl></div></div>`,
    );
    expect(article?.texts['li']).toHaveLength(12);
  });

  it('keeps the first entries and verses right below its title, though they have a year in them or begin like a byline', async () => {
    const rows = [1712, 1745, 1790].map((year) => `<tr><td>${year}</td><td>${told('The quay')}</td></tr>`);
    const dates = await reading.readHtml(
      `<title>Harbour</title><article><h1>Harbour</h1><table>${rows.join('')}</table></article>`,
    );
    expect(dates?.texts['td']?.filter((text) => /^\d+$/.test(text))).toEqual(['1712', '1745', '1790']);
    const verses = ['By the grey wall the barges lie,', 'From every roof the smoke goes up'];
    const poem = await reading.readHtml(
      `<title>Low Water</title><article><h1>Low Water</h1><p>By Agnes Holm</p>${verses.map((verse) => `<p>${verse}</p>`).join('')}${told('The mole')}${told('The bar')}</article>`,
    );
    expect(poem?.texts['p']?.slice(0, 2)).toEqual(verses);
    const diary = await reading.readHtml(
      `<title>Diary</title><article><h1>Diary</h1><h2>Monday</h2><p>Up at 6.30</p><h2>Tuesday</h2><p>Boat at 9.15</p>${told('The mole')}${told('The bar')}</article>`,
    );
    expect(diary?.texts['p']).toHaveLength(4);
  });

  it('keeps sections whose names have a word of the surroundings of articles in them', async () => {
    const section = (name: string) => `<div class="${name}"><h2>On ${name}</h2>${told('The quay')}</div>`;
    const names = ['row no-sidebar', 'popular-culture', 'social-history', 'rating-scale'];
    const article = await reading.readHtml(
      `<title>Tides</title><article><h1>Tides</h1>${told('The mole')}${names.map(section).join('')}<div class="related"><h2>Related</h2>${told('The cell')}</div><p class="reply">${told('The bar').slice(3)}</article>`,
    );
    expect(article?.texts['h2']).toEqual(names.map((name) => `On ${name}`));
    expect(article?.text).toContain('The bar');
    expect(article?.text).not.toContain('The cell');
  });

  it('keeps what is in buttons: headings that fold up, with what is below them, terms that are explained, pictures', async () => {
    const fold = (name: string) =>
      `<h2><button aria-controls="${name}">${name}</button></h2><div id="${name}" hidden>${told(`The ${name}`)}</div>`;
    const article = await reading.readHtml(
      `<title>Visits</title><article><h1>Visits</h1>${told('The quay')}<p>What was kept was <button class="term">ballast</button> and <span role="button">dunnage</span>, as the books of that year have it. <button>Copy</button></p>${fold('crane')}${fold('shed')}<figure><div role="button"><img src="/a.png" alt="A crane"></div></figure><nav><button aria-controls="menu">Menu</button></nav><div id="menu" hidden>More of this site</div></article>`,
    );
    expect(article?.texts['h2']).toEqual(['crane', 'shed']);
    expect(article?.text).toContain('What was kept was ballast and dunnage, as');
    expect(article?.text).toContain('The shed');
    expect(article?.html).toContain('a.png');
    expect(article?.text).not.toMatch(/Copy|More of this site/);
  });

  it('keeps headings and lists called after authors and days, the source of what is quoted, and a clause that is said again', async () => {
    const day = (name: string) => `<h3 class="dateline">${name} May</h3>${told(`Day ${name}`)}${told('The fine')}`;
    const books = ['Holm', 'Brook', 'Fenn'].map((name) => `<div class="author">${name}</div><div>${told(name)}</div>`);
    const article = await reading.readHtml(
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
    const article = await reading.readHtml(
      `<title>Reeds</title><article><h1>Reeds</h1><p><span aria-hidden="true">Upon</span><span class="sr-only">Upon</span> the weir, as the books have it, stood a mill of three wheels.</p>${told('The quay')}<x-lead>It is seen today.</x-lead><x-lead>The clerk says so.</x-lead><h2>Law</h2><div hidden="until-found">${told('The toll')}</div></article>`,
    );
    expect(article?.texts['p']?.[0]).toMatch(/^Upon the weir/);
    expect(article?.text).toContain('The toll');
    expect(article?.html).not.toContain('today.The');
  });

  it('is read out of shadow trees, with what their slots show and without what they do not', async () => {
    const page = await reading.open('/articles/old.html');
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

  it('keeps the day over the first of its entries, and none over the text alone', async () => {
    const entry = (day: string) => `<div><p class="date">${day}</p>${told(`The mole on ${day}`)}</div>`;
    const days = ['3d of May', '4th of May', '9th of May'];
    const diary = await reading.readHtml(`<title>Salt</title><h1>Salt</h1>${days.map(entry).join('')}`);
    expect(diary?.texts['p']?.filter((text) => days.includes(text))).toEqual(days);
    const one = await reading.readHtml(`<title>Salt</title><h1>Salt</h1>${entry('3d of May')}${told('The quay')}`);
    expect(one?.texts['p']).not.toContain('3d of May');
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

  it('keeps the facts right below its title, with their headings', async () => {
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1><dl class="info"><dt>Maker</dt><dd>The guild of potters</dd></dl><div class="info"><h3>Key facts</h3><ul><li>Length: 300 km</li></ul></div><ul class="timeline"><li><time>1712</time> Road built</li></ul>${told('The quay')}${told('The mole')}</article>`,
    );
    expect(article?.texts['dt']).toEqual(['Maker']);
    expect(article?.texts['h3']).toEqual(['Key facts']);
    expect(article?.texts['li']).toEqual(['Length: 300 km', '1712 Road built']);
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

  it('keeps headings that are called by a word of the surroundings of articles, where text stands below them', async () => {
    const names = ['anchor anchorWithStickyNavbar_LWe7', 'widget-title', 'print-title', 'related', 'footer-heading'];
    const section = (name: string) =>
      `<h2 class="${name}">On ${name}<a href="#q" class="hash-link">\u200b</a></h2>${told('The quay')}`;
    const article = await reading.readHtml(
      `<title>Tides</title><article><h1>Tides</h1>${told('The mole')}${names.map(section).join('')}<h3 class="related-title">Also of interest</h3><ul><li><a href="/a">Tar</a></li></ul><h2 class="share-heading">Tell others</h2><div class="share">Write to a friend of the tides and of the moon</div>${told('The bar')}<h3 class="widget-title">Elsewhere</h3><h2>Last</h2>${told('The cell')}</article>`,
    );
    expect(article?.texts['h2']).toEqual([...names.map((name) => `On ${name}`), 'Last']);
    expect(article?.texts['h3']).toEqual([]);
  });

  it('keeps short lines between paragraphs that stand in no box: those of letters, and in the margin of a book', async () => {
    const lines = [
      '<div align="right">Harbour Office, 3 May 1841.</div>',
      '<div>Sir,</div>',
      '<div class="sidenote">The first lock.</div>',
      '<div align="center">THE END OF BOOK ONE</div>',
    ];
    const article = await reading.readHtml(
      `<title>Locks</title><h1>Locks</h1>${told('The quay')}${lines.map((line) => line + told('The lock')).join('')}<div class="promo">Half the price</div><div><a href="/t">Our tide tables</a></div>${told('The mole')}<div align="right">Your servant,</div><div align="right">Anna Holm.</div>`,
    );
    for (const said of ['Harbour Office, 3', 'Sir,', 'The first lock.', 'BOOK ONE', 'Your servant,', 'Anna Holm.'])
      expect(article?.text).toContain(said);
    expect(article?.text).not.toMatch(/Half the price|tide tables/);
  });

  it('keeps from whom a quotation is, and a box of the text that is called a sidebar', async () => {
    const quotation = '<p>Nobody sails the sound twice.</p>';
    const sources = [
      `<blockquote>${quotation}<footer class="blockquote-footer">Holm in <cite>Letters</cite></footer></blockquote>`,
      `<figure><blockquote>${quotation}</blockquote><figcaption class="blockquote-footer">Brook again</figcaption></figure>`,
      `<blockquote>${quotation}<div class="q-footer"><cite>Fenn</cite></div></blockquote>`,
    ];
    const short = 'The sound is four miles wide at Elsinore, and its toll was paid by seven nations.';
    const article = await reading.readHtml(
      `<title>Sound</title><article><h1>Sound</h1>${told('The bell')}${sources.join(told('The toll'))}${told('The cell')}<aside class="sidebar"><p class="sidebar-title">The sound in short</p><p>${short}</p></aside>${told('The king')}<div class="panel-footer"><p>All of these tables were last brought up to date by the office of tolls.</p></div></article><div class="sidebar"><p>The office of tolls is open on all days but those of the king’s own fleet.</p></div>`,
    );
    for (const said of ['Holm in Letters', 'Brook again', 'Fenn', 'The sound in short', short])
      expect(article?.text).toContain(said);
    expect(article?.text).not.toMatch(/brought up to date|is open on all days/);
  });

  it('has the pictures of which a page says in their name whether they are for print', async () => {
    const figure = (name: string) =>
      `<div class="assemblies"><figure class="card ${name}"><a href="/media/1"><img src="/${name}.png" alt=""></a><figcaption>Kept ${name}</figcaption></figure></div>`;
    const article = await reading.readHtml(
      `<title>Walls</title><article><h1>Walls</h1>${told('The quay')}${figure('print-false')}${told('The crane')}${figure('ad-false')}${told('The mole')}</article>`,
    );
    expect(article?.texts['figcaption']).toEqual(['Kept print-false', 'Kept ad-false']);
  });

  it('parts numbers of paragraphs and names of tabs that only a style parts, and has tables of data for an article', async () => {
    const paragraph = (number: number) => `<p><span class="number">${number}</span>${told('The quay').slice(3)}`;
    const tabs = '<div><input type="radio"><label>North</label><input type="radio"><label>South</label></div>';
    const article = await reading.readHtml(
      `<title>Quays</title><article><h1>Quays</h1>${[1, 2].map(paragraph).join('')}${told('The mole')}<div>${tabs}<div>${told('The weir')}</div></div><p><span>2</span>nd of May: the bar was crossed by all of the ships that had waited for it.</p></article>`,
    );
    expect(article?.texts['p']?.[0]).toMatch(/^1 The quay/);
    expect(article?.texts['li']).toEqual(['North', 'South']);
    expect(article?.text).toContain('2nd of May');
    const row = (year: number) => `<tr><td>${year}</td><td>${year * 3} casks</td><td>${year * 7} marks</td></tr>`;
    const years = Array.from({ length: 12 }, (_, at) => row(1841 + at)).join('');
    const table = `<table><tr><th>Year</th><th>Salt</th><th>Tolls</th></tr>${years}</table>`;
    expect((await reading.readHtml(`<title>Of the sound</title><h2>Of the sound</h2>${table}`))?.isArticle).toBe(true);
    const links = years.replace(/<td>(\d+ \w+)<\/td>/g, '<td><a href="/$1">$1</a></td>');
    expect((await reading.readHtml(`<title>Tolls</title><h2>Tolls</h2><table>${links}</table>`))?.isArticle).toBe(
      false,
    );
  });
});
