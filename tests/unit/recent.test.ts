import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterVisit, REGISTERED, registeredSites } from '@/components/preferences/recent';

const names = (count: number) => Array.from({ length: count }, (_, at) => `s${at}.example`);

describe('of many remembered sites', () => {
  it('all are registered while they are a thousand or fewer', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.domain(), { maxLength: 50 }), fc.array(fc.domain()), (sites, recent) => {
        expect(registeredSites(sites, recent)).toEqual(sites);
      }),
    );
  });

  it('the one visited now is registered from now on', () => {
    const sites = names(3000);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2999 }),
        fc.shuffledSubarray(sites, { maxLength: REGISTERED }),
        (at, recent) => {
          const site = sites[at] ?? '';
          expect(registeredSites(sites, afterVisit(recent, site))).toContain(site);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('a visit writes nothing down for a site visited not long ago', () => {
    const recent = names(REGISTERED);
    expect(afterVisit(recent, 's0.example')).toBe(recent);
    expect(afterVisit(recent, 's499.example')).toBe(recent);
    expect(afterVisit(recent, 's900.example')[0]).toBe('s900.example');
    expect(afterVisit(recent, 'new.example')).toHaveLength(REGISTERED);
  });
});
