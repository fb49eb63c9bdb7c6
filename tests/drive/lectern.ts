import type { Page } from 'puppeteer-core';

/** The two browsers Lectern is made for. */
export type Kind = 'chromium' | 'firefox';

/** What a test may wish of the browser it starts. */
export interface LaunchOptions {
  /** The built extension: a folder with a manifest.json. */
  extension: string;
  /** A profile to start on (and to keep); a fresh one, removed at the end, if not given. */
  userDataDir?: string;
  /** false shows the windows. */
  headless?: boolean;
  /** The language of the browser's interface and of its requests, e.g. 'de'. */
  language?: string;
  /** Further arguments on the command line. */
  args?: string[];
  /** Further preferences (Firefox: about:config; Chromium: paths such as 'extensions.ui.developer_mode'). */
  prefs?: Record<string, string | number | boolean>;
}

/** A running browser with Lectern in it. */
export interface Lectern {
  readonly kind: Kind;
  /** chrome-extension://…/ or moz-extension://…/ */
  readonly extensionUrl: string;
  /** Opens a new tab in front and resolves at DOMContentLoaded. */
  open(url: string): Promise<Page>;
  /** Presses the toolbar button over the page (activeTab is granted) and resolves once the popup shows something. */
  popup(page: Page): Promise<Page>;
  /** Whether a popup is open: prompts, Escape and a click beside it close it. */
  popupIsOpen(): Promise<boolean>;
  closePopup(): Promise<void>;
  /**
   * From now on `permissions.request` for these hosts resolves true without a prompt, though only inside a click.
   * Firefox knows no pattern here: it says yes to all.
   */
  grant(pattern: string): Promise<void>;
  /** Gives a host permission, as where the reader says yes when asked for it. */
  permit(pattern: string): Promise<void>;
  /** From now on the prompt of `permissions.request` is answered with no. */
  refuse(): Promise<void>;
  /** Takes a host permission away, as the reader does in the browser's own settings. */
  revoke(pattern: string): Promise<void>;
  /**
   * Runs a function in the extension's background, waking it if it sleeps. It sees `browser` and `chrome`,
   * its arguments, and nothing of the test around it; arguments and result travel as JSON.
   */
  background<T, A extends unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Ends the background, as the browser does after half a minute of idleness. */
  killWorker(): Promise<void>;
  /** Closes the browser and starts it again on the same profile. Every Page from before is gone. */
  restart(): Promise<void>;
  /** Opens a private window in which the extension is allowed. The first call reloads the extension. */
  privateWindow(url: string): Promise<Page>;
  /** Closes the browser and removes its profile, unless the profile was given. */
  close(): Promise<void>;
  /** Ends the browser within this turn of the loop, for a process that is being ended itself; its profile stays. */
  kill(): void;
}

/** Starts a browser with the built extension installed. */
export async function launch(kind: Kind, options: LaunchOptions): Promise<Lectern> {
  if (kind === 'chromium') return (await import('./chromium.ts')).launchChromium(options);
  return (await import('./firefox.ts')).launchFirefox(options);
}
