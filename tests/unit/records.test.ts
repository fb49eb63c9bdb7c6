import { describe, expect, it } from 'vitest';
import { changedRecord, isUnreadable, lookAt, parsePreferences } from '@/components/preferences/records';

describe('the store', () => {
  it('is read by scope, the nearer one winning control by control', () => {
    const preferences = parsePreferences({
      version: 1,
      everywhere: { look: { theme: 'navy', textSize: 80 } },
      'site:a.example': { look: { theme: 'sepia' } },
    });
    expect(preferences.problems).toEqual([]);
    expect(lookAt(preferences, 'a.example')).toEqual({ theme: 'sepia', textSize: 80 });
    expect(lookAt(preferences, 'b.example')).toEqual({ theme: 'navy', textSize: 80 });
  });

  it('is read as far as it makes sense where it is corrupt, and the rest is named', () => {
    const preferences = parsePreferences({
      'site:a.example': 'not a record',
      'site:b.example': { look: { theme: 'navy', textSize: 'huge' } },
      'site:c.example': { look: { theme: 'sepia' } },
      everywhere: null,
      visits: 3,
    });
    expect([...preferences.sites]).toEqual([
      ['a.example', {}],
      ['b.example', { theme: 'navy' }],
      ['c.example', { theme: 'sepia' }],
    ]);
    expect(preferences.problems).toEqual(['site:a.example', 'site:b.example', 'everywhere']);
  });

  it('has no site that is no host, for which a browser would refuse all others with it', () => {
    const hosts = ['a.example', '127.0.0.1', '[::1]', 'xn--mnchen-3ya.example', 'a_b.example.'];
    const others = ['', 'x/y', 'two words', '*', 'a.example:80'];
    const look = { theme: 'navy' };
    const { sites, problems } = parsePreferences(
      Object.fromEntries([...hosts, ...others].map((site) => [`site:${site}`, { look }])),
    );
    expect([...sites.keys()]).toEqual(hosts);
    expect(problems).toEqual(others.map((site) => `site:${site}`));
  });

  it('is recognised as a newer Lectern’s', () => {
    const { problems } = parsePreferences({ version: 99, everywhere: { look: { theme: 'navy' } } });
    expect(problems).toEqual(['version']);
  });
});

describe('a changed record', () => {
  it('keeps what this version does not understand', () => {
    const record = { look: { theme: 'navy', glow: 3 }, since: 'once' };
    expect(changedRecord(record, { textSize: 80 })).toEqual({
      look: { theme: 'navy', glow: 3, textSize: 80 },
      since: 'once',
    });
  });

  it('forgets what is the page’s own again, and is gone when nothing is left', () => {
    expect(changedRecord({ look: { theme: 'navy', textSize: 80 } }, { theme: 'own' })).toEqual({
      look: { textSize: 80 },
    });
    expect(changedRecord({ look: { theme: 'navy' } }, { theme: 'own' })).toBeUndefined();
    expect(changedRecord({ look: { theme: 'navy' } }, { theme: undefined })).toBeUndefined();
  });

  it('keeps the page’s own where it holds off a look from everywhere', () => {
    expect(changedRecord(undefined, { theme: 'own' }, { theme: 'navy' })).toEqual({ look: { theme: 'own' } });
  });

  it('takes the place of one that could not be read only after that is put aside', () => {
    expect(isUnreadable('garbage')).toBe(true);
    expect(isUnreadable({ look: [] })).toBe(true);
    expect(isUnreadable({ look: { theme: 'navy' } })).toBe(false);
    expect(isUnreadable(undefined)).toBe(false);
  });
});
