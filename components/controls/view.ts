import type { Look } from '@/components/display/look';
import type { Words } from './words';

/** One control as the reader sees it. Built once; what changes is shown in place, so that focus stays. */
export interface View<V = unknown> {
  element: HTMLElement;
  show(value: V): void;
}

/**
 * Is told what a press changes; where that can be undone in one press, with the key of the word that names it, and `null`
 * undoes it. What held before is known where it is remembered.
 */
export type Choose = (change: Look | null, title?: string) => void;

/** What every view is given. */
export interface Setting {
  words: Words;
  language: string;
  /** In the strip, what is not among the first is behind More, and rows have a friendlier label. */
  inStrip: boolean;
  /** Whether what is seldom used is shown at first; `toggled` is told when the reader opens or closes it. */
  seldom?: { open: boolean; toggled(open: boolean): void };
}
