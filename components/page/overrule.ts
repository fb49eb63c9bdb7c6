import { PAPER } from './colours/colours';
import type { Declared } from './declared/declared';
import { hasOwnText } from './elements';
import type { InlineStyles } from './inline';
import type { Needs } from './needs';
import { declarations, SIZE } from './text/sizes';
import type { Values } from './values';

const isOff = (now: string, wanted: number) => Math.abs(Number.parseFloat(now) - wanted) > wanted * 0.005 + 0.01;

/**
 * Whether an element may be one on which our sheets do not have their way: a page's own inline `!important` beats every
 * sheet we have, and `!important` in a layer of the page those that are adopted. In a shadow tree its own sheets come
 * first.
 */
export const mayDisobey = (element: Element, { beatsAdopted }: Declared) =>
  beatsAdopted || element.getAttribute('style')?.includes('important') || element.getRootNode() instanceof ShadowRoot;

/** Looks whether the sheets were obeyed, and says inline what was not. */
export function overrule(elements: Iterable<Element>, needs: Needs, values: Values, inline: InlineStyles): void {
  const disobeyed: [Element, [string, string][]][] = [];
  const hasLine = values.get('--lectern-line') !== '';
  for (const element of elements) {
    const style = getComputedStyle(element);
    const ours: [string, string][] = [];
    const size = element.getAttribute(SIZE);
    if (needs.sizes && size && !size.startsWith('=')) {
      const [own = 0, ownLine = Number.NaN] = size.split('/').map(Number.parseFloat);
      const wanted = own && Math.max((own * (values.percent || 100)) / 100, values.smallest);
      const line = (ownLine * wanted) / own;
      if (isOff(style.fontSize, wanted) || (line && !hasLine && isOff(style.lineHeight, line)))
        ours.push(...declarations(size));
    }
    if (needs.colours && hasOwnText(element)) {
      const name = element.closest('a:any-link') ? 'link' : 'ink';
      if (style.color !== values[name]) ours.push(['color', `var(--lectern-${name})`]);
    }
    if (
      needs.colours &&
      /^(sign)?$/.test(element.getAttribute(PAPER) ?? '-') &&
      style.backgroundColor !== values.paper
    ) {
      ours.push(['background', 'var(--lectern-paper)']);
    }
    if (ours.length > 0) disobeyed.push([element, ours]);
  }
  for (const [element, ours] of disobeyed) inline.set(element, ours, 'important');
}
