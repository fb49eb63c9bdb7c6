/** What a scholar needs of an article, counted in the page and found again in what an extractor made of it. */

/** Of one property: how many the page's article has, and how many of those were kept. */
export interface Count {
  kept: number;
  of: number;
}

const REGIONS =
  '#mw-content-text,[itemprop~=articleBody],[role=main],main,article,#content,#main,.book,.chapter,.content,body';
/** Not of the article, wherever it stands. */
const APART =
  'nav,header nav,footer:not(blockquote > footer),form,script,style,template,noscript,[hidden],[role=navigation],[role=search],.navbox,.mw-editsection,.toc,#toc,.sidebar,.sphinxsidebar,.related,.printfooter,.catlinks,.sistersitebox,.side-box,.portalbox,.mw-authority-control,.mw-jump-link,.nav-wrapper,.navbar,.navheader,.comments-area,#comments,[class*=menu],[class*=share],[class*=feedback],[class*=metadata],[class*=cta],[class*=related-],[class*=breadcrumb],[id*=breadcrumb],.vertical-navbox,.headerlink,.hash-link,[role=tablist],[id*=sidebar],[class*=sidebar],[id^=nav],[id$=menu]';

const tidy = (text: string | null) =>
  (text ?? '')
    .replace(/[¶§#]|\[edit\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The article in a page, by a rule of the bench's own that no extractor shares: its only main part, else the first
 * container that has most words.
 */
export function regionOf(document: Document, url: string): Element {
  const copy = document.cloneNode(true) as Document;
  const all = copy.body.textContent?.length ?? 0;
  // The title is told apart from the article.
  copy.querySelector('h1')?.remove();
  for (const element of copy.body.querySelectorAll('[style*="display:none" i],[style*="display: none" i]')) {
    if (!element.querySelector('math')) element.remove();
  }
  for (const list of copy.body.querySelectorAll('nav,[role=navigation],ul,ol,table')) {
    if (isNavigation(list, url)) list.remove();
  }
  for (const element of copy.body.querySelectorAll(APART)) {
    if ((element.textContent?.length ?? 0) < all / 2) element.remove();
  }
  const whole = copy.body.textContent?.length ?? 0;
  // Where a page names one main part, that is it.
  const wiki = copy.querySelectorAll('#mw-content-text');
  const mains = wiki.length ? wiki : copy.querySelectorAll('main,[role=main]');
  if (mains.length === 1 && mains[0] && (mains[0].textContent?.length ?? 0) > 300) return mains[0];
  for (const selector of REGIONS.split(',')) {
    for (const found of copy.querySelectorAll(selector)) {
      if ((found.textContent?.length ?? 0) > whole * 0.6) return found;
    }
  }
  return copy.body;
}

/**
 * Whether a list leads about the site: it is made of links, and is said to be for that or has the page itself among
 * them; or it is a line with the ways to the page before and after.
 */
function isNavigation(list: Element, url: string): boolean {
  const words = tidy(list.textContent).length;
  if (words < 300 && list.querySelector('[rel~=next],[rel~=prev],[accesskey=n],[accesskey=p]')) return true;
  const links = [...list.querySelectorAll('a[href]')];
  const linked = links.reduce((sum, link) => sum + tidy(link.textContent).length, 0);
  if (links.length < 2 || linked < words * 0.7) return false;
  const [page] = url.split('#');
  const isHere = (link: Element) =>
    !link.getAttribute('href')?.startsWith('#') && URL.parse(link.getAttribute('href') ?? '', url)?.href === page;
  return list.matches('nav,[role=navigation]') || links.some(isHere);
}

/** The text of a list item without that of the lists in it. */
function ownText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll('ul,ol,dl')) inner.remove();
  return tidy(copy.textContent);
}

/**
 * The cells of tables that relate them: a table that holds half of the article without a heading cell lays it out, and
 * so does one with headings or tables in its cells.
 */
function cells(top: Element): string[] {
  const whole = top.textContent?.length ?? 0;
  const tables = [...top.querySelectorAll('table:not([role=presentation])')].filter(
    (table) =>
      !table.querySelector('table,h1,h2,h3,h4,h5,h6') &&
      (table.querySelector('th,caption') || (table.textContent?.length ?? 0) < whole / 2),
  );
  const found = tables.flatMap((table) => [...(table as HTMLTableElement).rows].flatMap((row) => [...row.cells]));
  return found.map((cell) => tidy(cell.textContent)).filter(Boolean);
}

const texts = (top: Element, selector: string) =>
  [...top.querySelectorAll(selector)].map((element) => tidy(element.textContent)).filter(Boolean);

/** The title is told apart from the article; heads and headings differ in their capitals. */
function isTitle(heading: string, title: string): boolean {
  return title.includes(heading) || title.toLowerCase().startsWith(`${heading} `.toLowerCase());
}

