// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { directionOf } from '@/components/reader/head/language';
import { metadataOf } from '@/components/reader/head/metadata';
import { titleOf } from '@/components/reader/head/title';
import { settleAddresses, settleAnchors } from '@/components/reader/restore/addresses';
import { makeParagraphs } from '@/components/reader/restore/paragraphs';
import { loadPictures } from '@/components/reader/restore/pictures';
import { atOnce } from '@/components/reader/steps';
import { orderHeadings } from '@/components/reader/view/levels';

const page = 'https://history.invalid/port/quay.html';
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
function box(html: string): Element {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

describe('addresses', () => {
  const settled = (html: string) => {
    const element = box(html);
    settleAnchors(element, page, page);
    settleAddresses(element, page, page);
    return element;
  };

  it('become absolute, but for links to a part of the article', () => {
    const element = settled(
      `<a href="../ships.html">1</a><a href="#n1">2</a><a href="${page}#n1">3</a><p id="n1" cite="x">4</p>`,
    );
    expect([...element.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://history.invalid/ships.html',
      '#n1',
      '#n1',
    ]);
  });

  it('lead to the page where the article lacks the part', () => {
    expect(settled('<a href="#gone">1</a>').firstElementChild?.getAttribute('href')).toBe(`${page}#gone`);
  });

  it('of script are no addresses', () => {
    expect(settled('<a href="javascript:open()">1</a>').firstElementChild?.hasAttribute('href')).toBe(false);
  });

  it('in a list keep their sizes, and the commas within them', () => {
    const srcset = settled('<img srcset="a,1.png 1x,b.png 2.5x , /c.png">').firstElementChild?.getAttribute('srcset');
    expect(srcset).toBe(
      'https://history.invalid/port/a,1.png 1x, https://history.invalid/port/b.png 2.5x, https://history.invalid/c.png',
    );
  });

  it('meet the name of an old anchor', () => {
    const element = settled('<a href="#laying">1</a><a name="laying"></a>');
    expect(element.querySelector('#laying')).not.toBeNull();
    expect(element.firstElementChild?.getAttribute('href')).toBe('#laying');
  });
});

describe('paragraphs', () => {
  const made = (html: string) => {
    const element = box(html);
    atOnce(makeParagraphs(element));
    return element.innerHTML;
  };

  it('are what stands between double breaks', () => {
    expect(made('one <i>two</i><br>\n<br>three<br>four<br><br>')).toBe('<p>one <i>two</i></p><p>three<br>four</p>');
  });

  it('are the lines of a list of notes that is numbered with breaks alone', () => {
    expect(made('<p>1. Hald.<br>\n2. Register.<br>See there.<br>3. Hald.</p>')).toBe(
      '<p>1. Hald.</p><p>\n2. Register.<br>See there.</p><p>3. Hald.</p>',
    );
    expect(made('<p><b>Notes</b><br><sup>1</sup> Hald.<br><sup>2</sup> Register.</p>')).toBe(
      '<p><b>Notes</b></p><p><sup>1</sup> Hald.</p><p><sup>2</sup> Register.</p>',
    );
    const poem = '<p>Haul in!<br>1. the walk is cold<br>4. the hemp is strong</p>';
    expect(made(poem)).toBe(poem);
    const once = '<p>The tolls of<br>1. May.</p>';
    expect(made(once)).toBe(once);
  });

  it('are the bare lines beside blocks', () => {
    expect(made('one<ul><li>two</li></ul>three')).toBe('<p>one</p><ul><li>two</li></ul><p>three</p>');
  });

  it('are not made within a cell, an item or preformatted text', () => {
    const html = '<ul><li>one <b>two</b></li></ul><pre>one<br><br>two</pre>';
    expect(made(html)).toBe(html);
  });

  it('lose the letter faces of old, not their language', () => {
    expect(made('<p><font size="2">one</font> <font lang="la">duo</font></p>')).toBe(
      '<p>one <span lang="la">duo</span></p>',
    );
  });
});

describe('a picture', () => {
  it('gets the address that waits beside it', () => {
    const element = box(
      '<img src="data:image/gif;base64,R0lG" data-src="/boat.jpg" data-srcset="/boat.jpg 1x, /big.jpg 2x">',
    );
    loadPictures(element);
    const image = element.querySelector('img');
    expect(image?.getAttribute('src')).toBe('/boat.jpg');
    expect(image?.getAttribute('srcset')).toBe('/boat.jpg 1x, /big.jpg 2x');
  });

  it('has the address that it waits for, whatever that ends in', () => {
    for (const name of ['data-src', 'data-lazy-src', 'data-original']) {
      const element = box(`<img src="data:image/gif;base64,R0lG" ${name}="/image?id=7">`);
      loadPictures(element);
      expect(element.querySelector('img')?.getAttribute('src'), name).toBe('/image?id=7');
    }
  });

  it('keeps its own address where nothing waits', () => {
    const element = box('<img src="/boat.jpg" data-caption="a.jpg" alt="Boat">');
    loadPictures(element);
    expect(element.querySelector('img')?.getAttribute('src')).toBe('/boat.jpg');
  });
});

describe('what a page says of itself', () => {
  it('is read from its JSON-LD, also from a list or a graph, and past what is broken', () => {
    const said = metadataOf(
      parse(`<script type="application/ld+json">{broken</script><script type="application/ld+json">
        [{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"The quay","author":[{"name":"Town archive"},{"name":"Port office"}],"datePublished":"1999-01-02"}]}]</script>`),
    );
    expect(said).toMatchObject({ byline: 'Town archive, Port office', published: '1999-01-02', titles: ['The quay'] });
  });

  it('is read from its head', () => {
    const said = metadataOf(
      parse(
        '<title>The quay</title><meta name="author" content="Town archive"><meta property="og:site_name" content="Ports">',
      ),
    );
    expect(said).toEqual({ byline: 'Town archive', site: 'Ports', published: null, titles: ['The quay'] });
  });
});

describe('the title', () => {
  it('is the heading that says it', () => {
    expect(titleOf(box('The  quay'), ['The quay | Ports'], null)).toBe('The quay');
  });

  it('is else the head without the name of the site', () => {
    expect(titleOf(null, ['The quay – Ports'], 'Ports')).toBe('The quay');
    expect(titleOf(null, ['How the old quay was built | Ports of the north'], null)).toBe('How the old quay was built');
    expect(titleOf(null, ['Salt: a history'], null)).toBe('Salt: a history');
  });
});

describe('the outline', () => {
  it('says in one line what a heading says in several', () => {
    const element = box('<h2>Of the<br>second wheel</h2>');
    expect(orderHeadings(element).map(({ text }) => text)).toEqual(['Of the second wheel']);
  });
});

describe('the direction', () => {
  it('is what the page says', () => {
    expect(directionOf(box('<p>one</p>'))).toBe('');
    const element = box('<p>one</p>');
    element.setAttribute('dir', 'RTL');
    expect(directionOf(element)).toBe('rtl');
  });

  it('is else that of most letters', () => {
    expect(directionOf(box('<p>مرسى قديم (port)</p>'))).toBe('rtl');
  });
});
