import { choiceView } from '@/components/controls/choiceView';
import { make } from '@/components/controls/dom';
import { panel } from '@/components/controls/panel';
import type { Setting } from '@/components/controls/view';
import type { Words } from '@/components/controls/words';
import { controls as controlTable } from '@/components/display/controls';
import { type Look, merge } from '@/components/display/look';
import type { Chosen, PopupState } from '@/components/messages/contracts';
import type { Scope } from '@/components/preferences/site';

/** What the popup asks of the browser and the store, which it does not know. */
export interface Deeds {
  choose(scope: Scope, chosen: Chosen, state: PopupState): Promise<PopupState>;
  reset(scope: Scope, state: PopupState): Promise<PopupState>;
  /** Opens the reader over the page. */
  read(state: PopupState): Promise<void>;
}

const SCOPES = { options: ['site', 'everywhere'] } as const;

/** The whole popup; `show(null)` when Lectern does not answer. */
export function popup(words: Words, deeds: Deeds, seldom: NonNullable<Setting['seldom']>) {
  let state: PopupState | null = null;
  let scope: Scope = 'site';
  /** Whether the last that was done is that the site's own look became that of all. */
  let isWidened = false;
  let latest = 0;
  const setting = { words, language: words('language'), inStrip: false, seldom };

  const site = make('p', { className: 'site', textContent: words('panel.loading') });
  const notice = make('div', { className: 'notice', hidden: true });
  notice.role = 'alert';
  const controls = panel(setting, (change, title) => void choose({ change, title }));
  const scopes = choiceView('scope', SCOPES, setting, (chosen) => void turnTo(chosen as Scope));
  // Below the controls: it comes and goes with answers, and would move them under the next press.
  const other = make('p', { className: 'beside' });
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
  const fields = make('fieldset', { disabled: true }, scopes.element, controls.element, reset, other);
  const element = make(
    'div',
    { className: 'popup' },
    make('header', {}, make('h1', { textContent: words('name') }), site, read),
    notice,
    fields,
  );

  async function choose(chosen: Chosen): Promise<void> {
    if (!state) return;
    isWidened = false;
    const { change } = chosen;
    // The next choice may come before the answer to this one.
    if (change) {
      const chosenNow = { ...state.chosen, [scope]: merge(state.chosen[scope], change) };
      state = { ...state, look: merge(state.look, change), chosen: chosenNow };
    }
    const mine = ++latest;
    const after = await deeds.choose(scope, chosen, state);
    // An answer to what was chosen before the last choice would show the past.
    if (mine === latest) show(after);
  }

  /**
   * What is seen now is to be remembered in another scope. Everywhere, the site's own look gives way to that; whoever turns
   * back, as those do who look around with the arrow keys, has all as it was.
   */
  async function turnTo(to: Scope): Promise<void> {
    scope = to;
    if (!state) return;
    const labels = labelsOf(state.chosen.site);
    if (to === 'everywhere' && labels) {
      const done = choose({ change: state.chosen.site, title: 'scope.widened' });
      isWidened = true;
      await done;
      controls.announce(words('scope.widened', [labels]));
    } else {
      if (isWidened) await choose({ change: null });
      showScope();
      controls.announce(other.textContent);
    }
  }

  const labelsOf = (look: Look) =>
    Object.keys(controlTable)
      .filter((name) => Object.hasOwn(look, name))
      .map((name) => words(`${name}.label`))
      .join(words('sets.comma'));

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

  /** Shows what holds in the scope that the next choice goes to, and what of the other one has to do with it. */
  function showScope(): void {
    if (!state) return;
    const { look, chosen, outcome = null } = state;
    const isHere = scope === 'site';
    controls.show(isHere ? look : chosen.everywhere);
    controls.tell(outcome);
    const wider = Object.entries(chosen.everywhere).filter(([name]) => !Object.hasOwn(chosen.site, name));
    const labels = labelsOf(isHere ? Object.fromEntries(wider) : chosen.site);
    other.textContent = labels && words(isHere ? 'scope.wider' : 'scope.nearer', [labels]);
    other.hidden = !labels;
  }

  function show(now: PopupState | null): void {
    state = now;
    fields.disabled = !now?.site;
    read.disabled = !now?.site;
    site.textContent = now?.site ?? '';
    site.hidden = !now?.site;
    showScope();
    tell(now ? notices(now) : [words('told.silent')]);
  }

  return { element, show };
}
