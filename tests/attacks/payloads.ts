/**
 * Attacks on whoever shows a page's HTML, made systematically. Each says `ran(n)` should it run, and asks for
 * `/beacon/n` should it fetch what the page itself does not.
 */
export interface Attack {
  title: string;
  payload: string;
}

type Make = (run: string, beacon: string) => string;

const HANDLERS: [tag: string, attributes: string, events: string[]][] = [
  ['img', 'src="/none"', ['onerror', 'onload', 'onclick']],
  ['svg', 'width="9" height="9"', ['onload', 'onclick', 'onfocusin']],
  ['body', '', ['onload', 'onpageshow', 'onhashchange', 'onresize', 'onscroll']],
  ['video', 'src="/none"', ['onerror', 'onloadstart', 'oncanplay']],
  ['audio', 'src="/none"', ['onerror', 'onloadstart']],
  ['details', 'open', ['ontoggle']],
  ['input', 'autofocus', ['onfocus', 'onblur']],
  ['select', 'autofocus', ['onfocus']],
  ['textarea', 'autofocus', ['onfocus']],
  ['button', 'autofocus', ['onfocus', 'onclick']],
  ['a', 'href="#" autofocus tabindex="0"', ['onfocus', 'onclick', 'onpointerenter']],
  ['p', 'tabindex="0" autofocus style="animation: x 1s"', ['onfocus', 'onanimationstart', 'onpointerover']],
  ['div', 'contenteditable autofocus', ['onfocus', 'onbeforeinput', 'onscrollend']],
  ['marquee', '', ['onstart', 'onfinish']],
  ['iframe', '', ['onload']],
  ['object', 'data="/none"', ['onerror', 'onload']],
  ['embed', 'src="/none"', ['onerror', 'onload']],
  ['link', 'rel="stylesheet" href="/none"', ['onerror', 'onload']],
  ['style', '', ['onload', 'onerror']],
  ['script', 'src="/none"', ['onerror', 'onload']],
  ['math', '', ['onclick', 'onfocusin']],
  ['dialog', 'open', ['onclose', 'oncancel']],
  ['table', 'background="/none"', ['onclick']],
  ['x-note', 'tabindex="0" autofocus', ['onfocus']],
];

/** The ways of writing a handler's name and value that parsers forgive and careless filters do not know. */
const SPELLINGS: ((tag: string, attributes: string, event: string, run: string) => string)[] = [
  (tag, attributes, event, run) => `<${tag} ${attributes} ${event}="${run}">word</${tag}>`,
  (tag, attributes, event, run) => `<${tag.toUpperCase()}/${attributes}/${event.toUpperCase()}=${run}>word</${tag}>`,
  (tag, attributes, event, run) => `<${tag}\n${attributes}\t${event}\r\n=\f'${entities(run)}'>word</${tag}>`,
];

const entities = (text: string) => [...text].map((character) => `&#${character.codePointAt(0)};`).join('');
const hexEntities = (text: string) =>
  [...text].map((character) => `&#x${character.codePointAt(0)?.toString(16)}`).join(';');

const RUNNING: [name: string, address: (run: string) => string][] = [
  ['plain', (run) => `javascript:${run}`],
  ['in capitals', (run) => `JaVaScRiPt:${run}`],
  ['as entities', (run) => entities(`javascript:${run}`)],
  ['as hexadecimal entities', (run) => `${hexEntities(`javascript:${run}`)};`],
  ['with a tab', (run) => `java&Tab;script:${run}`],
  ['with a line feed', (run) => `java&NewLine;script&colon;${run}`],
  ['after a control character', (run) => `&#1;&#14; javascript:${run}`],
  ['in view-source', (run) => `view-source:javascript:${run}`],
  ['vbscript', (run) => `vbscript:${run}`],
  ['data', (run) => `data:text/html,<script>${run}</script>`.replaceAll('<', '&lt;')],
  ['data, encoded', (run) => `data:text/html;base64,${btoa(`<script>${run}</script>`)}`],
  [
    'data, SVG',
    (run) => `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${run}'/>`.replaceAll('<', '&lt;'),
  ],
];

