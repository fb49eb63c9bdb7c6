import type { Page } from 'puppeteer-core';
import type { Look } from '@/components/display/look';
import { files } from '@/components/display/stylesheet';
import type { Lectern } from '../drive/lectern.ts';
import { forgetAll, registeredFiles, remember, until } from './reader.ts';

/** Has a look remembered for the site of an address, as if chosen long ago, and waits until all of it is registered. */
export async function register(lectern: Lectern, look: Look, url = 'http://127.0.0.1/'): Promise<void> {
  await forgetAll(lectern);
  await remember(lectern, url, look);
  const sheets = (all: string[]) =>
    all
      .filter((file) => file.endsWith('.css'))
      .sort()
      .join();
  await until(
    () => registeredFiles(lectern),
    (now) => sheets(now) === sheets(files(look)),
  );
}

/** The computed styles of the elements with these ids. */
export const styles = <Name extends string>(page: Page, ids: string[], names: Name[]) =>
  page.evaluate(
    (ids, names) => {
      const of = (id: string) => {
        const style = getComputedStyle(document.getElementById(id) as Element);
        return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
      };
      return Object.fromEntries(ids.map((id) => [id, of(id)]));
    },
    ids,
    names,
  ) as Promise<Record<string, Record<Name, string>>>;
