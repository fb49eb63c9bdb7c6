import { choiceView } from '@/components/controls/choiceView';
import { make } from '@/components/controls/dom';
import { panel } from '@/components/controls/panel';
import type { Setting } from '@/components/controls/view';
import type { Words } from '@/components/controls/words';
import { type Look, merge } from '@/components/display/look';
import type { PopupState } from '@/components/messages/contracts';
import type { Scope } from '@/components/preferences/site';

/** What the popup asks of the browser and the store, which it does not know. */
export interface Deeds {
  choose(scope: Scope, change: Look, look: Look, state: PopupState): Promise<PopupState>;
  reset(scope: Scope, state: PopupState): Promise<PopupState>;
  /** Opens the reader over the page. */
  read(state: PopupState): Promise<void>;
}

const SCOPES = { options: ['site', 'everywhere'] } as const;

/** The whole popup; `show(null)` when Lectern does not answer. */
export function popup(words: Words, deeds: Deeds, seldom: NonNullable<Setting['seldom']>) {
  let state: PopupState | null = null;
  let scope: Scope = 'site';
  let latest = 0;
  const setting = { words, language: words('language'), inStrip: false, seldom };

  const site = make('p', { className: 'site', textContent: words('panel.loading') });
  const notice = make('div', { className: 'notice', hidden: true });
  notice.role = 'alert';
  const controls = panel(setting, (change) => void choose(change));
  const scopes = choiceView('scope', SCOPES, setting, (chosen) => {
    scope = chosen as Scope;
    // What is seen now is what is to be remembered, and everywhere now means everywhere.
    if (scope === 'everywhere' && state) void choose(state.look);
  });
  scopes.show(scope);
  const reset = make('button', { type: 'button', className: 'reset', textContent: words('panel.reset') });
  reset.addEventListener('click', () => void giveBack());
  const read = make('button', {
    type: 'button',
    className: 'read',
    textContent: words('read.open'),
    disabled: true,
  });
  read.addEventListener('click', () => state && void deeds.read(state));
  const fields = make('fieldset', { disabled: true }, scopes.element, controls.element, reset);
  const element = make(
    'div',
    { className: 'popup' },
    make('header', {}, make('h1', { textContent: words('name') }), site, read),
    notice,
    fields,
  );

  async function choose(change: Look): Promise<void> {
    if (!state) return;
    const look = merge(state.look, change);
    state = { ...state, look };
    const mine = ++latest;
    const after = await deeds.choose(scope, change, look, state);
    // An answer to what was chosen before the last choice would show the past.
    if (mine === latest) show(after);
  }

  async function giveBack(): Promise<void> {
    if (!state) return;
    show(await deeds.reset(scope, state));
    controls.announce(words('told.reset'));
  }

  /** What the reader should know, most pressing first. */
  function notices({ untouchable, private: isPrivate, fleeting, problems }: PopupState): string[] {
    const unread = problems.filter((problem) => problem !== 'version').map((key) => key.replace(/^site:/, ''));
    return [
      untouchable && words(`told.${untouchable}`),
      isPrivate && words('told.private'),
      fleeting && fleeting !== 'private' && words(`told.${fleeting}`),
      problems.includes('version') && words('told.version'),
      unread.length > 0 && words('told.problems', [unread.join(', ')]),
    ].filter((text) => typeof text === 'string');
  }

  function tell(texts: string[]): void {
    const now = [...notice.children].map(({ textContent }) => textContent);
    if (now.join() === texts.join()) return;
    notice.replaceChildren(...texts.map((textContent) => make('p', { textContent })));
    notice.hidden = texts.length === 0;
  }

  function show(now: PopupState | null): void {
    state = now;
    fields.disabled = !now?.site;
    read.disabled = !now?.site;
    site.textContent = now?.site ?? '';
    site.hidden = !now?.site;
    if (now) controls.show(now.look);
    tell(now ? notices(now) : [words('told.silent')]);
  }

  return { element, show };
}