const ADDRESSED: [name: string, markup: (address: string) => string][] = [
  ['a link', (at) => `<a href="${at}" target="_self">word</a>`],
  ['a frame', (at) => `<iframe src="${at}"></iframe>`],
  ['an object', (at) => `<object data="${at}"></object><embed src="${at}">`],
  ['an SVG link', (at) => `<svg><a xlink:href="${at}" href="${at}"><text y="9">word</text></a></svg>`],
  ['a MathML link', (at) => `<math href="${at}" xlink:href="${at}"><mi href="${at}">x</mi></math>`],
  [
    'a form',
    (at) =>
      `<form action="${at}"><button formaction="${at}" autofocus>word</button><input type="image" formaction="${at}"></form>`,
  ],
  [
    'an area',
    (at) => `<map name="m"><area href="${at}" shape="default" coords="0,0,9,9"></map><img usemap="#m" alt="">`,
  ],
  ['a refresh', (at) => `<meta http-equiv="refresh" content="0;url=${at}">`],
  ['a base', (at) => `<base href="${at}"><a href="x">word</a>`],
  [
    'an animated link',
    (at) =>
      `<svg><a><animate attributeName="href" values="${at}"/><set attributeName="xlink:href" to="${at}"/><text y="9">word</text></a></svg>`,
  ],
  ['a use', (at) => `<svg><use href="${at}"/><image href="${at}"/><feImage href="${at}"/></svg>`],
  ['a background', (at) => `<table background="${at}"><tr><td background="${at}">word</td></tr></table>`],
];

/** Markup that means one thing when parsed and another when written out and parsed again. */
const MUTATIONS: Make[] = [
  (run) => `<svg><style><img src=/none onerror="${run}"></style></svg>`,
  (run) => `<math><style><img src=/none onerror="${run}"></style></math>`,
  (run) =>
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=/none onerror=${run}&gt;"></style></mglyph></table></mtext></math>`,
  (run) =>
    `<form><math><mtext></form><form><mglyph><style></math><img src=/none onerror=${run}></style></mglyph></form></mtext></math>`,
  (run) => `<svg></p><style><a id="</style><img src=/none onerror=${run}>"></a></style></svg>`,
  (run) => `<svg><p><style><!--</style><img src=/none onerror=${run}>--></style></p></svg>`,
  (run) => `<noscript><p title="</noscript><img src=/none onerror=${run}>"></p></noscript>`,
  (run) => `<noembed><p title="</noembed><img src=/none onerror=${run}>"></noembed>`,
  (run) => `<noframes><p title="</noframes><img src=/none onerror=${run}>"></noframes>`,
  (run) => `<xmp><p title="</xmp><img src=/none onerror=${run}>"></xmp>`,
  (run) => `<textarea><p title="</textarea><img src=/none onerror=${run}>"></textarea>`,
  (run) => `<title><p title="</title><img src=/none onerror=${run}>"></title>`,
  (run) => `<iframe><p title="</iframe><img src=/none onerror=${run}>"></iframe>`,
  (run) => `<template><p title="</template><img src=/none onerror=${run}>"></template>`,
  (run) =>
    `<select><template><style><!--</style><a rel="--></style></template></select><img src=/none onerror=${run}>">word</a>`,
  (run) =>
    `<svg><foreignObject><math><annotation-xml encoding="text/html"><img src=/none onerror=${run}></annotation-xml></math></foreignObject></svg>`,
  (run) =>
    `<math><annotation-xml encoding="application/xhtml+xml"><style><img src=/none onerror=${run}></style></annotation-xml></math>`,
  (run) => `<svg><desc><title><a title="</title></desc><img src=/none onerror=${run}>">word</a></title></desc></svg>`,
  (run) => `<math><mi><style></mi><img src=/none onerror=${run}></style></mi></math>`,
  (run) =>
    `<table><caption><svg><title><![CDATA[</title></svg></caption></table><img src=/none onerror=${run}>]]></title></svg>`,
  (run) => `<svg><![CDATA[><img src=/none onerror=${run}>]]></svg>`,
  (run) => `<!--><img src=/none onerror=${run}>-->`,
  (run) => `<!-- --!><img src=/none onerror=${run}> -->`,
  (run) => `<?xml ><img src=/none onerror=${run}> ?>`,
  (run) => `<p title="&quot;&gt;&lt;img src=/none onerror=${run}&gt;">word</p>`,
  (run) => `<p title='\`><img src=/none onerror=${run}>'>word</p>`,
  (run) => `<a href="x" title="&lt;/a&gt;&lt;script&gt;${run}&lt;/script&gt;">word</a>`,
  (run) =>
    `${'<div>'.repeat(600)}<svg><style><a title="</style><img src=/none onerror=${run}>"></style></svg>${'</div>'.repeat(600)}`,
  (run) =>
    `<math><mglyph><svg><mtext><style><path id="</style><img src=/none onerror=${run}>"></style></mtext></svg></mglyph></math>`,
  (run) => `<option><style></option></select><b><img src=/none onerror=${run}></style></option>word`,
];

