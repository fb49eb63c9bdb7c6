/** The language and direction in which an article is written. */

/** The scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/** The nearest language that the page states for `root`, '' where there is none. */
export function languageOf(root: Element): string {
  const document = root.ownerDocument;
  const stated = root.closest('[lang]')?.getAttribute('lang') || root.closest('[xml\\:lang]')?.getAttribute('xml:lang');
  return (stated || document.documentElement.getAttribute('xml:lang') || '').trim();
}

/** The nearest direction that the page states for `root`, else that of most of its letters. */
export function directionOf(root: Element): 'ltr' | 'rtl' | '' {
  const stated = root.closest('[dir]')?.getAttribute('dir')?.toLowerCase();
  if (stated === 'ltr' || stated === 'rtl') return stated;
  const sample = (root.textContent ?? '').slice(0, 2000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return (sample.match(RIGHT_TO_LEFT)?.length ?? 0) > letters / 2 ? 'rtl' : '';
}
