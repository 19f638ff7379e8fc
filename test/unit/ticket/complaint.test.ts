import assert from 'node:assert/strict';
import { personalText } from '../../../src/shared/personalText';
import type { TextContext } from '../../../src/text/context';
import { resolveZone } from '../../../src/text/zone';
import { type Complaint, readComplaint, withMoment, withTime, withZone } from '../../../src/ticket/complaint';
import { checkLine, momentLine, personLine, zoneLine } from '../../../src/ticket/complaintTexts';
import { context as plain } from '../text/rows';

const context: TextContext = { ...plain, now: Date.parse('2026-01-29T10:30:00Z') };
const time = { now: context.now, zone: context.zone, locale: 'en' };
const zone = (name: string) => resolveZone(name, 'UTC').zone;
const read = (ticket: string, ...known: string[]): Complaint =>
  readComplaint(
    ticket,
    known.map((id) => personalText(id, 'externalId')),
    time,
  );

/** The lines that are shown of it. */
function lines(complaint: Complaint): string[] {
  return [checkLine, personLine, momentLine, zoneLine].flatMap((line) => {
    const text = line(complaint, context);
    return text === undefined ? [] : [[text.label, text.description, text.detail ?? ''].filter(Boolean).join(' | ')];
  });
}

describe('what is understood of a complaint', () => {
  it('leaves to a person whether three is in the afternoon, and shows id and zone', () => {
    assert.deepEqual(lines(read('customer-1340, froze about three, Oslo')), [
      'Person: customer-1340 | change',
      'Moment: choose one | morning or afternoon is not said',
      'Time zone: Europe/Oslo (UTC+01:00) | change',
    ]);
  });

  it('can be checked once all of it is clear', () => {
    assert.deepEqual(lines(read('customer-1340 froze yesterday 15:00 Oslo')), [
      'Check this | customer-1340 at Jan 28, 2026, 15:00 Europe/Oslo (UTC+01:00)',
      'Person: customer-1340 | change',
      'Moment: Jan 28, 2026, 15:00 Europe/Oslo (UTC+01:00) | change | that is Jan 28, 2026, 14:00 UTC',
      'Time zone: Europe/Oslo (UTC+01:00) | change',
    ]);
  });

  it('leaves to a person who is meant, unless one alone was looked up before', () => {
    const ticket = 'ann-1 says that bob-2 froze, yesterday 15:00';
    assert.equal(lines(read(ticket))[0], 'Person: choose one | ann-1, bob-2');
    assert.equal(lines(read(ticket, 'bob-2'))[1], 'Person: bob-2 | change');
    assert.equal(lines(read(ticket, 'bob-2', 'ann-1'))[0], 'Person: choose one | bob-2, ann-1');
  });

  it('says what is missing', () => {
    assert.deepEqual(lines(read('the video was bad')), [
      'Person: choose one | no external ID was found in the text',
      'Moment: choose one | No time was understood | Times are read as in 2026-01-28 15:00, yesterday 15:00 or 28 Jan 3pm Europe/Oslo.',
      'Time zone: UTC | the zone in use, the text names none; change',
    ]);
  });

  it('reads the time of the ticket from the clock of a zone that was chosen, whatever it names', () => {
    const changed = withZone(read('c-1, 28 Jan 15:00 Oslo'), zone('Asia/Kolkata'), time);
    assert.equal(lines(changed)[0], 'Check this | c-1 at Jan 28, 2026, 15:00 Asia/Kolkata (UTC+05:30)');
  });

  it('has the zone of the moment that is chosen where the text leaves several, or names an offset', () => {
    const several = read('c-1 28 Jan 15:00 CST');
    assert.equal(momentLine(several, context).description, 'the name of the zone has several meanings');
    const moments = several.time.kind === 'choice' ? several.time.moments : [];
    assert.equal(moments.length, 2);
    assert.deepEqual(lines(withMoment(several, moments[1]!)).slice(0, 3), [
      'Check this | c-1 at Jan 28, 2026, 15:00 Asia/Shanghai (UTC+08:00)',
      'Person: c-1 | change',
      'Moment: Jan 28, 2026, 15:00 Asia/Shanghai (UTC+08:00) | change | that is Jan 28, 2026, 07:00 UTC',
    ]);
    assert.equal(zoneLine(withMoment(several, moments[1]!), context).label, 'Time zone: Asia/Shanghai (UTC+08:00)');
    const offset = read('c-1 28 Jan 2026 15:00+02:00');
    assert.equal(offset.zoneFrom, 'text');
    const changed = withZone(offset, zone('Asia/Kolkata'), time);
    assert.equal(lines(changed)[0], 'Check this | c-1 at Jan 28, 2026, 15:00 Asia/Kolkata (UTC+05:30)');
  });

  it("takes a typed time in the ticket's zone, in the chosen one, or in the one that it names", () => {
    const ticket = read('c-1, about three, Oslo');
    const moment = (complaint: Complaint): string => momentLine(complaint, context).label;
    assert.equal(moment(withTime(ticket, '28 Jan 15:10', time)), 'Moment: Jan 28, 2026, 15:10 Europe/Oslo (UTC+01:00)');
    const named = withTime(ticket, '28 Jan 15:10 London', time);
    assert.equal(moment(named), 'Moment: Jan 28, 2026, 15:10 Europe/London (UTC+00:00)');
    assert.equal(zoneLine(named, context).label, 'Time zone: Europe/London (UTC+00:00)');
    const chosen = withZone(named, zone('America/New_York'), time);
    assert.equal(moment(chosen), 'Moment: Jan 28, 2026, 15:10 America/New_York (UTC-05:00)');
    assert.equal(
      moment(withTime(chosen, 'yesterday 16:00 Oslo', time)),
      'Moment: Jan 28, 2026, 16:00 America/New_York (UTC-05:00)',
    );
  });
});
