import assert from 'node:assert/strict';
import { resolveZone } from '../../../src/text/zone';
import { readTime } from '../../../src/ticket/readTime';
import { describeRead, inUtc } from './describeRead';
import { englishTimes, norwegianTimes } from './timeWords';

/** The zones with the moment at which their clocks show half past ten on 29 January 2026. */
const zones = {
  'Europe/Oslo': '2026-01-29T10:30:00+01:00',
  'America/New_York': '2026-01-29T10:30:00-05:00',
  'Asia/Kolkata': '2026-01-29T10:30:00+05:30',
};
const locales = ['en-US', 'nb'];

/** What the clock of a zone shows, as `2026-01-28 15:00`. */
function clockOf(zone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone });
  return (ms) => format.format(ms).replace(/:00$/, '');
}

describe('words of time in three zones and two locales', () => {
  for (const [text, meaning] of [...englishTimes, ...norwegianTimes]) {
    it(`"${text}" means ${meaning}`, () => {
      for (const [zone, now] of Object.entries(zones)) {
        for (const locale of locales) {
          const read = readTime(text, { now: Date.parse(now), zone: resolveZone(zone, 'UTC').zone, locale });
          const clock = /\dZ/.test(meaning) ? inUtc : clockOf(zone);
          assert.equal(describeRead(read, clock), meaning, `in ${zone} and ${locale}`);
        }
      }
    });
  }

  it('are at least 60', () => {
    assert.ok(new Set([...englishTimes, ...norwegianTimes].map(([text]) => text)).size >= 60);
  });
});
