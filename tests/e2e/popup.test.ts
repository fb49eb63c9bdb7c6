import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choose, find } from '../drive/aria.ts';
import type { Lectern } from '../drive/lectern.ts';
import { serve } from '../pages/server.ts';
import { violations } from './axe.ts';
import { begin, forgetAll, kinds, NAVY, popupOn, seen, until } from './reader.ts';

/** Role and name of everything a reader can work, as the page declares it. */
const groups = (popup: Page) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('[role=radiogroup]')].map((group) => [
      document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent,
      [...group.querySelectorAll('label')].map((label) => label.querySelector('.name')?.textContent),
    ]),
  );

/** Runs in the popup: shows what is seldom used, too. */
const openAll = () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
};

describe.each(kinds)('in %s, the popup', (kind) => {
  let lectern: Lectern;
  let pages: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  let popup: Page;
  beforeAll(async () => {
    pages = await serve();
    lectern = await begin(kind);
    page = await lectern.open(pages.url('/sample/plain.html'));
  });
  beforeEach(async () => {
    await lectern.closePopup();
    await forgetAll(lectern);
    await page.reload({ waitUntil: 'load' });
    popup = await popupOn(lectern, page);
  });
  afterAll(async () => {
    await lectern.close();
    await pages.close();
  });

  it('names itself, the site and every control', async () => {
    expect(await popup.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Lectern');
    expect(await popup.evaluate(() => document.body.textContent)).toContain('127.0.0.1');
    expect(await groups(popup)).toEqual([
      ['Remember for', ['This site', 'Everywhere']],
      [
        'Theme',
        [
          "Page's own",
          'Orange',
          'Navy',
          'Maroon',
          'Silver',
          'Blue',
          'Black',
          'Sepia',
          'Night',
          'High contrast',
          'System',
        ],
      ],
      ['Colour applies to', ['All text', 'Headings']],
      ['Text size', ['60%', '70%', '80%', '90%', '100%', '110%', '125%', '150%', '200%']],
      ['Font', ["Page's own", 'Serif', 'Sans-serif', 'Monospace', 'Atkinson Hyperlegible', 'OpenDyslexic', 'Literata']],
      ['Weight', ["Page's own", 'Light', 'Regular', 'Medium', 'Semi-bold', 'Bold']],
      ['Alignment', ["Page's own", 'Start of line', 'Never justified']],
      ['Hyphens', ["Page's own", 'On', 'Off']],
      ['Pictures', ['Shown', 'Dimmed', 'Hidden']],
      ['Motion', ["Page's own", 'Still']],
    ]);
    const number = await popup.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('input[role=spinbutton]');
      return [input?.ariaLabel, input?.ariaValueMin, input?.ariaValueMax, input?.value];
    });
    expect(number).toEqual(['Text size in percent', '60', '300', '100']);
    for (const [role, name] of [
      ['button', 'Smaller text'],
      ['button', 'Larger text'],
      ['checkbox', 'Show the strip in the page'],
      ['button', "Reset to the page's own"],
      ['radio', 'Navy'],
      ['radio', '125%'],
      ['button', 'Open reader'],
      ['button', 'Low vision'],
    ] as const) {
      const found = await find(popup, role, name);
      expect(await found.evaluate((element) => element.checkVisibility()), name).toBe(true);
    }
  });

  it('is one calm screen at 320 px and at its own width, until what is seldom used is shown', async () => {
    for (const width of ['320px', '']) {
      const heights = await popup.evaluate((width) => {
        document.documentElement.style.width = width;
        const height = (open: boolean) => {
          for (const details of document.querySelectorAll('details')) details.open = open;
          return document.body.getBoundingClientRect().height;
        };
        return { open: height(true), closed: height(false) };
      }, width);
      expect(heights.closed, width).toBeLessThanOrEqual(600);
      expect(heights.open, width).toBeGreaterThan(1000);
    }
  });

  it('shows each theme as a sample of itself, with its contrast', async () => {
    const navy = await popup.evaluate(() => {
      const input = document.querySelector('input[value=navy]');
      const face = input?.parentElement?.querySelector('.face') as Element;
      return {
        ink: getComputedStyle(face).color,
        paper: getComputedStyle(face).backgroundColor,
        said: document.getElementById(input?.getAttribute('aria-describedby') ?? '')?.textContent,
      };
    });
    expect(navy).toEqual({ ink: NAVY.color, paper: NAVY.paper, said: 'Contrast 11.9 to 1' });
  });

  it('has axe find nothing, in light and dark, at 320 px and with text at 200 %', async () => {
    await popup.evaluate(openAll);
    for (const scheme of ['light', 'dark']) {
      await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]).catch(() => undefined);
      expect(await violations(popup), scheme).toEqual([]);
    }
    await popup.evaluate(() => {
      document.documentElement.style.width = '320px';
      document.documentElement.style.fontSize = '200%';
    });
    expect(await violations(popup)).toEqual([]);
    const wide = await popup.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > 321 && !element.closest('.unseen, [class=unseen]'))
        .map((element) => element.className),
    );
    expect(wide).toEqual([]);
  });

  it('gives every control room: for a finger where it is a finger, or there is room, and for a mouse anywhere', async () => {
    await popup.evaluate(openAll);
    const smallerThan = (least: number, within: string) =>
      popup.evaluate(
        (least, within) =>
          [
            ...document.querySelectorAll(
              'label:not(.caption), summary, button, input:not([type=radio], [type=checkbox])',
            ),
          ]
            .filter((element) => element.closest(within) && element.checkVisibility())
            .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
            .filter(({ box }) => box.width < least || box.height < least)
            .map(({ name }) => name),
        least,
        within,
      );
    await popup.evaluate(() => {
      document.documentElement.style.width = '320px';
    });
    expect(await smallerThan(28, 'body')).toEqual([]);
    expect(await smallerThan(44, '.seldom > .panel')).toEqual([]);
    if (kind === 'firefox') return; // Nothing makes its mouse a finger while it runs.
    const session = await popup.createCDPSession();
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await until(() => popup.evaluate(() => matchMedia('(pointer: coarse)').matches), Boolean);
    expect(await smallerThan(44, 'body')).toEqual([]);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  });

  it('changes the page, keeps focus and says what changed', async () => {
    const own = (await seen(page)).fontSize;
    await choose(popup, 'radio', 'Navy');
    await until(
      () => seen(page),
      ({ paper }) => paper === NAVY.paper,
    );
    const said = () => popup.evaluate(() => document.querySelector('[role=status]')?.textContent);
    expect(await said()).toBe('Theme Navy');
    await choose(popup, 'button', 'Smaller text');
    await choose(popup, 'button', 'Smaller text');
    expect(await said()).toBe('Text size 80 %');
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Smaller text');
    await until(
      () => seen(page),
      ({ fontSize }) => Math.abs(fontSize - own * 0.8) < 0.01,
    );
    expect(await popup.evaluate(() => document.querySelector<HTMLInputElement>('input[value="80"]')?.checked)).toBe(
      true,
    );
  });

  it('works by keyboard alone', async () => {
    await popup.evaluate(() => document.querySelector<HTMLElement>('input[value=own]')?.focus());
    const focused = () => popup.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value);
    await popup.keyboard.press('ArrowDown');
    await until(focused, (value) => value === 'orange');
    await popup.keyboard.press('ArrowDown');
    await until(
      () => seen(page),
      ({ paper }) => paper === NAVY.paper,
    );
    expect(await focused()).toBe('navy');
  });

  it('shows in the colours of the system, too, where the focus is', async () => {
    if (kind === 'firefox') return; // Nothing changes its colours while it runs.
    const session = await popup.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await until(() => popup.evaluate(() => matchMedia('(forced-colors: active)').matches), Boolean);
    const outline = () =>
      popup.evaluate(() => {
        const { outlineWidth, outlineOffset } = getComputedStyle(
          document.querySelector('.option:has([value=own]:checked)') as Element,
        );
        return [outlineWidth, outlineOffset];
      });
    const unfocused = await outline();
    await (await find(popup, 'button', 'Open reader')).focus();
    await popup.keyboard.press('Tab'); // The scope
    await popup.keyboard.press('Tab'); // The theme
    expect(await popup.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe('own');
    expect(await outline()).not.toEqual(unfocused);
    await session.detach();
  });

  it('takes a typed size, and says so when it is none', async () => {
    const own = (await seen(page)).fontSize;
    const typed = await popup.$('input[role=spinbutton]');
    const type = async (text: string) => {
      await typed?.evaluate((input) => {
        (input as HTMLInputElement).value = '';
        (input as HTMLInputElement).focus();
      });
      await popup.keyboard.type(text);
      await popup.keyboard.press('Enter');
    };
    await type('115');
    await until(
      () => seen(page),
      ({ fontSize }) => Math.abs(fontSize - own * 1.15) < 0.01,
    );
    await type('9000');
    const range = 'Text size can be from 60 % to 300 %';
    expect(await popup.evaluate(() => document.querySelector('[role=status]')?.textContent)).toBe(range);
    // What was typed stays there to be corrected, and the reason is seen below it.
    const shown = () =>
      typed?.evaluate((input) => {
        const message = document.getElementById(input.getAttribute('aria-describedby') ?? '');
        return {
          value: (input as HTMLInputElement).value,
          invalid: input.ariaInvalid,
          said: message?.checkVisibility() && message.textContent,
        };
      });
    expect(await shown()).toEqual({ value: '9000', invalid: 'true', said: range });
    await popup.keyboard.press('ArrowUp');
    await until(shown, (now) => now?.value === '125');
    expect(await shown()).toEqual({ value: '125', invalid: null, said: false });
    // Nothing typed is the page's own.
    await typed?.evaluate((input) => (input as HTMLInputElement).select());
    await popup.keyboard.press('Backspace');
    await popup.keyboard.press('Enter');
    await until(
      () => seen(page),
      ({ fontSize }) => Math.abs(fontSize - own) < 0.01,
    );
    await until(shown, (now) => now?.value === '100');
  });

  it('dresses a page of a thousand elements by the second frame after the click', async () => {
    const big = await lectern.open(pages.url('/elements/1000'));
    const here = await popupOn(lectern, big);
    await choose(here, 'radio', 'Sepia'); // The painter is in the page, as on every page of a remembered site.
    await until(
      () => seen(big),
      ({ paper }) => paper === 'rgb(246, 236, 215)',
    );
    await big.evaluate(() => {
      const frames: [number, string][] = [];
      Object.assign(window, { frames_: frames });
      const look = () => {
        frames.push([
          performance.timeOrigin + performance.now(),
          getComputedStyle(document.documentElement).backgroundColor,
        ]);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await here.evaluate(() =>
      document.addEventListener(
        'click',
        () => Object.assign(window, { clicked: performance.timeOrigin + performance.now() }),
        true,
      ),
    );
    await choose(here, 'radio', 'Navy');
    await until(
      () => seen(big),
      ({ paper }) => paper === NAVY.paper,
    );
    const clicked = await here.evaluate(() => (window as unknown as { clicked: number }).clicked);
    const frames = await big.evaluate(() => (window as unknown as { frames_: [number, string][] }).frames_);
    const after = frames.filter(([time]) => time > clicked);
    const first = after.findIndex(([, paper]) => paper === NAVY.paper);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(
      first,
      JSON.stringify(after.slice(0, 8).map(([time, paper]) => [Math.round(time - clicked), paper])),
    ).toBeLessThanOrEqual(2);
    await big.close();
  });
});
