import { existsSync } from 'node:fs';
import { ensureBrowser } from '../drive/browsers.ts';
import { built, kinds } from './reader.ts';

/** Before the first test: both browsers and both builds are there. */
export default async function setup(): Promise<void> {
  for (const kind of kinds) {
    if (!existsSync(built[kind])) throw new Error(`No build in ${built[kind]}: run "npm run build" first.`);
    await ensureBrowser(kind);
  }
}
