import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Kind } from './lectern.ts';

/** Branded Chrome and Edge are left out: they no longer load unpacked extensions from outside. */
const NAMES: Record<Kind, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'ungoogled-chromium', 'chromium.exe'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox.exe'],
};

const { env } = process;
const programs = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
  (folder) => folder !== undefined,
);
const applications = ['/Applications', join(homedir(), 'Applications')];

const PLACES: Record<Kind, string[]> = {
  chromium: [
    ...applications.map((folder) => join(folder, 'Chromium.app/Contents/MacOS/Chromium')),
    ...programs.map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
  ],
  firefox: [
    ...applications.map((folder) => join(folder, 'Firefox.app/Contents/MacOS/firefox')),
    ...programs.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
  ],
};

const PACKAGE: Record<Kind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const VARIABLE: Record<Kind, string> = { chromium: 'CHROMIUM_BIN', firefox: 'FIREFOX_BIN' };

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The program of an installed browser: $CHROMIUM_BIN or $FIREFOX_BIN, else the usual names and places. */
function findBrowser(kind: Kind): string | undefined {
  const wished = env[VARIABLE[kind]];
  if (wished) {
    // A wish that cannot be met must not silently end in another browser.
    if (!isAbsolute(wished) || !isProgram(wished))
      throw new Error(`${VARIABLE[kind]}=${wished} is not the full path of a program`);
    return wished;
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES[kind]].find(isProgram);
}

/** The program of a browser, installed first if there is none. Rejects saying what to install by hand. */
export async function ensureBrowser(kind: Kind): Promise<string> {
  const found = findBrowser(kind);
  if (found) return found;
  const failures: string[] = [];
  for (const install of [installByApt, installByPuppeteer]) {
    try {
      const installed = await install(kind);
      if (installed) return installed;
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    [
      `No ${kind} was found and none could be installed.`,
      `Install the package "${PACKAGE[kind]}" (Debian: apt-get install ${PACKAGE[kind]}) or set ${VARIABLE[kind]} to the full path of one.`,
      ...failures.map((failure) => `  tried: ${failure}`),
    ].join('\n'),
  );
}

function installByApt(kind: Kind): string | undefined {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return undefined;
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', PACKAGE[kind]]]) {
    const { status } = spawnSync('/usr/bin/apt-get', args, {
      stdio: 'inherit',
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} ended with ${status}`);
  }
  const path = findBrowser(kind);
  // Ubuntu's package is a stub that asks for a snap.
  return path && spawnSync(path, ['--version']).status === 0 ? path : undefined;
}

/** What is used of @puppeteer/browsers, which puppeteer-core brings along. */
interface Installer {
  detectBrowserPlatform(): string | undefined;
  resolveBuildId(browser: Kind, platform: string, tag: string): Promise<string>;
  install(options: {
    browser: Kind;
    buildId: string;
    platform: string;
    cacheDir: string;
  }): Promise<{ executablePath: string }>;
}

async function installByPuppeteer(kind: Kind): Promise<string> {
  // It is no dependency of ours, so it is looked up from where puppeteer-core lies.
  const path = createRequire(createRequire(import.meta.url).resolve('puppeteer-core')).resolve('@puppeteer/browsers');
  const installer: Installer = await import(pathToFileURL(path).href);
  const platform = installer.detectBrowserPlatform();
  if (!platform) throw new Error('no browser is offered for this platform');
  const buildId = await installer.resolveBuildId(kind, platform, kind === 'chromium' ? 'latest' : 'stable');
  const cacheDir = join(homedir(), '.cache', 'lectern-browsers');
  return (await installer.install({ browser: kind, buildId, platform, cacheDir })).executablePath;
}
