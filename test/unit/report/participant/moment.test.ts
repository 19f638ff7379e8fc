import assert from 'node:assert/strict';
import type { DetailsEntry } from '../../../../src/api/types';
import { readCsv } from '../../../support/readCsv';
import { entryAtNoon, noon, report, stayAtNoon } from './reportFixture';

const minute = 60_000;
/** Ten minutes from noon UTC, 13:00 in Oslo; half a minute of 20 % received loss from 12:05 on. */
const badAtFive = (): DetailsEntry => {
  const entry = entryAtNoon();
  const samples = entry.samples as Record<string, number[]>;
  const received = samples['packetLossRecv']!.map((loss, i) => (i >= 150 && i < 165 ? 20 : loss));
  return { ...entry, samples: { ...samples, packetLossRecv: received } };
};
const asked = (at: number | undefined, details = [badAtFive()]) => {
  const stay = stayAtNoon();
  return report({
    stay,
    details: new Map([[stay.participantId, details]]),
    now: noon + 86_400_000,
    ...(at === undefined ? {} : { at }),
  });
};

describe('the report at a moment that was asked about', () => {
  it('answers for the ten minutes around it, in the zone of the panel', () => {
    const { momentAsked, summary, ruleTexts } = asked(noon + 5 * minute).view;
    assert.equal(momentAsked?.headline, 'At 13:05 · Receiving broke down for 30 s');
    assert.equal(
      momentAsked.paragraph,
      'At 13:05 receiving was poor: 1 episode at or above 3 % packet loss, 13:05:00 to 13:05:30 (30 s, 5 % of the measured time); all severe (10 % or more); worst minute 13:04:31 to 13:05:31, mean 10.13 %; highest sample 20 %; 95th percentile 0.25 %. At 13:05 sending was good: worst minute 13:00:00 to 13:01:00, mean packet loss 0.5 %; highest sample 0.5 %; 95th percentile 0.5 %. Looked at: Nov 22, 2026, 13:00:00 to 13:10:00, all times Europe/Oslo (UTC+01:00): fully measured.',
    );
    assert.deepEqual(momentAsked.range, { from: noon, to: noon + 10 * minute });
    assert.ok(summary.endsWith('Marked in the charts: 13:05, the moment that was asked about.'));
    assert.equal(ruleTexts.filter((rule) => rule.startsWith('Complaint ')).length, 2);
  });

  it('reads a complaint about it, with an answer for the customer', () => {
    const { moment } = asked(noon + 5 * minute);
    assert.deepEqual(moment?.complaint, {
      kind: 'supported',
      word: 'Supported',
      sentence:
        'Within 10 min of 13:05:00 Europe/Oslo: receiving had packet loss at or above 3 %, 13:05:00 to 13:05:30 Europe/Oslo, up to 20 %.',
      forCustomer:
        'We looked at the data that was recorded of your call around Nov 22, 2026, 13:05 Europe/Oslo. It shows that part of the sound and picture data to you was lost, 13:05:00 to 13:05:30 Europe/Oslo. It does not show why, nor what you saw or heard.',
    });
  });

  it('says what was good and what was not measured as different things', () => {
    assert.equal(asked(noon + 5 * minute, [entryAtNoon()]).moment?.complaint.word, 'Not supported');
    assert.equal(asked(noon + 5 * minute, []).moment?.complaint.word, 'Not measured');
    assert.equal(
      asked(noon + 60 * minute).moment?.complaint.sentence,
      'The person was not in the call, 13:50:00 to 14:10:00 Europe/Oslo.',
    );
  });

  it('leaves the panel with it, its times in UTC too', () => {
    const made = asked(noon + 5 * minute);
    const line =
      'A complaint about Nov 22, 2026, 13:05 Europe/Oslo: Supported. Within 10 min of 13:05:00 Europe/Oslo (12:05:00 UTC): receiving had packet loss at or above 3 %, 13:05:00 to 13:05:30 Europe/Oslo (12:05:00 to 12:05:30 UTC), up to 20 %.';
    assert.ok(made.toMarkdown().includes('**At 13:05 · Receiving broke down for 30 s**'));
    assert.ok(made.toMarkdown().includes(line), made.toMarkdown());
    const rows = readCsv(made.toCsv()).filter(([label]) => label === 'At the moment asked about');
    assert.deepEqual([rows.length, rows.at(-1)?.[1]], [3, line]);
    const { moment, verdict } = JSON.parse(made.toJson()) as {
      moment: { at: number; range: object; complaint: { word: string }; facts: { lines: object[] } };
      verdict: { rules: string[] };
    };
    assert.deepEqual(
      [moment.at, moment.complaint.word, moment.facts.lines.length],
      [noon + 5 * minute, 'supported', 1],
    );
    assert.ok(verdict.rules.some((rule) => rule.startsWith('Complaint supported: within 10 min')));
  });

  it('is as ever where no moment was asked about', () => {
    const made = asked(undefined);
    assert.deepEqual([made.view.momentAsked, made.moment], [null, null]);
    assert.ok(![made.toMarkdown(), made.toCsv(), made.toJson()].some((text) => /complaint/iu.test(text)));
  });
});
