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

  it('has of an encyclopedia where a place is once, and nothing that is not for print but doubts', async () => {
    const where = (id: string) =>
      `<span class="coordinates" ${id}><span class="geo-default"><span class="geo-dms">41°00′N 28°58′E</span></span><span class="geo-multi-punct"> / </span><span class="geo-nondefault">41.0; 28.9</span><sup class="noprint"><a href="/map">G</a></sup></span>`;
    const page = (lang: string, title: string, said: string) =>
      `<html lang="${lang}"><title>${title}</title><h1>${title}</h1><div id="mw-content-text"><div class="mw-parser-output"><p>${where('id="coordinates"')}</p><table class="infobox"><tr><th>Harbour</th><td>${where('')}</td></tr></table><p>${said} ${told('The wall').slice(3, -4)}<sup class="noprint">[doubtful]</sup></p>${told('The gate')}<div class="noprint ambox"><p>This article names no source for what it says of the tolls and of the stones of the wall.</p></div><ul class="bandeau-portail"><li><a href="/portal">All on quays</a></li></ul></div></div>`;
    for (const [lang, title] of [
      ['tr', 'Liman surları'],
      ['ru', 'Портовые стены'],
      ['ar', 'أسوار الميناء'],
    ] as const) {
      const article = await reading.readHtml(page(lang, title, title));
      expect(article?.title).toBe(title);
      expect(article?.text.match(/28°58/g)).toHaveLength(1);
      expect(article?.texts['td']).toEqual(['41°00′N 28°58′E']);
      expect(article?.text).toContain('[doubtful]');
      expect(article?.text).not.toMatch(/28\.9|no source|All on quays/);
    }
  });

  it('has the labels of a box of facts in a table, and none of them among its headings', async () => {
    const fact = (label: string, value: string) =>
      `<div class="pi-item pi-data"><h3 class="pi-data-label">${label}</h3><div class="pi-data-value">${value}</div></div>`;
    const group = `<section class="pi-item pi-group pi-smart-group"><section class="pi-smart-group-head"><h3 class="pi-smart-data-label">Gates</h3><h3 class="pi-smart-data-label">Towers</h3></section><section class="pi-smart-group-body"><div class="pi-smart-data-value">Four</div><div class="pi-smart-data-value">Nine</div></section></section>`;
    const box = `<aside role="region" class="portable-infobox"><h2 class="pi-item pi-title">Old wall</h2><figure class="pi-item pi-image"><a href="/wall.png"><img src="/wall.png" alt="From the sea"></a><figcaption>In May</figcaption></figure><section class="pi-item pi-group"><h2 class="pi-item pi-header">Stones</h2>${fact('Built', '1422')}${fact('Owner', '<a href="/town">The town</a>')}</section>${group}</aside>`;
    const article = await reading.readHtml(
      `<title>Old wall | Quay Wiki</title><main><h1>Old wall</h1><div id="mw-content-text"><div class="mw-parser-output">${box}${told('The wall')}<h2>Tolls</h2>${told('The gate')}</div></div></main>`,
    );
    expect(article?.texts['h1,h2,h3,h4']).toEqual(['Tolls']);
    expect(article?.texts['caption']).toEqual(['Old wall']);
    expect(article?.texts['th']).toEqual(['Stones', 'Built', 'Owner', 'Gates', 'Towers']);
    expect(article?.texts['td']).toEqual(['In May', '1422', 'The town', 'Four', 'Nine']);
  });

  it('has the posts of a thread each below who wrote it and when, and nothing of what is there to act with', async () => {
    const quote = 'The toll of the bell?';
    const said = told('The bell').slice(3, -4);
    const posts = [
      ['agnes', '1 March 2021 at 10:00', said],
      ['inge', '2 March 2021 at 11:00', `QUOTE${told('The gate').slice(3, -4)}`],
      ['ravi', '3 March 2021 at 12:00', 'Thank you all!'],
    ] as const;
    type Post = (who: string, when: string, text: string, at: number) => string;
    const forums: [quote: string, post: Post, around?: string][] = [
      [
        `<blockquote><div><cite>agnes wrote:</cite>${quote}</div></blockquote>`,
        (who, when, text, at) =>
          `<div id="p${at}" class="post bg${at}"><dl class="postprofile"><dt><a class="username">${who}</a></dt><dd>Rank of boatman</dd><dd><strong>Posts:</strong> 12</dd></dl><div class="postbody"><h3><a href="#p${at}">Re: Bells</a></h3><ul class="post-buttons"><li><a href="/q">Quote this</a></li></ul><p class="author">by <strong><a class="username">${who}</a></strong> » ${when}</p><div class="content">${text}</div><div class="signature">Stones last</div></div></div>`,
        'page-body',
      ],
      [
        `<blockquote class="bbCodeBlock"><div class="bbCodeBlock-title"><a href="/p">agnes said:</a></div><div>${quote}</div><div class="bbCodeBlock-expandLink"><a role="button">Quote this</a></div></blockquote>`,
        (who, when, text) =>
          `<article class="message message--post"><h4 class="message-name">${who}</h4><h5>Rank of boatman</h5><header class="message-attribution"><time title="${when}" datetime="2021-03-01">Monday</time><a href="/s">Quote this</a></header><article class="message-body"><div class="bbWrapper">${text}</div></article><aside>Stones last</aside></article>`,
      ],
      [
        `<aside class="quote"><div class="title"><div class="quote-controls">Quote this</div>agnes:</div><blockquote><p>${quote}</p></blockquote></aside>`,
        (who, when, text) =>
          `<div class="topic-post"><article role="region"><div class="names"><span class="username"><a href="/u">${who}</a></span><span>Rank of boatman</span></div><div class="post-date"><a class="post-date" title="Post date"><span class="relative-date" title="${when}">Mar 2021</span></a></div><div class="cooked"><p>${text}</p></div><nav>Quote this</nav></article></div>`,
      ],
      [
        `<div class="quote">agnes: ${quote}</div>`,
        (who, when, text, at) =>
          `<table id="post${at}"><tr><td class="thead">${when}</td><td class="thead">#1</td></tr><tr><td><a class="bigusername">${who}</a> Rank of boatman</td><td><div id="post_message_${at}">${text}</div><div>Stones last</div><a href="/q">Quote this</a></td></tr></table>`,
      ],
      [
        `<blockquote>agnes: ${quote}</blockquote>`,
        (who, when, text) =>
          `<div class="post_wrapper"><div class="poster"><h4><a href="/u">${who}</a></h4><ul><li>Rank of boatman</li></ul></div><div class="keyinfo"><div class="smalltext">« ${when} »</div></div><div class="post"><div class="inner">${text}</div></div><ul class="quickbuttons"><li><a href="/q">Quote this</a></li></ul><div class="signature">Stones last</div></div>`,
        'forumposts',
      ],
    ];
    for (const [quoted, post, around = 'all'] of forums) {
      const thread = posts.map(([who, when, text], at) => post(who, when, text.replace('QUOTE', quoted), at)).join('');
      const article = await reading.readHtml(
        `<title>Bells of the quay - Harbour talk</title><h1><a href="/t">Bells of the quay</a></h1><div id="${around}">${thread}</div><h3>Who is online</h3>`,
      );
      expect(article?.title).toBe('Bells of the quay');
      expect(article?.texts['h1,h2,h3,h4']).toEqual(posts.map(([who, when]) => `${who} · ${when}`));
      expect(article?.text).toContain(said);
      expect(article?.text).toMatch(/agnes.*The toll of the bell\?.*The gate.*Thank you all!$/);
      expect(article?.text).not.toMatch(/boatman|Quote this|Stones last|Re: Bells/);
      expect(article?.texts['p']?.filter((line) => line.includes('wrote:') && line.includes('toll'))).toEqual([]);
    }
  });
});
