/** Formulas, which pages hold two or three times over: as MathML, as TeX, and as a picture or as glyphs laid out by script. */

/** What KaTeX, MathJax 2 and 3 and MediaWiki put around the several forms of one formula. */
const WRAPPERS = '.katex,.MathJax,.MathJax_Display,.MathJax_SVG,.MathJax_CHTML,mjx-container,.mwe-math-element';
const PREVIEW = '.MathJax_Preview';
const TEX = 'script[type^="math/tex"]';

/** Leaves of each formula its MathML, where the page has it, else its picture or its TeX. */
export function settleFormulas(body: HTMLElement): void {
  if (!body.querySelector(`${WRAPPERS},${PREVIEW},${TEX}`)) return;
  for (const wrapper of body.querySelectorAll(WRAPPERS)) {
    const math = wrapper.querySelector('math');
    if (math) wrapper.replaceChildren(math);
    // Hidden from some reader for the sake of another form, which the wrapper may no longer hold.
    for (const element of wrapper.querySelectorAll('[aria-hidden]')) element.removeAttribute('aria-hidden');
    wrapper.removeAttribute('aria-hidden');
  }
  for (const script of body.querySelectorAll(TEX)) {
    const drawn = script.previousElementSibling;
    if (drawn?.querySelector('math')) continue;
    if (drawn?.matches(WRAPPERS)) drawn.remove();
    const code = body.ownerDocument.createElement('code');
    code.textContent = script.textContent;
    script.replaceWith(code);
  }
  for (const preview of body.querySelectorAll(PREVIEW)) preview.remove();
}
