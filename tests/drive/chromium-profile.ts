import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions as PuppeteerOptions } from 'puppeteer-core';
import type { LaunchOptions } from './lectern.ts';

/** Chromium's mark on an extension that was loaded over the debugging pipe: removed at the next start. */
const FOR_THIS_SESSION_ONLY = 1 << 15;

interface Preferences {
  extensions?: { settings?: Record<string, { creation_flags?: number }> };
}

/** Makes a profile ready for a start: a fresh one gets its preferences, one used before keeps its extensions. */
export function prepareProfile(profile: string, prefs: Readonly<Record<string, unknown>>): void {
  const file = join(profile, 'Default', 'Preferences');
  if (!existsSync(file)) {
    mkdirSync(join(profile, 'Default'), { recursive: true });
    // Without developer mode Chromium disables unpacked extensions at the next start.
    writeFileSync(file, JSON.stringify(nest({ 'extensions.ui.developer_mode': true, ...prefs })));
    return;
  }
  // Measured in Chromium 156: a reload of the extension takes the mark off too, but loses its registered scripts.
  const preferences: Preferences = JSON.parse(readFileSync(file, 'utf8'));
  for (const settings of Object.values(preferences.extensions?.settings ?? {})) {
    if (settings.creation_flags) settings.creation_flags &= ~FOR_THIS_SESSION_ONLY;
  }
  writeFileSync(file, JSON.stringify(preferences));
}

interface Tree {
  [name: string]: unknown;
}

/** { 'a.b': 1 } -> { a: { b: 1 } } */
function nest(paths: Readonly<Record<string, unknown>>): Tree {
  const root: Tree = {};
  for (const [path, value] of Object.entries(paths)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let branch = root;
    for (const name of names) {
      branch[name] ??= {};
      branch = branch[name] as Tree;
    }
    branch[last] = value;
  }
  return root;
}

/** How puppeteer starts Chromium for us. */
export function startOptions(options: LaunchOptions, profile: string, executablePath: string): PuppeteerOptions {
  const { headless = true, language, args = [] } = options;
  return {
    executablePath,
    headless,
    userDataDir: profile,
    enableExtensions: true,
    // Chromium takes the commands that load and press extensions over the pipe only.
    pipe: true,
    defaultViewport: null,
    // On Linux the interface follows this variable rather than --lang.
    ...(language ? { env: { ...process.env, LANGUAGE: language } } : {}),
    args: [
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1280,900',
      // A process that nobody may need costs as much as a popup.
      '--disable-features=SpareRendererForSitePerProcess',
      // Whatever is not on this machine does not exist: no test may need or reach the internet.
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE *.localhost , EXCLUDE 127.0.0.1',
      // The sandbox refuses to work for root, which is who runs in most containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(language ? [`--lang=${language}`, `--accept-lang=${language}`] : []),
      ...args,
    ],
  };
}