/** Style sheets and references that tell others what is in the page. */
const STYLES: Make[] = [
  (_, to) => `<style>p { background: url(${to}) }</style>`,
  (_, to) => `<style>@import url(${to});</style>`,
  (_, to) => `<style>@font-face { font-family: x; src: url(${to}) } p { font-family: x }</style>`,
  (_, to) => `<style>a[href^="#"] { list-style: url(${to}) } h1::before { content: url(${to}) }</style>`,
  (_, to) => `<svg><style>circle { fill: url(${to}#x); mask: url(${to}#x) }</style><circle r="5"/></svg>`,
  (_, to) => `<p style="background-image: url(${to})">word</p>`,
  (_, to) => `<p style="background: image-set('${to}' 1x)">word</p>`,
  (_, to) => `<p style="--u: url(${to}); background: var(--u)">word</p>`,
  (_, to) => `<p style="background:u\\72l(${to})">word</p>`,
  (_, to) => `<p style="cursor: url(${to}), auto; list-style-image: url(${to}); border-image: url(${to})">word</p>`,
  (_, to) =>
    `<svg><circle r="5" fill="url(${to}#x)" filter="url(${to}#x)" mask="url(${to}#x)" clip-path="url('${to}#x')"/></svg>`,
  (_, to) =>
    `<svg><path d="M0 0h9" marker-end="url(${to}#x)" marker-start="URL( ${to}#x )" stroke="u\\72l(${to})"/></svg>`,
  (_, to) => `<svg><text cursor="url(${to})" y="9">word</text></svg>`,
  (_, to) =>
    `<link rel="stylesheet" href="${to}"><link rel="icon" href="${to}"><link rel="preload" as="image" href="${to}">`,
  (_, to) =>
    `<link rel="prefetch" href="${to}"><link rel="dns-prefetch" href="${to}"><link rel="modulepreload" href="${to}">`,
  (_, to) => `<body background="${to}">word</body>`,
  (_, to) => `<table><tr><td background="${to}">word</td></tr></table>`,
  () => `<style>main, .lectern-bar, body { display: none !important }</style>`,
  () => `<p style="position: fixed; inset: 0; background: red; z-index: 2147483647">word</p>`,
  () => `<div class="lectern-bar lectern-wide bar" id="lectern-article">word</div>`,
];

/** What fetches, navigates or asks by itself. */
const FETCHES: Make[] = [
  (_, to) => `<meta http-equiv="refresh" content="0; url=${to}">`,
  (_, to) => `<META HTTP-EQUIV=Refresh CONTENT="0;URL='${to}'">`,
  (_, to) => `<svg><foreignObject><meta http-equiv="refresh" content="0;url=${to}"></foreignObject></svg>`,
  () => `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
  (_, to) =>
    `<meta http-equiv="set-cookie" content="x=1"><meta name="referrer" content="unsafe-url"><img alt="" src="${to}">`,
  () => `<base href="/beacon/base/"><img alt="" src="none"><a href="none">word</a>`,
  () => `<base target="_top"><a href="#x">word</a>`,
  (_, to) => `<iframe src="${to}"></iframe><frameset><frame src="${to}"></frameset>`,
  (run) => `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  (run) =>
    `<iframe srcdoc="&lt;img src=/none onerror=parent.${run}&gt;" sandbox="allow-scripts allow-same-origin"></iframe>`,
  (_, to) =>
    `<object data="${to}"><param name="src" value="${to}"></object><embed src="${to}"><applet code="${to}"></applet>`,
  (_, to) => `<portal src="${to}"></portal><fencedframe src="${to}"></fencedframe>`,
  (_, to) =>
    `<form id="f" action="${to}" method="post"><input name="x" value="1"></form><button form="f" autofocus>word</button>`,
  (_, to) => `<form action="${to}"><input type="image" src="/none" formaction="${to}"></form>`,
  (_, to) => `<a href="#x" ping="${to}">word</a>`,
  (_, to) => `<video poster="${to}"></video>`,
  (_, to) => `<video autoplay src="${to}"><track default src="${to}"></video>`,
  (_, to) => `<audio autoplay><source src="${to}"></audio>`,
  (_, to) => `<input type="image" src="${to}" alt="">`,
  (_, to) => `<svg><image xlink:href="${to}"/><use xlink:href="${to}#x"/><script href="${to}"/></svg>`,
  (_, to) => `<svg><feImage href="${to}"/><filter id="f"><feImage xlink:href="${to}"/></filter></svg>`,
  (_, to) => `<math><mglyph src="${to}"/><mi xlink:href="${to}">x</mi></math>`,
  (run) => `<script>${run}</script>`,
  (run) => `<script type="module">${run}</script><script nomodule>${run}</script>`,
  (run) => `<scr<script>ipt>${run}</scr</script>ipt>`,
  (run) => `<svg><script>${run}</script><script>//<![CDATA[\n${run}//]]></script></svg>`,
  (run) => `<template shadowrootmode="open"><img src=/none onerror="${run}"></template>`,
  (run) => `<div><template shadowrootmode="closed"><style>*{color:red}</style><script>${run}</script></template></div>`,
  (run) => `<dialog open><form method="dialog"><button onclick="${run}" autofocus>word</button></form></dialog>`,
  (run) => `<button popovertarget="pop" autofocus>word</button><div popover id="pop" ontoggle="${run}">word</div>`,
  (run) =>
    `<button commandfor="pop2" command="show-popover">word</button><div popover="manual" id="pop2" onbeforetoggle="${run}">word</div>`,
  (run) => `<xss is="x-y" tabindex="0" autofocus onfocus="${run}">word</xss>`,
  (run) => `<x-frame src="javascript:${run}"></x-frame><slot name="x" onslotchange="${run}"></slot>`,
  (run) =>
    `<svg><animate onbegin="${run}" attributeName="x" dur="1s"/><set onend="${run}" attributeName="x" dur="0.01s"/></svg>`,
  (run) => `<svg><handler type="text/javascript" ev:event="load">${run}</handler></svg>`,
  (run) => `<isindex type="image" src="/none" onerror="${run}"><keygen autofocus onfocus="${run}">`,
];

