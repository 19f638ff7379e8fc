import type { Member } from './types';

/** Its people have names, ids and comments that try to come to life wherever they are shown. */
export const hostileRoomName = '/security-test-hostile-names';

/** A name of 10 kB. */
const endlessName = 'Bartholomew '.repeat(854).slice(0, 10_240);

/** Names as strangers could type them: markup, codicons, direction changes, formulas, invisible and absurd texts. */
export const hostileNames: readonly string[] = [
  '[Click me](command:workbench.action.closeWindow)',
  '$(zap) Admin $(warning)',
  '<img src=x onerror="alert(1)">',
  'Invoice \u202Egpj.exe',
  'Zero\u200Bwidth\u200D\uFEFF Smith',
  'First line\nSecond line\r\n\tThird',
  endlessName,
  '=HYPERLINK("http://example.invalid","Open")',
  '',
];

const hostileExternalIds: readonly (string | null)[] = [
  '../../rooms?limit=100#',
  '[id](command:x)',
  '"><script>alert(1)</script>',
  '\u202Etxt.di',
  'a&roomSessionId=b',
  '+1+1',
  null,
  '@SUM(A1:A9)',
  '',
];

/** One stay of half an hour for each hostile name. */
export const hostileMembers: readonly Member[] = hostileNames.map((name, index) => ({
  person: { displayName: name, externalId: hostileExternalIds[index] ?? null, seed: 500 + index },
  role: 'visitor',
  from: index * 2,
  to: 1800 - index,
  feedback: {
    rating: 1 + (index % 5),
    tags: [name.slice(0, 40), '<b>bold</b>'],
    comment: `${name.slice(0, 200)} ![tracker](http://example.invalid/t.png) <a href="javascript:alert(1)">more</a>`,
  },
}));
