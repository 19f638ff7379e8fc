import assert from 'node:assert/strict';
import { readTime } from '../../../src/ticket/readTime';
import { resolveZone } from '../../../src/text/zone';
import { describeRead, inUtc } from './describeRead';

/** A text and what it means: a moment, `doubt: moment | moment`, or `refused: reason`; of more than a moment, how exact it is. */
type Row = readonly [text: string, meaning: string];

interface Table {
  readonly now: string;
  readonly zone: string;
  readonly locale: string;
  readonly rows: readonly Row[];
}

const tables: readonly Table[] = [
  {
    now: '2026-01-29T10:30:00Z',
    zone: 'UTC',
    locale: 'en-GB',
    rows: [
      ['03/04/2025 14:00', '2025-04-03T14:00Z'],
      ['5/1 15:00', '2026-01-05T15:00Z'],
      ['', 'refused: notUnderstood'],
    ],
  },
  {
    now: '2026-01-29T10:30:00Z',
    zone: 'UTC',
    locale: 'nb',
    rows: [
      ['03/04/2025 14:00', '2025-04-03T14:00Z'],
      ['5/1 15:00', '2026-01-05T15:00Z'],
    ],
  },
  {
    now: '2026-01-29T10:30:00Z',
    zone: 'America/New_York',
    locale: 'en-US',
    rows: [
      ['03/04/2025 14:00', '2025-03-04T19:00Z'],
      ['28/01/2026 15:00', '2026-01-28T20:00Z'],
      ['1/28/2026, 3:00:12 PM', '2026-01-28T20:00:12Z'],
      ['15:00', '2026-01-28T20:00Z'],
      ['today 05:00', '2026-01-29T10:00Z'],
      ['today 06:00', 'refused: future'],
      ['yesterday', 'day 2026-01-28T05:00Z to 2026-01-29T05:00Z'],
      ['2026-01-29 04:00 CET', '2026-01-29T03:00Z'],
      ['28 Jan 9am Kolkata', 'about 2026-01-28T03:30Z'],
    ],
  },
  {
    now: '2026-01-29T10:30:00Z',
    zone: 'America/New_York',
    locale: 'en',
    rows: [
      ['03/04/2025 14:00', 'dayMonth: 2025-03-04T19:00Z | 2025-04-03T18:00Z'],
      [
        '3/4/2025 at 3',
        'dayMonth: about 2025-03-04T20:00Z | about 2025-03-04T08:00Z | about 2025-04-03T19:00Z | about 2025-04-03T07:00Z',
      ],
      ['25/12/2025 15:00', '2025-12-25T20:00Z'],
    ],
  },
  {
    now: '2026-03-30T10:00:00Z',
    zone: 'Europe/Oslo',
    locale: 'en-GB',
    rows: [
      ['yesterday 15:00', '2026-03-29T13:00Z'],
      ['28 Mar 15:00', '2026-03-28T14:00Z'],
      ['29 Mar 01:30', '2026-03-29T00:30Z'],
      ['29 Mar 02:30', 'refused: skipped | 2026-03-29T00:30Z | 2026-03-29T01:30Z'],
      ['yesterday 02:30', 'refused: skipped | 2026-03-29T00:30Z | 2026-03-29T01:30Z'],
      ['29 Mar 03:30', '2026-03-29T01:30Z'],
      ['29 Mar 02:30 UTC', '2026-03-29T02:30Z'],
      ['yesterday 2:30', '2026-03-29T12:30Z'],
      ['yesterday', 'day 2026-03-28T23:00Z to 2026-03-29T22:00Z'],
    ],
  },
  {
    now: '2025-10-27T10:00:00Z',
    zone: 'Europe/Oslo',
    locale: 'en-GB',
    rows: [
      ['yesterday 01:59', '2025-10-25T23:59Z'],
      ['26 Oct 02:30', 'clockChange: 2025-10-26T00:30Z | 2025-10-26T01:30Z'],
      ['26 Oct 02:30 CEST', '2025-10-26T00:30Z'],
      ['26 Oct 02:30 CET', '2025-10-26T01:30Z'],
      ['26 Oct 02:30+01:00', '2025-10-26T01:30Z'],
      ['yesterday 02:30 London', '2025-10-26T02:30Z'],
      ['yesterday at 2', 'halfOfDay: about 2025-10-26T13:00Z | about 2025-10-26T00:00Z | about 2025-10-26T01:00Z'],
      ['yesterday 03:00', '2025-10-26T02:00Z'],
      ['yesterday', 'day 2025-10-25T22:00Z to 2025-10-26T23:00Z'],
    ],
  },
  {
    now: '2025-11-03T10:00:00Z',
    zone: 'America/New_York',
    locale: 'en-US',
    rows: [
      ['11/2 1:30 am', 'clockChange: 2025-11-02T05:30Z | 2025-11-02T06:30Z'],
      ['11/2 1:30 am EST', '2025-11-02T06:30Z'],
      ['11/2 1:30 am EDT', '2025-11-02T05:30Z'],
      ['yesterday half past one in the morning', 'clockChange: 2025-11-02T05:30Z | 2025-11-02T06:30Z'],
      ['yesterday 3pm', 'about 2025-11-02T20:00Z'],
    ],
  },
  {
    now: '2026-03-09T10:00:00Z',
    zone: 'America/New_York',
    locale: 'en-US',
    rows: [
      ['3/8 2:30 am', 'refused: skipped | 2026-03-08T06:30Z | 2026-03-08T07:30Z'],
      ['3/8/26 3:30 am', '2026-03-08T07:30Z'],
      ['yesterday at noon', 'about 2026-03-08T16:00Z'],
    ],
  },
  {
    now: '2026-01-29T10:30:00Z',
    zone: 'Asia/Kolkata',
    locale: 'en-GB',
    rows: [
      ['yesterday 15:00', '2026-01-28T09:30Z'],
      ['15:00', '2026-01-29T09:30Z'],
      ['today 16:30', 'refused: future'],
      ['03/01 23:45', '2026-01-03T18:15Z'],
      ['28 Jan 15:00 IST', 'zone: 2026-01-28T09:30Z | 2026-01-28T15:00Z | 2026-01-28T13:00Z'],
      ['yesterday afternoon', 'partOfDay 2026-01-28T06:30Z to 2026-01-28T12:30Z'],
    ],
  },
];

describe('words of time', () => {
  for (const { now, zone, locale, rows } of tables) {
    describe(`in ${zone} and ${locale}, said at ${now}`, () => {
      for (const [text, meaning] of rows) {
        it(`"${text}" means ${meaning}`, () => {
          const context = { now: Date.parse(now), zone: resolveZone(zone, 'UTC').zone, locale };
          assert.equal(describeRead(readTime(text, context), inUtc), meaning);
        });
      }
    });
  }
});
