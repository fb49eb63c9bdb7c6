/**
 * Pages whose every frame says how it is dressed: by its paper, and by a bar of block letters at the top left, whose
 * height and width are those of its text.
 */
const WORDS =
  'Caravans went out when the passes were dry, and came home with the first snow; what they owed was written down at each gate. ';
const style = `html { background: #fff } body { margin: 0 0 0 40vw; font: 16px/1.5 Georgia, serif; color: #222 }
#bar { position: fixed; left: 0; top: 0; margin: 0; font: 40px/1.2 monospace; color: #000 }`;
const bar = '<p id="bar">████</p>';
const text = Array.from({ length: 60 }, () => `<p>${WORDS}${WORDS}</p>`).join('\n');
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gates</title><style>${style}</style>${head}</head><body>${body}</body></html>`;

/** Layers and rules of a page that would have nobody's rules before its own. */
const layers = `<style>@layer page;
@layer page { html, body, p { background: #fff !important; color: #000 !important } #bar { font-size: 40px !important } }
html, body { background: #fff !important } p { color: #222 !important; font-size: 16px !important } p#bar { font-size: 40px !important }</style>`;

/** Runs in a page that has no look: puts one on in two steps, so that the check for flashes has something to catch. */
const late = `<script>{
const when = (frames, act) => requestAnimationFrame(() => (frames > 0 ? when(frames - 1, act) : act()));
const wear = (css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets.push(sheet) };
const whenPainted = () => performance.getEntriesByType('paint').length === 0 ? requestAnimationFrame(whenPainted)
  : when(20, () => { wear('* { background: #16181b !important; color: #d6d3cd !important }'); when(20, () => wear('#bar { font-size: 80px !important }')) });
requestAnimationFrame(whenPainted) }</script><img src="/late.css?ms=1500" alt="" hidden>`;

const fill = 'style="position: fixed; left: 0; top: 0; width: 100%; height: 90%; border: 0"';
const below = '<p style="position: fixed; left: 8px; bottom: 0; margin: 0">A page around a page</p>';
const framed = page('', bar + text);

export const flash: Record<string, string> = {
  plain: page('', bar + text),
  long: page('', bar + Array.from({ length: 60 }, () => text).join('')),
  layers: page(layers, bar + text),
  late: page('', bar + late + text),
  srcdoc: page('', `<iframe ${fill} title="Gates" srcdoc='${framed.replaceAll("'", '&#39;')}'></iframe>${below}`),
  blank: page(
    '',
    `<iframe ${fill} title="Gates" id="frame"></iframe>${below}<script>{ const inner = document.getElementById('frame').contentDocument; inner.head.innerHTML = ${JSON.stringify(`<style>${style}</style>`).replaceAll('</', '<\\/')}; inner.body.innerHTML = ${JSON.stringify(bar + text).replaceAll('</', '<\\/')} }</script>`,
  ),
  ready: page('', `${bar}${text}<script>void fetch('/flash/is-ready')</script>`),
  /** Has the next page made ready before it is asked for. */
  ahead: page(
    '<script type="speculationrules">{ "prerender": [{ "source": "list", "urls": ["/flash/ready"] }] }</script>',
    `<a id="next" href="/flash/ready">On</a>${text}`,
  ),
};
