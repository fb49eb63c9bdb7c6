import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../drive/browsers.ts';
import { built, kinds } from './reader.ts';

/** Before the first test: both browsers and both builds are there, and a folder for profiles that goes after the last. */
export default async function setup(): Promise<() => void> {
  for (const kind of kinds) {
    if (!existsSync(built[kind])) throw new Error(`No build in ${built[kind]}: run "npm run build" first.`);
    await ensureBrowser(kind);
  }
  const folder = mkdtempSync(join(tmpdir(), 'lectern-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
