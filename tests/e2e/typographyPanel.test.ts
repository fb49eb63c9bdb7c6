import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { choose, find } from '../drive/aria.ts';
import type { Lectern } from '../drive/lectern.ts';
import { type Letters, px, withLetters } from './letters.ts';
import { styles } from './looks.ts';
import { kinds, popupOn, registered, stored, until } from './reader.ts';

describe.each(kinds)('in %s, what is chosen of typography in the popup', (kind) => {
  let lectern: Lectern;
  let open: Letters['open'];
  withLetters(kind, (letters) => {
    ({ lectern, open } = letters);
  });

  describe('chosen in the popup', () => {
    let page: Page;
    let popup: Page;
    beforeEach(async () => {
      page = await open();
      popup = await popupOn(lectern, page);
      await popup.evaluate(() => document.querySelector<HTMLElement>('details:not([open]) > summary')?.click());
    });

    async function type(name: string, text: string): Promise<void> {
      const input = await find(popup, 'spinbutton', name);
      await input.evaluate((element, text) => {
        (element as HTMLInputElement).value = text;
        element.dispatchEvent(new Event('change'));
      }, text);
    }
    const lineHeight = async (of = page) => {
      const { plain } = await styles(of, ['plain'], ['line-height', 'font-size']);
      return px(plain?.['line-height']) / px(plain?.['font-size']);
    };
    const near = (wanted: number) => (now: number) => Math.abs(now - wanted) < 0.01;

    it('is there at once and on the next visit, and can be given back by itself', async () => {
      await type('Line height as a multiple of the text size', '1.75');
      await type('Letter spacing in em', '0.1');
      await until(lineHeight, near(1.75));
      await lectern.closePopup();
      await registered(lectern, 'line-height-2-1', 'letter-spacing-1-1');
      const next = await open();
      const { plain } = await styles(next, ['plain'], ['line-height', 'letter-spacing', 'font-size']);
      expect(px(plain?.['line-height'])).toBeCloseTo(28, 1);
      expect(px(plain?.['letter-spacing'])).toBeCloseTo(1.6, 1);

      const again = await popupOn(lectern, next);
      await choose(again, 'button', "Line height: page's own");
      await until(() => lineHeight(next), near(1.2));
      expect((await styles(next, ['plain'], ['letter-spacing']))['plain']?.['letter-spacing']).toBe('1.6px');
      expect(await again.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Line height');
      await until(
        () => stored(lectern),
        (now) => !JSON.stringify(now).includes('lineHeight'),
      );
      await lectern.closePopup();
    });

    it.each(['1,75', '1.75', '١٫٧٥', '۱٫۷۵'])('is a number typed as %s', async (typed) => {
      const field = await find(popup, 'spinbutton', 'Line height as a multiple of the text size');
      await field.focus();
      for (const character of typed) await popup.keyboard.sendCharacter(character);
      await popup.keyboard.press('Enter');
      await until(lineHeight, near(1.75));
      expect(await field.evaluate((input) => (input as HTMLInputElement).value)).toBe('1.75');
      await lectern.closePopup();
    });

    it('is worked by slider and buttons, says its unit, and refuses what it cannot be', async () => {
      const slider = await find(popup, 'slider', 'Letter spacing');
      const said = () => slider.evaluate((element) => element.getAttribute('aria-valuetext'));
      expect(await said()).toBe("Page's own");
      await choose(popup, 'button', 'Wider letters');
      expect(await said()).toBe('0.02 em');
      await slider.focus();
      await popup.keyboard.press('ArrowRight');
      await until(said, (now) => now === '0.04 em');
      await until(
        async () => (await styles(page, ['plain'], ['letter-spacing']))['plain']?.['letter-spacing'],
        (now) => now === '0.64px',
      );
      await type('Letter spacing in em', '3');
      expect(await popup.evaluate(() => document.querySelector('[role=status]')?.textContent)).toBe(
        'Letter spacing can be from 0 em to 0.5 em',
      );
      expect(
        await popup.evaluate(
          () => document.querySelector('.letterSpacing:has([aria-invalid=true]) > .message')?.textContent,
        ),
      ).toBe('Letter spacing can be from 0 em to 0.5 em');
      await lectern.closePopup();
    });

    it('tells of a font that is not installed, keeps its name, and is silent of one that is there', async () => {
      const field = await find(popup, 'textbox', 'Installed font');
      const name = async (text: string) => {
        // As a reader does it: what comes as an answer to an earlier name would stand beside one that is cleared by script.
        await field.evaluate((input) => {
          (input as HTMLInputElement).focus();
          (input as HTMLInputElement).select();
        });
        await popup.keyboard.type(text);
        await popup.keyboard.press('Enter');
      };
      const said = () => popup.evaluate(() => document.querySelector('[role=status]')?.textContent);
      const message = () =>
        field.evaluate((input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent);
      await name('Straits Antiqua');
      await until(message, (now) => now?.startsWith('“Straits Antiqua” is not installed here') === true);
      expect(await said()).toBe(await message());
      await until(
        () => stored(lectern),
        (now) => JSON.stringify(now).includes('Straits Antiqua'),
      );
      await name('Straits; Antiqua');
      expect(await message()).toContain('A font name has up to 32 letters');
      expect(await said()).toBe(await message());
      // No machine is sure to have a font, so the popup gets one.
      const bytes = readFileSync(fileURLToPath(new URL('../pages/letters/signs.ttf', import.meta.url)), 'base64');
      await popup.evaluate(async (bytes) => {
        const font = new FontFace(
          'Harbour Signs',
          Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0)),
        );
        document.fonts.add(await font.load());
      }, bytes);
      await name('Harbour Signs');
      await until(said, (now) => now === 'Installed font Harbour Signs');
      expect(await message()).toBe('');
      await lectern.closePopup();
    });

    it('keeps the popup open where the reader left it', async () => {
      await lectern.closePopup();
      const again = await popupOn(lectern, page);
      expect(await again.evaluate(() => document.querySelector('details')?.open)).toBe(true);
      await again.evaluate(() => document.querySelector('summary')?.click());
      await lectern.closePopup();
    });
  });

  it('is a set in one press, shown and undone in one', async () => {
    const page = await open();
    const popup = await popupOn(lectern, page);
    await choose(popup, 'button', 'Low vision');
    const size = async () => px((await styles(page, ['plain'], ['font-size']))['plain']?.['font-size']);
    await until(size, (now) => now === 24);
    expect(await popup.evaluate(() => document.querySelector('.outcome')?.textContent)).toContain(
      'Low vision changed: Theme High contrast, Colour applies to All text, Text size 150 %',
    );
    await choose(popup, 'button', 'Undo');
    await until(size, (now) => now === 16);
    await until(
      () => stored(lectern),
      (now) => !/contrast|lineHeight|font/.test(JSON.stringify(now)),
    );
    expect((await styles(page, ['plain'], ['font-family', 'letter-spacing']))['plain']).toEqual({
      'font-family': 'Georgia, serif',
      'letter-spacing': 'normal',
    });
    await lectern.closePopup();
    await page.close();
  });
});
