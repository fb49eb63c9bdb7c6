/** What is bundled and put into a page to open the reader over it, as the extension does, and to time its tasks. */
import { Reader } from '../../../components/reader/reader.ts';

const tasks: number[] = [];

/** Opens the reader; words and what it asks of the browser make no difference here. */
export function open(): void {
  const nothing = () => undefined;
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  const deeds = { choose: nothing, keepPlace: nothing, reading: nothing, urlOf: (path: string) => path };
  new Reader((word) => word, deeds).open();
}

/** The longest task since then, in ms; 0 where none took more than 50. */
export const longest = (): number => Math.round(Math.max(0, ...tasks));
