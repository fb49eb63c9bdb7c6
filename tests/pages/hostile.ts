/** Pages made to trip whoever walks over them: each with its type, and headers of its own where they matter. */
export interface Hostile {
  type: string;
  body: string;
  headers?: Record<string, string>;
}

const HTML = 'text/html; charset=utf-8';
const WORDS = 'The salt road ran from the pans to the gate, and the gate was shut at dusk.';
const page = (inside: string, head = '', root = 'lang="en"') =>
  `<!doctype html><html ${root}><head><meta charset="utf-8"><title>Salt</title><style>body { font: 16px/1.5 Georgia, serif; background: #fff; color: #222 } .px { font-size: 14px }</style>${head}</head><body>${inside}</body></html>`;
const text = `<p id="text">${WORDS}</p>`;
const names =
  'parentNode nodeName localName matches setAttribute removeAttribute getAttribute hasAttribute firstChild lastElementChild previousElementSibling firstElementChild getRootNode isConnected closest style shadowRoot children textContent attributes'.split(
    ' ',
  );

export const hostile: Record<string, Hostile> = {
  /** Fields of a form hide the form's own properties, in every world. */
  clobbered: {
    type: HTML,
    body: page(
      `<form>${names.map((name) => `<input name="${name}" value="1">`).join('')}<div class="px"><p id="text">${WORDS}</p></div></form><p id="after">${WORDS}</p>`,
    ),
  },
  forbidding: {
    type: HTML,
    body: page(text),
    headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
  },
  frozen: {
    type: HTML,
    body: page(
      text,
      `<script>for (const it of [Element, Node, Document, HTMLElement, MutationObserver, CSSStyleSheet]) { for (const name of Object.getOwnPropertyNames(it.prototype)) try { Object.defineProperty(it.prototype, name, { get() { throw new Error('tripped') } }) } catch {} Object.freeze(it.prototype) }</script>`,
    ),
  },
  /** As deep as Chromium lays out by itself in a moment; at 5,000 it takes longer than anyone waits. */
  deep: {
    type: HTML,
    body: page(
      `${text}<script>let at = document.body; for (let n = 0; n < 1200; n++) at = at.appendChild(document.createElement('div')); at.innerHTML = '<p id="deep" class="px">${WORDS}</p>'</script>`,
    ),
  },
  /** Text nodes by the hundred thousand: more than a task may hold; a million take browsers themselves half a minute. */
  huge: {
    type: HTML,
    body: page(`${text}${`<p>${'<b>salt</b> '.repeat(100)}</p>`.repeat(1000)}<p id="last" class="px">${WORDS}</p>`),
  },
  rewritten: {
    type: HTML,
    body: page(
      `<p>Before.</p><script>addEventListener('load', () => { document.open(); document.write('<!doctype html><title>Salt</title><style>body { background: #fff } .px { font-size: 14px }</style><p id="text" class="px">${WORDS}</p>'); document.close(); })</script>`,
    ),
  },
  /** Undoes whatever is done to its elements, and their styles, whenever it is done. */
  fighting: {
    type: HTML,
    body: page(
      `${text}<p id="fighter" class="px">${WORDS}</p><script>let n = 0; const fighter = document.querySelector('#fighter'); new MutationObserver((records) => { if (records.some(({ attributeName }) => attributeName !== 'class')) fighter.className = 'px n' + n++; window.fights = n }).observe(fighter, { attributes: true })</script>`,
    ),
  },
  /** A strip of its own with our element's name, and an attribute that says it is dressed. */
  forged: {
    type: HTML,
    body: page(`<lectern-strip>Not the strip</lectern-strip>${text}`, '', 'lang="en" data-lectern="live"'),
  },
  quirks: {
    type: HTML,
    body: `<title>Salt</title><body bgcolor=white><table><tr><td><font size=2 id=text>${WORDS}</font></table>`,
  },
  rtl: {
    type: HTML,
    body: page(`<p id="text">كان طريق الملح يبدأ من الأحواض وينتهي عند الباب.</p>`, '', 'lang="ar" dir="rtl"'),
  },
  vertical: {
    type: HTML,
    body: page(`<p id="text">${WORDS}</p>`, '<style>html { writing-mode: vertical-rl }</style>'),
  },
  xhtml: {
    type: 'application/xhtml+xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Salt</title></head><body style="background: #fff"><p id="text">${WORDS}</p></body></html>`,
  },
  plain: { type: 'text/plain; charset=utf-8', body: WORDS },
  picture: {
    type: 'image/svg+xml',
    body: `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><text id="text" x="10" y="50">Salt</text></svg>`,
  },
};
