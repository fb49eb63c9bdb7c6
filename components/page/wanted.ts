import { MARKS, WITHOUT } from '@/components/display/marks';
import type { Sheets } from '@/components/display/stylesheet';
import { type Needs, needs } from './needs';
import type { Values } from './values';

/** On paper, the colours are the page's own. */
const ON_SCREEN: (keyof Needs)[] = ['colours', 'headings'];

/** The controls that give way to the page's own strip, by what they need marks for. */
const CONTROLS: Partial<Record<keyof Needs, string>> = { sizes: 'text-size', colours: 'reach', headings: 'reach' };

/** What the sheets that hold ask for. */
export function wantedNow(values: Values): Needs {
  const isOnPaper = matchMedia('print').matches;
  const givesWay = (mark: keyof Needs) => document.documentElement.matches(`[${WITHOUT}~="${CONTROLS[mark] ?? ''}"]`);
  return needs(
    (mark) => values.get(MARKS[mark]) === '1' && !givesWay(mark) && !(isOnPaper && ON_SCREEN.includes(mark)),
  );
}

/** What the sheets of a look will ask for when they are on. */
export const wantedBy = ({ page }: Sheets): Needs => needs((mark) => page.includes(`${MARKS[mark]}: 1`));
