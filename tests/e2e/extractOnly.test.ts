import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASKED, type Reading, read, readingIn, told } from './extraction.ts';
import { kinds } from './reader.ts';

/** What stands around and in articles and is no part of them. */
describe.each(kinds)('only the article, in %s', (kind) => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await readingIn(kind);
  });
  afterAll(() => reading.close());

  it('says once what a page holds for two widths, and a refrain as often as it is sung', async () => {
    const refrain =
      '<p>Haul in, haul in, the strand is long,<br>the walk is cold, the hemp is strong, and who will come and sing the song,<br>that ends the day and does no wrong to us who walk the rope along?</p>';
    const article = await reading.readHtml(
      `<title>Songs</title><article>${refrain}${told('The quay')}${refrain}${told('The crane')}<div class="wide">${told('The crane')}</div></article>`,
    );
    expect(article?.texts['p']?.filter((text) => text.startsWith('The crane'))).toHaveLength(1);
    expect(article?.texts['p']?.filter((text) => text.startsWith('Haul in'))).toHaveLength(2);
  });

  it('leaves out the lines of links that lead on from either end', async () => {
    const ways = '<center><a href="1.htm">Back</a> | <a href="0.htm">Contents</a> | <a href="3.htm">On</a></center>';
    const article = await reading.readHtml(
      `<title>Stones</title>${ways}<hr><h2>Chapter 2</h2>${told('The quay')}${told('The crane')}<hr>${ways}`,
    );
    expect(article?.text).not.toContain('Contents');
    expect(article?.texts['h2']).toEqual(['Chapter 2']);
  });

  it('of a wiki leaves out what is called a footer there too', async () => {
    const article = await reading.readHtml(
      `<title>Sound dues</title><div id="mw-content-text"><div class="mw-parser-output">${told('The toll')}<div class="panel"><p>Rates</p><div class="panel-footer">Data of the office of tolls, which were last brought up to date on a Monday</div></div>${told('The king')}</div></div>`,
    );
    expect(article?.texts['p']).toHaveLength(3);
    expect(article?.text).not.toContain('Data of the office');
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

  it('has a table that a link would open, and not what a link asks to write into', async () => {
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1>${told('The quay')}<p><a href="#t">Table 1</a> has the tolls.</p><div id="t" style="display:none"><table><tr><td>1712</td><td>412 marks</td></tr></table></div><p><a href="#w">Write to us</a> of the tolls.</p><div id="w" hidden><p>Your letter is read by the whole harbour office, and answered within three days of the sea.</p></div>${told('The mole')}</article>`,
    );
    expect(article?.texts['td']).toEqual(['1712', '412 marks']);
    expect(article?.text).not.toContain('Your letter');
  });

  it('has no links with nothing in them, and says where those of its pictures lead', async () => {
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1>${told('The quay')}<figure><a href="/big/pan.jpg"><img src="/pan.jpg" alt=""></a><figcaption>A pan of lead<a href="/big/pan.jpg" class="magnify"> </a></figcaption></figure>
      <p><a href="/map%20of%20Kiel.png"><img src="/map.png"></a> <a href="/pier.png"><img src="/pier.png" alt="The pier"></a> of<a href="/edit"> </a>1712 <a href="/part" id="part"></a></p>${told('The mole')}<p>See <a href="#part">the part</a>.</p></article>`,
    );
    const links = [...(article?.html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>/g) ?? [])].map(([tag, href]) => [
      href?.replace('https://fixture.invalid', ''),
      /aria-label="([^"]*)"/.exec(tag)?.[1] ?? null,
    ]);
    expect(links).toEqual([
      ['/big/pan.jpg', 'A pan of lead'],
      ['/map%20of%20Kiel.png', 'map of Kiel.png'],
      ['/pier.png', null],
      ['#part', null],
    ]);
    expect(article?.text).toContain('of 1712');
    expect(article?.dead).toEqual([]);
  });

  it('has no heading left over what was cut below it, and the standfirst in a heading over who wrote it', async () => {
    const teaser = (name: string) => `<div class="teaser"><h4><a href="/${name}">${name}</a></h4></div>`;
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1><header><h2>How a valley became rich and nobody spoke of it</h2><div class="byline">By Agnes Holm</div></header>${told('The quay')}<h2>Tolls</h2>${told('The mole')}<div class="part"><h2>More of this</h2><div>${teaser('Tar')}${teaser('Rope')}</div></div><h2>Boats</h2>${teaser('Hemp')}${told('The weir')}</article>`,
    );
    expect(article?.text).not.toMatch(/More of this|Tar|Rope/);
    expect(article?.texts['h2']).toEqual(expect.arrayContaining(['Tolls', 'Boats']));
    expect(`${article?.standfirst} ${article?.text}`).toContain('How a valley became rich');
  });

  it('is of a book of Project Gutenberg without the licence around it, as its files were for long', async () => {
    const start = '*** START OF THIS PROJECT GUTENBERG EBOOK SALT ***';
    const end = 'End of Project Gutenberg’s Salt, by Anna Holm\n\n*** END OF THIS PROJECT GUTENBERG EBOOK SALT ***';
    const book = `<h1>SALT</h1><h2>CHAPTER I</h2>${told('The quay')}${told('The mole')}<pre>A pound of salt   3 d.</pre>`;
    const article = await reading.readHtml(
      `<title>The Project Gutenberg eBook of Salt</title><pre>\nThis eBook is for the use of anyone anywhere\n\n${start}\n\nProduced by Jane Roe and Distributed Proofreaders\n\n</pre>${book}<pre>\n\n${end}\n\nUpdated editions will replace the previous one\n</pre>`,
    );
    expect(article?.text).not.toMatch(/Gutenberg|eBook|Produced|editions/i);
    expect(article?.texts['p']).toHaveLength(2);
    expect(article?.texts['pre']).toEqual(['A pound of salt 3 d.']);
    const about = await reading.readHtml(
      `<title>Books</title><article><h1>Books</h1>${told('The quay')}<p>A file has the lines ${start} and *** END OF THIS PROJECT GUTENBERG EBOOK SALT *** at its ends.</p>${told('The mole')}</article>`,
    );
    expect(about?.texts['p']).toHaveLength(3);
  });

  it('has no row of ways with a picture for one, no lone way on below the last rule, and no line on who edited it', async () => {
    const ways =
      '<center><a href="/"><img src="/home.gif"></a><a href="/s">Rolls</a> <a href="1">Previous</a> <a href="3">Next</a></center>';
    const picture = '<p><a href="/map.png"><img src="/map.png" alt="The map"></a></p>';
    const page = (end: string) =>
      `<title>Salt</title>${ways}<hr><h1>Salt</h1>${told('The quay')}${picture}${told('The crane')}${told('The mole')}${end}`;
    const article = await reading.readHtml(
      page('<hr><center><a href="3">Next: Chapter III. Of the Mules</a></center>'),
    );
    expect(article?.text).not.toMatch(/Rolls|Next/);
    expect(article?.html).toContain('map.png');
    expect(article?.html).not.toContain('home.gif');
    const source = await reading.readHtml(page('<hr><p>Next to the mole lay <a href="/hald">Hald’s pan</a></p>'));
    expect(source?.text).toContain('Hald’s pan');
    expect((await reading.readHtml(page('<div>（责任编辑：王华军）</div>')))?.text).not.toContain('编辑');
  });

  it('has no list of its own contents, how to cite it, or who wrote it, and the lists and sections that look like those', async () => {
    const section = (name: string, html: string) => `<h2 id="${name.length}">${name}</h2>${html}`;
    const contents =
      '<div id="plan"><h3>Contents</h3><div><ul><li><a href="#5">Quays</a></li><li>2. <a href="#7">Sources</a></li></ul></div></div>';
    const text = ['The quay', 'The mole', 'The weir', 'The lock', 'The bell', 'The toll', 'The king']
      .map(told)
      .join('');
    const list = '<ul><li><a href="#5">The quays</a></li><li><a href="#9">Of tolls</a></li></ul>';
    const page = (end: string) =>
      `<title>Salt</title><article><h1>Salt</h1>${contents}${told('The sound')}<p>Two chapters tell of tolls:</p>${list}${section('Quays', text)}${section('About ropes', told('The rope'))}<h2 id="9">Tolls</h2>${told('The cell')}${section('Sources', '<p>Hald, Annals (Kiel, 1911), a work of three volumes on the toll of the sound</p>')}${end}</article>`;
    const article = await reading.readHtml(
      page(
        `<section><h2>How to cite</h2><p>Holm, A. (2019). Salt. Annals of the Harbour Office, 4(1), 12–40, at Elsinore.</p></section>${section('About the author', '<h3>Anna Holm</h3><p>Anna Holm teaches the history of tolls, and lives by the sound at Elsinore.</p>')}`,
      ),
    );
    expect(article?.texts['h1,h2,h3,h4']).toEqual(['Quays', 'About ropes', 'Tolls', 'Sources']);
    expect(article?.text).not.toMatch(/2019|Anna Holm|Contents/);
    expect(article?.text).toContain('Hald, Annals');
    expect(article?.texts['li']).toEqual(['The quays', 'Of tolls']);
    const copyright = await reading.readHtml(page(section('Copyright', text + text)));
    expect(copyright?.texts['h2']).toContain('Copyright');
  });

  it('has no boxes and lines within its text that lead to other pages, and the lists of links that are of it', async () => {
    const list = (name: string) => `<ul><li><a href="/${name}">All that is known of ${name}</a></li></ul>`;
    const box = (inner: string) => `<div>${inner}</div>`;
    const article = await reading.readHtml(
      `<title>Salt</title><article><h1>Salt</h1>${told('The quay')}${box(`<h3>Do not miss</h3><div><span>list of 1 item</span>${list('tar')}</div>`)}${told('The mole')}<section><a href="#past">Skip the list</a><div>Most read</div>${list('rope')}<p id="past">End of most read</p></section><h2>Tolls</h2>${told('The toll')}<p><em>Read more</em>: <a href="/r">The crimes of the harbour</a></p><p><b>Of the king</b></p>${told('The king')}${box(`<h2>Archives</h2>${list('Kiel')}`)}<h2>Bells</h2>${told('The bell')}</article>`,
    );
    expect(article?.text).not.toMatch(/known of tar|known of rope|ost read|Do not miss|Read more/);
    for (const said of ['Of the king', 'known of Kiel']) expect(article?.text).toContain(said);
  });

  it('has of an old page nothing of the ways in brackets over it, and not when it was changed and how many came', async () => {
    const ways = '[<a href="index.html">Home</a>] [<a href="plan.html">Plan</a>] [<a href="next.html">Next</a>]';
    const article = await reading.readHtml(
      `<title>Walls</title><body><center><h1>Walls</h1></center><hr>${ways}<hr>${['The quay', 'The gate', 'The mole'].map(told).join('')}<hr><center><font size=-1>${ways}</font></center><p><i>This page was last updated on March 3, 1998. Comments to <a href="mailto:a@quay.invalid">the clerk</a></i><br>You are number 1204.<img src="/counter.gif"></p>`,
    );
    expect(article?.text).toMatch(/^The quay.*side of the water\.$/);
  });
});
