import type { Look } from '@/components/display/look';
import type { Outcome } from '@/components/display/sets';
import type { Sheets } from '@/components/display/stylesheet';
import type { Place } from '@/components/preferences/places';
import type { Scope, Untouchable } from '@/components/preferences/site';

/** What one context says to another, sorted by how far the sender can be trusted. */

/** Why a choice holds for this visit only. */
export type Fleeting = 'private' | 'permission' | 'storage';

/** What the popup shows. */
export interface PopupState {
  /** The site it speaks of; absent where no look can hold. */
  site?: string;
  pages?: string;
  untouchable?: Untouchable;
  /** The look that holds here, from both scopes. */
  look: Look;
  /** What was chosen in each scope; of two values for one control the site's own holds. */
  chosen: Record<Scope, Look>;
  /** What can be undone in one press. */
  outcome?: Outcome;
  /** Scopes for which the browser has given permission. */
  permitted?: Record<Scope, boolean>;
  private: boolean;
  /** Why something on this page holds for this visit only, if it does. */
  fleeting?: Fleeting;
  /** What could not be read in the store. */
  problems: string[];
}

/** A choice: its change and, where it can be undone in one press, the key of its name; `null` undoes that one. */
export interface Chosen {
  change: Look | null;
  title?: string | undefined;
}

/** From our own pages to the background. */
export type OwnRequest =
  | { ask: 'state'; tab: number }
  | ({ ask: 'choose'; tab: number; scope: Scope } & Chosen)
  | { ask: 'reset'; tab: number; scope: Scope }
  /** Opens the reader over what the tab shows; the answer is whether that could be done. */
  | { ask: 'read'; tab: number };

/** From scripts of ours in a page: believed only about the site they run on, which the browser names. */
export type PageRequest =
  | { ask: 'order' }
  | ({ ask: 'choose' } & Chosen)
  /** A click on the source page's own control. */
  | { ask: 'clicked'; colour?: string; size?: number }
  /** The reader is wanted here. */
  | { ask: 'read' }
  /** Whether the reader is to open by itself here; answered by a `ReaderState`. */
  | { ask: 'reader' }
  /** The reader was opened, or left. */
  | { ask: 'reading'; on: boolean }
  /** The place in the article where one is; null: it is to be forgotten. */
  | { ask: 'place'; place: Place | null };

/** From our own pages and the background to our scripts in a tab: the look of one site, and what dresses a page in it. */
export interface PageOrder {
  site: string;
  /** When the look was read, by `Date.now()`: orders may overtake each other, and an older one is not obeyed. */
  at: number;
  look: Look;
  sheets: Sheets;
}

/** What the reader finds as it comes to a page. */
export interface ReaderState {
  /** Whether it is to open: the reader was open here before a reload, or opens by itself on this site. */
  open: 'again' | 'by itself' | null;
  order: PageOrder;
  /** Where one was in this article. */
  place: Place | null;
}

/** From the background to the reader in a tab. */
export interface ReaderOrder {
  reader: 'open' | 'toggle';
  order: PageOrder;
  place: Place | null;
}
