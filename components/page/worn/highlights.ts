import { inkInPaper } from '@/components/display/inkInPaper';
import { ruleOnScreen } from './onScreen';

/**
 * What a page lights up in its text (https://www.w3.org/TR/css-highlight-api-1/), with a ground for which it relies on its
 * own ink, or the other way round: as marked text is. What has both keeps them.
 */
export class Highlights {
  readonly sheet = new CSSStyleSheet();
  #selector = '';

  /** The sheet for these pseudo-elements, where there are any. */
  sheets(pseudos: ReadonlySet<string>): CSSStyleSheet[] {
    const selector = [...pseudos].join();
    if (selector !== this.#selector) this.sheet.replaceSync(ruleOnScreen(selector, DECLARATIONS));
    this.#selector = selector;
    return selector ? [this.sheet] : [];
  }
}

const DECLARATIONS = `
  background: ${inkInPaper(12)} !important;
  color: var(--lectern-ink) !important;
  -webkit-text-fill-color: var(--lectern-ink) !important;
`;