/** Each property as a list of what can be found again. */
const PROPERTIES: Record<string, (top: Element, isPage: boolean) => string[]> = {
  headings: (top, isPage) =>
    texts(top, 'h1,h2,h3,h4,h5,h6').filter((text) => !isPage || !isTitle(text, tidy(top.ownerDocument.title))),
  'table cells': cells,
  'table captions': (top) => texts(top, 'caption'),
  'list items': (top) => [...top.querySelectorAll('li')].map(ownText).filter(Boolean),
  'definition lists': (top) => texts(top, 'dt,dd'),
  'figures with captions': (top) =>
    texts(top, 'figure:has(img,picture,svg,video) figcaption,.thumbinner:has(img) .thumbcaption'),
  'block quotes': (top) => texts(top, 'blockquote'),
  'preformatted text': (top) => texts(top, 'pre'),
  'citations with targets': (top) => {
    const ids = idsOf(top);
    return [...top.querySelectorAll('a[href^="#"]')]
      .filter((link) => link.closest('sup') || /^\[?\d+\]?$/.test(tidy(link.textContent)))
      .filter((link) => ids.has(hashOf(link)))
      .map((link) => `${tidy(link.textContent)} ${hashOf(link)}`);
  },
  'fragment anchors': (top, isPage) => {
    const ids = idsOf(top);
    // A link from elsewhere on the page or from another page needs its anchor only.
    if (!isPage) return [...ids];
    return [...new Set([...top.querySelectorAll('a[href^="#"]')].map(hashOf))].filter((hash) => ids.has(hash));
  },
  ids: (top, isPage) => [...idsOf(top, isPage ? PLACES : '*')],
  formulas: (top) => [...top.querySelectorAll('math')].map((math) => tidy(math.textContent)),
  'parts in another language': (top) =>
    [...top.querySelectorAll('[lang]')].map(
      (element) => `${element.getAttribute('lang')} ${tidy(element.textContent)}`,
    ),
  'parts with a direction': (top) =>
    [...top.querySelectorAll('[dir]')].map((element) => `${element.getAttribute('dir')} ${tidy(element.textContent)}`),
  abbreviations: (top) => texts(top, 'abbr[title]'),
  ruby: (top) => texts(top, 'ruby'),
  dates: (top) => [...top.querySelectorAll('time[datetime]')].map((time) => time.getAttribute('datetime') ?? ''),
};

/** What an address may lead to: a place in the text, and neither a field nor the box that a page is laid out with. */
const PLACES =
  'a,h1,h2,h3,h4,h5,h6,p,li,dt,dd,sup,sub,span,cite,blockquote,pre,figure,table,tr,td,th,caption,math,img,section,aside,:has(> :is(h1,h2,h3,h4,h5,h6))';

function idsOf(top: Element, of = '*'): Set<string> {
  const anchors = [...top.querySelectorAll('[id],a[name]')]
    .filter((element) => element.matches(of))
    .map((element) => element.id || element.getAttribute('name'));
  return new Set(anchors.filter((id): id is string => !!id));
}

function hashOf(link: Element): string {
  const hash = (link.getAttribute('href') ?? '').replace(/^[^#]*#/, '');
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** What a result should have none of. */
const FAULTS: Record<string, (top: Element) => number> = {
  'dead in-page links': (top) => {
    const ids = idsOf(top);
    // As browsers look for it: by the fragment as it stands, and then decoded.
    const leads = (link: Element) => ids.has(link.getAttribute('href')?.slice(1) ?? '') || ids.has(hashOf(link));
    return [...top.querySelectorAll('a[href^="#"]')].filter((link) => hashOf(link) && !leads(link)).length;
  },
  '[edit]': (top) => top.textContent?.match(/\[\s*edit\s*\]/gi)?.length ?? 0,
  'comment forms': (top) => top.querySelectorAll('form,textarea,input:not([type=checkbox])').length,
};

function common(wanted: string[], found: string[]): number {
  const counts = new Map<string, number>();
  for (const text of found) counts.set(text, (counts.get(text) ?? 0) + 1);
  return wanted.filter((text) => {
    const left = counts.get(text) ?? 0;
    counts.set(text, left - 1);
    return left > 0;
  }).length;
}

/** What of the properties of a region is in a result, and what faults the result has. */
export function keptOf(
  region: Element,
  result: Element,
): { kept: Record<string, Count>; faults: Record<string, number> } {
  const kept: Record<string, Count> = {};
  for (const [name, list] of Object.entries(PROPERTIES)) {
    const wanted = list(region, true);
    kept[name] = { kept: common(wanted, list(result, false)), of: wanted.length };
  }
  const faults = Object.fromEntries(Object.entries(FAULTS).map(([name, count]) => [name, count(result)]));
  return { kept, faults };
}
