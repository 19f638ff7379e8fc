import assert from 'node:assert/strict';
import { personalText, reveal } from '../../../src/shared/personalText';
import { Aliases } from '../../../src/text/aliases';
import type { TextContext } from '../../../src/text/context';
import { resolveZone } from '../../../src/text/zone';
import { readLookUp } from '../../../src/ticket/lookUps';
import { lookUpText, personText, refusalRow } from '../../../src/ticket/lookUpTexts';
import { context } from '../text/rows';

const oslo: TextContext = {
  ...context,
  now: Date.parse('2025-10-27T10:00:00Z'),
  zone: resolveZone('Europe/Oslo', 'UTC').zone,
};
const known = [personalText('Ann Lee', 'externalId')];

function readIn(typed: string, where: TextContext) {
  return readLookUp(typed, known, { now: where.now, zone: where.zone, locale: where.l10n.locale });
}

/** What is offered for a typed text, a line each. */
function offered(typed: string, where: TextContext = oslo): string[] {
  const { readings, refusal } = readIn(typed, where);
  const rows = readings.map((reading) => lookUpText(reading, readings, known, where));
  const all = refusal === undefined ? rows : [...rows, refusalRow(refusal, where)];
  return all.map(({ label, description, detail = '' }) => [label, description, detail].filter(Boolean).join(' | '));
}

describe('what a look-up box offers', () => {
  it('is the typed text as an id while it is one word', () => {
    assert.deepEqual(offered('customer-1042'), ['customer-1042 | all stays, newest first']);
    assert.deepEqual(offered('2025-10-26'), ['2025-10-26 | all stays, newest first']);
    assert.deepEqual(offered('  '), []);
  });

  it('is an id with a time, its zone and offset', () => {
    assert.deepEqual(offered('customer-1042, yesterday 15:00'), [
      'customer-1042 | at Oct 26, 2025, 15:00 Europe/Oslo (UTC+01:00)',
    ]);
  });

  it('tells a time in another zone in both', () => {
    assert.deepEqual(offered('c-1 25 Oct 3pm New York'), [
      'c-1 | at about Oct 25, 2025, 15:00 America/New_York (UTC-04:00) | that is about Oct 25, 2025, 21:00 Europe/Oslo',
    ]);
  });

  it('is both readings of an hour that the clock showed twice, told apart by their offsets', () => {
    assert.deepEqual(offered('c-1 26 Oct 02:30'), [
      'c-1 | at Oct 26, 2025, 02:30 (UTC+02:00) Europe/Oslo | the clock showed this time twice',
      'c-1 | at Oct 26, 2025, 02:30 (UTC+01:00) Europe/Oslo | the clock showed this time twice',
    ]);
  });

  it('says of an hour that the clock left out why, and offers the times beside it', () => {
    const spring = { ...oslo, now: Date.parse('2026-03-30T10:00:00Z') };
    assert.deepEqual(offered('c-1 29 Mar 02:30', spring), [
      'c-1 | at Mar 29, 2026, 01:30 Europe/Oslo (UTC+01:00)',
      'c-1 | at Mar 29, 2026, 03:30 Europe/Oslo (UTC+02:00)',
      'This time was left out when the clock was put forward | Choose the time before or after the change.',
    ]);
  });

  it('says that a time is in the future, and still offers all stays', () => {
    assert.deepEqual(offered('c-1 tomorrow 10:00'), [
      'c-1 | all stays, newest first',
      'This time is in the future | Check the day and the zone, which is Europe/Oslo unless you name one.',
    ]);
  });

  it('is the whole text where no time is told, for an id may have spaces, unless it holds one that is known', () => {
    const [remark] = [
      'No time was understood | Times are read as in 2026-01-28 15:00, yesterday 15:00 or 28 Jan 3pm Europe/Oslo.',
    ];
    assert.deepEqual(offered('Anna Berg'), ['Anna Berg | all stays, newest first', remark]);
    assert.deepEqual(offered('from Ann Lee again'), [
      'Ann Lee | all stays, newest first',
      'from Ann Lee again | all stays, newest first',
      remark,
    ]);
  });

  it('is each id of a ticket with each of its times', () => {
    assert.deepEqual(offered('"room 7" patient 4711, yesterday about three, bad video'), [
      'room 7 | at about Oct 26, 2025, 15:00 Europe/Oslo (UTC+01:00) | morning or afternoon is not said',
      'room 7 | at about Oct 26, 2025, 03:00 Europe/Oslo (UTC+01:00) | morning or afternoon is not said',
      '4711 | at about Oct 26, 2025, 15:00 Europe/Oslo (UTC+01:00) | morning or afternoon is not said',
      '4711 | at about Oct 26, 2025, 03:00 Europe/Oslo (UTC+01:00) | morning or afternoon is not said',
    ]);
  });

  it('tells a part of a day with its bounds, and a whole day as one', () => {
    assert.deepEqual(offered('c-1 yesterday afternoon'), [
      'c-1 | at Oct 26, 2025, 12:00 to 18:00 Europe/Oslo (UTC+01:00)',
    ]);
    assert.deepEqual(offered('c-1 2025-10-25', context), ['c-1 | at any time on Oct 25, 2025 UTC']);
  });

  it('holds no typed id while personal data are hidden, and makes no alias of the beginning of one', () => {
    const aliases = new Aliases();
    const hidden = { ...oslo, hidePersonal: aliases };
    assert.deepEqual(offered('customer-10', hidden), ['The external ID that you typed | all stays, newest first']);
    const person = { id: 'x', externalId: known[0]!, isPinned: false, lookedUpAt: hidden.now - 3_600_000 };
    assert.deepEqual(personText(person, hidden), { label: 'ID 1', description: 'Today 10:00' });
    assert.equal(offered('Ann Lee yesterday 15:00', hidden)[0]?.split(' | ')[0], 'ID 1');
  });

  it('keeps the id itself for the request', () => {
    const { readings } = readIn('customer-1042 yesterday 15:00', oslo);
    assert.deepEqual(
      readings.map(({ externalId }) => reveal(externalId)),
      ['customer-1042'],
    );
  });
});
