import { cycled, randomFrom, integer, seedOf } from './random';
import type { Person } from './types';

const givenNames =
  'Amelia Bjørn Camila Daniel Eva Felix Grace Hugo Isabel Jakub Karin Leo Maya Nils Olivia Pedro Quentin Rosa Simon Tara Umar Vera Wei Xenia Yusuf Zoë Ana Benjamin Clara David Erik Farah George Helena Ivan Julia Kenji Laila Marco Nora'.split(
    ' ',
  );
const familyNames =
  'Andersen Baker Castillo Dahl Eriksson Fischer García Hansen Ivanova Jensen Khan Larsen Moreau Nowak Olsen Patel Quinn Romano Silva Thompson Ueda Virtanen Walker Xu Yılmaz Zhang Almeida Berg Clarke Díaz Evans Fontaine Gupta Hughes Iyer Johansson Kim Lefebvre Martin Nguyen Osman Park Reyes'.split(
    ' ',
  );

const chrome = (system: string, major: number, more = ''): string =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 ${more}`;
const safari = (system: string, version: string, more = ''): string =>
  `Mozilla/5.0 (${system}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} ${more}`;
const windows = 'Windows NT 10.0; Win64; x64';
const mac = 'Macintosh; Intel Mac OS X 10_15_7';
const linux = 'X11; Linux x86_64';
const browsers: readonly ((major: number) => string)[] = [
  chromeOnWindows,
  (n) => chrome(mac, n, 'Safari/537.36'),
  (n) => chrome(windows, n, `Safari/537.36 Edg/${n}.0.0.0`),
  (n) => chrome('Linux; Android 10; K', n, 'Mobile Safari/537.36'),
  () => safari('iPhone; CPU iPhone OS 18_5 like Mac OS X', '18.5', 'Mobile/15E148 Safari/604.1'),
  () => safari(mac, '18.4', 'Safari/605.1.15'),
  (n) => `Mozilla/5.0 (${windows}; rv:${n}.0) Gecko/20100101 Firefox/${n}.0`,
  (n) => `Mozilla/5.0 (${linux}; rv:${n}.0) Gecko/20100101 Firefox/${n}.0`,
  (n) => chrome(linux, n, 'Safari/537.36'),
];

/** The user agent of a version of Chrome on Windows. */
export function chromeOnWindows(major: number): string {
  return chrome(windows, major, 'Safari/537.36');
}

/** A browser's user agent that depends on the seed alone. */
export function userAgent(seed: number): string {
  return cycled(browsers, seed)(integer(randomFrom(seed), 132, 141));
}

/** One of 1720 people with different names; two of three have an external id from `customer-2000` on. */
export function personAt(index: number): Person {
  const given = cycled(givenNames, index);
  const family = cycled(familyNames, index + Math.floor(index / givenNames.length));
  return {
    displayName: `${given} ${family}`,
    externalId: index % 3 === 0 ? null : `customer-${2000 + index}`,
    seed: seedOf(7, index),
  };
}

/** Has over 120 stays over several rooms, so that a lookup by external id needs pages. */
export const frequentPerson: Person = { displayName: 'Marta Kowalczyk', externalId: 'customer-1042', seed: 1042 };
