import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { dayOf } from '@/components/reader/head/day';

const ZONES = ['Europe/Istanbul', 'Europe/Moscow', 'America/Los_Angeles', 'Pacific/Auckland', 'UTC'];
const home = process.env['TZ'];

describe('the day of a date', () => {
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  it('is the one that is written, in any spelling and wherever it is read', () => {
    const days = fc.date({ min: new Date('1583-01-01'), max: new Date('2400-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(...ZONES), (at, zone) => {
        process.env['TZ'] = zone;
        const day = at.toISOString().slice(0, 10);
        const [year, month, date] = day.split('-').map(Number);
        const name = at.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
        for (const said of [
          day,
          `${year}/${month}/${date}`,
          `${year}. ${month}. ${date}.`,
          `${year}年${month}月${date}日`,
          `${year}년 ${month}월 ${date}일`,
          `${day}T00:30:00+03:00`,
          `${day} 23:59`,
          `${day}T23:30:00Z`,
          `${name} ${date}, ${year}`,
          `${date} ${name} ${year}`,
        ])
          expect(dayOf(said), said).toBe(day);
      }),
    );
  });

  it.each(['', 'yesterday', '1861', '1861-10', '3/4/2021', 'October 1861', 'no. 12'])('is none in “%s”', (said) => {
    expect(dayOf(said)).toBeNull();
  });
});
