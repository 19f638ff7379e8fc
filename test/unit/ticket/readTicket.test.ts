import assert from 'node:assert/strict';
import { personalText, reveal } from '../../../src/shared/personalText';
import { readTicket } from '../../../src/ticket/readTicket';
import { utc } from '../../../src/text/zone';

const context = { now: Date.parse('2026-01-29T10:30:00Z'), zone: utc, locale: 'en' };
const read = (text: string, known: readonly string[] = []) => {
  const { ids, time, zones } = readTicket(
    text,
    known.map((id) => personalText(id, 'externalId')),
    context,
  );
  const moments = time.kind === 'moment' ? [time.moment] : time.kind === 'choice' ? time.moments : [];
  return {
    ids: ids.map(({ externalId, ground }) => `${ground} ${reveal(externalId)}`),
    times: moments.map(({ at }) => new Date(at).toISOString().slice(0, 16)),
    zones: zones.map(({ name }) => name),
  };
};

describe('reading a ticket', () => {
  it('finds an id by its shape, both readings of an hour and the zone by its city', () => {
    assert.deepEqual(read('customer-1340, froze about three, Oslo'), {
      ids: ['shaped customer-1340'],
      times: ['2026-01-28T14:00', '2026-01-29T02:00'],
      zones: ['Europe/Oslo'],
    });
  });

  it('takes the number that a word names as an id, not that of another thing', () => {
    assert.deepEqual(read('patient 4711, yesterday about three, bad video'), {
      ids: ['named 4711'],
      times: ['2026-01-28T15:00', '2026-01-28T03:00'],
      zones: [],
    });
  });

  it('puts an id that was looked up before first, wherever it stands, and knows it to the letter', () => {
    const text = 'Ref AB-12345: "the video", says Ann Lee of c-7 on 2026-01-28 15:00 CET';
    assert.deepEqual(read(text, ['Ann Lee', 'ann lee', 'c-77']), {
      ids: ['known Ann Lee', 'shaped AB-12345', 'shaped c-7', 'quoted the video'],
      times: ['2026-01-28T14:00'],
      zones: ['Europe/Brussels'],
    });
    assert.deepEqual(read('xc-77y', ['c-77']).ids, ['shaped xc-77y']);
  });

  it('takes no time, date, offset or zone for an id', () => {
    assert.deepEqual(read('2026-01-28 15:00 UTC+2'), { ids: [], times: ['2026-01-28T13:00'], zones: ['UTC'] });
    assert.deepEqual(read('28/01/2026 3pm Europe/Oslo').ids, []);
    assert.deepEqual(read('"customer 1", 28 Jan 2026 15:00').ids, ['quoted customer 1', 'named 1']);
  });

  it('puts the times of day of a mail to each day that it names', () => {
    const { ids, times } = read(
      'On Wed, 28 Jan 2026 at 09:12, ann@example.com wrote:\nexternalId=u:88 had bad sound at 15:20.\nTwo of 3 calls.',
    );
    assert.deepEqual(ids, ['named u:88', 'shaped ann@example.com']);
    assert.deepEqual(times, ['2026-01-28T09:12', '2026-01-28T15:20']);
  });

  it('takes how long something lasted for no time', () => {
    assert.deepEqual(read('user 77 froze for about three minutes, at least 2 others too').times, []);
  });

  it('takes no figure of an id or an address for a part of a time', () => {
    assert.deepEqual(read('customer-1340\n28.01.2026\n15:00').times, ['2026-01-28T15:00']);
    assert.deepEqual(read('https://app.example.com/patients/4711?x=1 yesterday 15:00').times, ['2026-01-28T15:00']);
    assert.deepEqual(read('user 77 10 minutes ago').times, ['2026-01-29T10:20']);
  });

  it('finds the day of a time that is told by its number, by the week or after how long something went on', () => {
    assert.deepEqual(read('c-1 froze on the 26th at 9am').times, ['2026-01-26T09:00']);
    assert.deepEqual(read('c-1 on Tuesday last week at 10:00').times, ['2026-01-20T10:00']);
    assert.deepEqual(read('c-1 lost sound after 10 minutes yesterday at 15:00').times, ['2026-01-28T15:00']);
  });

  it('leaves to a person which of several zones counts, unless one stands beside the time', () => {
    assert.deepEqual(read('From London: c-1 in Oslo froze at 15:00 yesterday').times, [
      '2026-01-28T15:00',
      '2026-01-28T14:00',
    ]);
    assert.deepEqual(read('From London: c-1 froze at 15:00 CET yesterday').times, ['2026-01-28T14:00']);
  });

  it('offers a time beside a span of time, and both ends of that', () => {
    assert.deepEqual(read('c-1, meeting 15:00-15:30 yesterday, bad from 15:10').times, [
      '2026-01-28T15:10',
      '2026-01-28T15:00',
      '2026-01-28T15:30',
    ]);
  });

  it('finds id and time of a Norwegian ticket', () => {
    assert.deepEqual(read('Pasient 4711 hadde dårlig bilde i går rundt tre, hilsen Kari'), {
      ids: ['named 4711'],
      times: ['2026-01-28T15:00', '2026-01-28T03:00'],
      zones: [],
    });
    assert.deepEqual(read('Brukeren «Kari 12» falt ut kl. 14.30 tirsdag 27. januar'), {
      ids: ['quoted Kari 12'],
      times: ['2026-01-27T14:30'],
      zones: [],
    });
    assert.deepEqual(read('kunde nr. 88 fros kl.15.30 i går').ids, ['named 88']);
  });

  it('keeps what stands around an id out of it', () => {
    for (const text of ['[c-7]', '(c-7)', '#c-7', '"c-7"', "'c-7'", '<c-7>', 'id=c-7;', 'c-7:']) {
      assert.equal(read(`${text} yesterday 15:00`).ids[0]?.split(' ')[1], 'c-7', text);
    }
    assert.equal(read("user 'o'brien-7' froze").ids[0], "quoted o'brien-7");
  });

  it('takes the first word of a line for an id where nothing else looks like one', () => {
    assert.deepEqual(read('anna yesterday 15:00'), { ids: ['first anna'], times: ['2026-01-28T15:00'], zones: [] });
  });

  it('reads the beginning of a text of any length in a short time', () => {
    const long = `customer-1340 yesterday 15:00 ${'a-1 '.repeat(100_000)}`;
    const start = performance.now();
    assert.equal(read(long).ids[0], 'shaped customer-1340');
    assert.ok(performance.now() - start < 3_000);
  });
});
