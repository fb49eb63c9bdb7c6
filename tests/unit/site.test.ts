import { describe, expect, it } from 'vitest';
import { siteOf } from '@/components/preferences/site';

describe('the site of a page', () => {
  it('is its host, whatever the port and path', () => {
    expect(siteOf('https://history.example:8443/a/b?c#d')).toEqual({
      site: 'history.example',
      pages: 'https://history.example/*',
    });
    expect(siteOf('http://127.0.0.1:5173/')).toEqual({ site: '127.0.0.1', pages: 'http://127.0.0.1/*' });
    expect(siteOf('http://bücher.example/')).toMatchObject({ site: 'xn--bcher-kva.example' });
  });

  it.each([
    ['chrome://extensions/', 'browser'],
    ['about:config', 'browser'],
    ['view-source:https://history.example/', 'browser'],
    ['moz-extension://some-id/popup.html', 'browser'],
    [undefined, 'browser'],
    ['', 'browser'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://addons.mozilla.org/en-US/', 'store'],
    ['file:///home/reader/page.html', 'file'],
  ])('is none for %s', (address, untouchable) => {
    expect(siteOf(address)).toEqual({ untouchable });
  });
});
