import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { active } from '@/components/display/look';
import { scripts } from '@/components/display/parts';
import { files } from '@/components/display/stylesheet';
import { REGISTERED } from '@/components/preferences/recent';
import { lookAt, type Preferences } from '@/components/preferences/records';
import { ALL_SITES, patternOf } from '@/components/preferences/site';
import { PAINTER, registrations } from '@/components/registrations/registrations';
import { looks } from './arbitraries';

const names = ['alpha.example', 'beta.example', 'gamma.example', '127.0.0.1'];
const preferences: fc.Arbitrary<Preferences> = fc
  .tuple(looks, fc.dictionary(fc.constantFrom(...names), looks))
  .map(([everywhere, sites]) => ({ everywhere, sites: new Map(Object.entries(sites)), recent: [], problems: [] }));

/** The files that a browser puts into a page of `site`, by the rules of match patterns. */
const arriving = (of: Preferences, site: string) =>
  registrations(of)
    .filter(({ matches, excludeMatches }) => {
      const hit = (pattern: string) => pattern === ALL_SITES || pattern === patternOf(site);
      return matches.some(hit) && !excludeMatches.some(hit);
    })
    .map(({ file }) => file)
    .sort();

describe('the registrations', () => {
  it('put on every site exactly what its look is spelled with', () => {
    fc.assert(
      fc.property(preferences, fc.constantFrom(...names, 'unknown.example'), (of, site) => {
        const look = lookAt(of, site);
        const sheets = files(look);
        const expected = [...sheets, ...(sheets.length > 0 ? [PAINTER] : []), ...scripts(look)];
        expect(arriving(of, site)).toEqual(expected.sort());
      }),
    );
  });

  it('put nothing on a site whose look changes nothing', () => {
    fc.assert(
      fc.property(preferences, fc.constantFrom(...names), (of, site) => {
        if (active(lookAt(of, site)).length === 0) expect(arriving(of, site)).toEqual([]);
      }),
    );
  });

  it('are one for each file, however many sites use it', () => {
    const sites = new Map(Array.from({ length: 1000 }, (_, at) => [`s${at}.example`, { theme: 'navy' as const }]));
    expect(registrations({ everywhere: {}, sites, recent: [], problems: [] })).toHaveLength(4);
  });

  it('are of a thousand sites where there are more, those visited last among them', () => {
    const sites = new Map(Array.from({ length: 3000 }, (_, at) => [`s${at}.example`, { theme: 'navy' as const }]));
    const recent = ['s2999.example', 's2000.example', 'forgotten.example'];
    const [sheet] = registrations({ everywhere: {}, sites, recent, problems: [] });
    expect(sheet?.matches).toHaveLength(REGISTERED);
    expect(sheet?.matches.slice(0, 2)).toEqual(['*://s2999.example/*', '*://s2000.example/*']);
  });
});