/** Names by which a page can hide parts of the document, and of what walks it, from scripts. */
const DOCUMENT_NAMES = words(
  'createElement documentElement body head title implementation querySelector querySelectorAll getElementById adoptedStyleSheets ' +
    'importNode createNodeIterator createTreeWalker createDocumentFragment addEventListener activeElement cloneNode URL baseURI defaultView location ownerDocument nodeType',
);
const WINDOW_NAMES = words(
  'lecternReader lecternPainter lecternStrip chrome browser DOMPurify trustedTypes parent self top getSelection history',
);
const FORM_NAMES = words(
  'attributes childNodes children firstChild nextSibling parentNode remove removeChild nodeName nodeType localName textContent innerHTML querySelectorAll getAttribute setAttribute append replaceWith namespaceURI ownerDocument hasChildNodes',
);

function words(list: string): string[] {
  return list.split(' ');
}

const CLOBBERS: Make[] = [
  ...DOCUMENT_NAMES.map((name) => () => `<img name="${name}" id="${name}" alt=""><form name="${name}"></form>`),
  ...WINDOW_NAMES.map((name) => () => `<a id="${name}"></a><a id="${name}" name="x" href="/none">word</a>`),
  ...FORM_NAMES.map((name) => () => `<form><input name="${name}"><input name="${name}"><p>word</p></form>`),
];

/** All of them. */
export function attacks(): Attack[] {
  const made: Attack[] = [];
  const add = (title: string, make: Make) => {
    const number = made.length;
    made.push({ title, payload: make(`top.ran(${number})`, `/beacon/${number}`) });
  };
  HANDLERS.forEach(([tag, attributes, events], at) => {
    events.forEach((event, turn) => {
      const spell = SPELLINGS[(at + turn) % SPELLINGS.length];
      add(`${event} on ${tag}`, (run) => spell?.(tag, attributes, event, run) ?? '');
    });
  });
  for (const [what, markup] of ADDRESSED) {
    for (const [how, address] of RUNNING) add(`${how} address in ${what}`, (run) => markup(address(run)));
  }
  for (const [kind, makes] of Object.entries({
    mutation: MUTATIONS,
    style: STYLES,
    fetch: FETCHES,
    clobber: CLOBBERS,
  })) {
    makes.forEach((make, at) => {
      add(`${kind} ${at + 1}`, make);
    });
  }
  return made;
}

/** A page whose article holds these attacks, each parsed by itself, as a page's own script or template would. */
export function attackPage(list: Attack[]): string {
  const text = 'The chronicle says so, and no other source does; what the harbour books add is a date and a price. ';
  const json = JSON.stringify(list.map(({ payload }) => payload)).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Attacks</title>
<script>
  var count = 0;
  function ran() { count += 1; }
  for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = ran;
  // What the page would do to itself: leave, and struggle for the focus without end.
  navigation.addEventListener('navigate', function (event) {
    count += 1;
    if (event.cancelable) event.preventDefault();
  });
  HTMLElement.prototype.focus = function () {};
</script></head>
<body><article><h1>Attacks</h1><p>${text.repeat(4)}</p></article>
<script>
  var article = Document.prototype.querySelector.call(document, 'article');
  var make = Document.prototype.createElement;
  ${json}.forEach((payload, at) => {
    for (const part of ['<p>Before ' + at + '. ${text}</p>', payload, '<p>After ' + at + '. ${text}</p>']) {
      const section = make.call(document, 'section');
      article.append(section);
      section.innerHTML = part;
    }
  });
</script></body></html>`;
}
