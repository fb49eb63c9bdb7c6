import { browser } from 'wxt/browser';
import { load } from '@/components/preferences/store';
import { type Registration, registrations } from './registrations';

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/** As the browser wants it. The strip goes into the page itself only, and has nothing to do before there is a body. */
function scriptOf({ file, early: isEarly, matches, excludeMatches }: Registration): Script {
  const common = {
    id: file,
    matches,
    excludeMatches,
    persistAcrossSessions: true,
  };
  if (!isEarly) return { ...common, js: [file], runAt: 'document_end' };
  const early = { ...common, runAt: 'document_start', allFrames: true, matchOriginAsFallback: true } as const;
  if (!file.endsWith('.css')) return { ...early, js: [file] };
  // Firefox only: `user` beats all that a page can say. Chromium refuses the property.
  return { ...early, css: [file], ...(import.meta.env.FIREFOX && { cssOrigin: 'user' }) } as Script;
}

const fingerprint = ({ matches = [], excludeMatches = [] }: Partial<Script>) =>
  JSON.stringify([[...matches].sort(), [...excludeMatches].sort()]);

/** Brings what the browser has registered in step with `wanted`, touching only what differs. */
async function apply(wanted: Registration[]): Promise<void> {
  const { scripting } = browser;
  const now = new Map((await scripting.getRegisteredContentScripts()).map((script) => [script.id, script]));
  const scripts = wanted.map(scriptOf);
  const added = scripts.filter(({ id }) => !now.has(id));
  const changed = scripts.filter((script) => {
    const before = now.get(script.id);
    return before && fingerprint(before) !== fingerprint(script);
  });
  const ids = new Set(scripts.map(({ id }) => id));
  const stale = [...now.keys()].filter((id) => !ids.has(id));
  if (stale.length > 0) await scripting.unregisterContentScripts({ ids: stale });
  if (changed.length > 0) await scripting.updateContentScripts(changed);
  if (added.length > 0) await scripting.registerContentScripts(added);
}

let turn: Promise<void> = Promise.resolve();

/** Registers what the store asks for now; several calls run one after another. Failures are told, never thrown. */
export function keepInStep(): Promise<void> {
  turn = turn
    .then(() => load())
    .then((preferences) => apply(registrations(preferences)))
    .catch((error: unknown) => console.error('Lectern could not register its style sheets.', error));
  return turn;
}
