import { describe, expect, it } from 'vitest';
import { datelineOf, isDateline, isDatelineAlone } from '@/components/reader/head/dateline';
import { dayOf } from '@/components/reader/head/day';
import { dayIn } from '@/components/reader/head/writtenDay';

const LANGUAGES =
  'en de fr es it pt nl sv da nb fi et tr az ru uk bg pl cs sk hr sl sr-Latn hu ro id ca lt lv vi ka el he ar-u-nu-latn fa-u-ca-gregory hi'.split(
    ' ',
  );

describe('a day in a line', () => {
  it.each(LANGUAGES)('is known in each month in %s', (language) => {
    const long = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const line = long.format(new Date(Date.UTC(2021, month, 3)));
      expect(dayIn(line)?.day.length, line).toBeGreaterThan(7);
      expect(dayIn(line.toLocaleUpperCase(language)), line).not.toBeNull();
    }
  });

  it.each(['1º de maio de 2021', '3-May-2015', '03/May/2021', '۱۳۹۹/۰۲/۱۳', '令和3年5月3日', '03.05.21', '۳ مه ۲۰۲۱'])(
    'is known as papers and wikis write it: %s',
    (line) => {
      expect(dayIn(line)?.day).toBe(line);
    },
  );

  it.each(['3.5.21', '12.13.21', '1.03.05.21', '12 May 1841', '40 mules in 2015', '3 Magnates 2015'])(
    'is none in “%s”',
    (line) => {
      expect(dayIn(line)).toBeNull();
    },
  );

  it('is not of March where Finns say November', () => {
    expect(dayOf('3. marraskuuta 2021')).toBeNull();
  });
});

describe('a line of who and when', () => {
  it.each([
    ['作者：王敬照', '王敬照', null],
    ['2021年05月03日 12:00 来源：海港日报 作者：王敬照', '王敬照', '2021-05-03'],
    ['文：塩田あんな', '塩田あんな', null],
    ['김소금 기자 | 입력 2021.05.03 12:00 | 수정 2021.05.03 13:00', '김소금', '2021-05-03'],
    ['Текст: Анна Солевар', 'Анна Солевар', null],
    ['Text: Jane Roe', 'Jane Roe', null],
    ['Tekst: Anna Solna, 3 maja 2021', 'Anna Solna', '3 maja 2021'],
    ['Yazar: Ayşe Tuzcu | Yayın Tarihi: 3 Mayıs 2021 | Okuma Süresi: 5 dk', 'Ayşe Tuzcu', '2021-05-03'],
    ['Giriş Tarihi: 3.05.2021 00:07 Son Güncelleme: 3.05.2021 10:00', null, '3.05.2021'],
    ['a cura di Anna Salieri', 'Anna Salieri', null],
    ['Von Anna Salzer, Hafenblatt', 'Anna Salzer, Hafenblatt', null],
    ['Dienstag, 13. Mai 2014, von Dr. Anna Salzer', 'Dr. Anna Salzer', '13. Mai 2014'],
    ['Müellif: AYŞE TUZCU', 'AYŞE TUZCU', null],
    ['Por Ana Salinas / Redacción', 'Ana Salinas', null],
    ['03 May 2021 - 12:00 p. m.', null, '2021-05-03'],
    ['Jane Roe – Photo: John Doe – 3 May 2015', 'Jane Roe', '2015-05-03'],
    [
      'Par Anne Saulnier - Publié le 03/05/2021 à 12h00 - Mis à jour le 04/05/2021 à 09h30',
      'Anne Saulnier',
      '03/05/2021',
    ],
    [
      'By Jane Roe - Published on May 3, 2021 at 12:00 - Updated on May 4, 2021 at 09:30 - Reading time: 5 min',
      'Jane Roe',
      '2021-05-03',
    ],
  ] as const)('says all that there is in “%s”', (line, byline, published) => {
    expect(isDateline(line) || isDatelineAlone(line)).toBe(true);
    expect(datelineOf([line])).toEqual({ byline, published });
  });

  it('names nobody by the words before a label amid it', () => {
    const line = 'Harbour Journal #131 - February 2016 + Of Tolls and Salt Author: Jane Roe';
    expect(datelineOf([line]).byline).toBe('Jane Roe');
    expect(isDatelineAlone(line)).toBe(false);
  });

  it.each([
    'Von der Mühle, wo das Salz',
    'Par la route du sel, de la mine au port',
    'The toll was paid - at the ford - until 3 May 2015 and never after that by any of the mules of the northern road',
    'Текст о соли',
    'Originally published in Harbour Today Volume 48 Issue 3 March 1998',
    '文は塩より強し',
  ])('is none: “%s”', (line) => {
    expect(isDatelineAlone(line)).toBe(false);
  });
});
