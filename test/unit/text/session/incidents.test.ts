import assert from 'node:assert/strict';
import { findIncidents } from '../../../../src/quality/incidents/findIncidents';
import type { SessionWords } from '../../../../src/text/session/context';
import { incidentEvidence } from '../../../../src/text/session/incidentEvidence';
import { incidentSentence } from '../../../../src/text/session/incidentSentence';
import { When } from '../../../../src/text/verdict/when';
import { joined, rules } from '../../quality/calls';
import { good, length, receivers, session, type Someone } from '../../quality/incidents/sessions';
import { context } from '../rows';

const range = { from: joined, to: joined + length * 1000 };
const judging = {
  ...context,
  rules,
  unit: 'percent' as const,
  person: null,
  loaded: new Set<string>(),
  alsoUtc: false,
};

function wordsFor(people: readonly Someone[]): SessionWords {
  const names = people.map((_, place) => `P${place}`);
  return { l10n: context.l10n, when: new When({ range }, judging), names };
}

const sentencesOf = (people: readonly Someone[]): string[] =>
  findIncidents(session(people)).map((incident) => incidentSentence(incident, wordsFor(people)));
const evidenceOf = (people: readonly Someone[]): string[][] =>
  findIncidents(session(people)).map((incident) => incidentEvidence(incident, wordsFor(people)));

describe('the sentence of an incident', () => {
  // By hand: 100 to 340 less 200 to 260, in which four received with loss, is 180 s.
  it('tells pauses, for it is not true of them', () => {
    assert.deepEqual(sentencesOf([{ send: [[100, 340, 9]] }, ...receivers(4, 200, 260), ...good(1)]), [
      'From 08:03:20 to 08:04:20 UTC 4 of 5 other people received with loss while P0 sent with loss: P0’s uplink.',
      'From 08:01:40 to 08:05:40 UTC with pauses, 3 min 0 s in all, P0 sent with loss and nobody received with loss at once: P0’s uplink.',
    ]);
  });

  // By hand: 212 to 220 are 8 s, less than half of the 88 s of the shorter one.
  it('tells of loss of others that meets it without counting', () => {
    const [first, second] = sentencesOf([{ recv: [[100, 220, 8]] }, { recv: [[212, 300, 8]] }, ...good(3)]);
    const meets = ' Loss of others meets it too briefly, or at times too unsure, to count as at once.';
    assert.equal(
      first,
      `From 08:01:40 to 08:03:40 UTC P0 alone received with loss, of 5 people measured: P0’s downlink.${meets}`,
    );
    assert.equal(
      second,
      `From 08:03:32 to 08:05:00 UTC P1 alone received with loss, of 5 people measured: P1’s downlink.${meets}`,
    );
    // The clock of what P0 sent may be later by 80 s: whether three others lost it at once is not sure.
    const unsure: Someone = { lacks: 80, send: [[100, 200, 9]] };
    assert.equal(
      sentencesOf([unsure, ...receivers(3, 100, 200)])[1],
      `From 08:01:40 to 08:03:20 UTC P0 sent with loss and nobody received with loss at once: P0’s uplink.${meets}`,
    );
    assert.deepEqual(sentencesOf([{ send: [[100, 200, 8]] }, {}]), [
      'From 08:01:40 to 08:03:20 UTC P0 sent with loss and nobody received with loss at once: P0’s uplink.',
    ]);
  });

  it('does not call all of two people too few of them', () => {
    assert.deepEqual(sentencesOf(receivers(2, 100, 200)), [
      'From 08:01:40 to 08:03:20 UTC 2 people received with loss. Cannot tell whose side it was: 2 of 2 people are too many for one downlink and too few for something common.',
    ]);
  });
});

describe('the evidence of an incident', () => {
  it('tells the highest loss of each direction by itself', () => {
    const [evidence = []] = evidenceOf([{ send: [[100, 200, 8]], recv: [[100, 200, 30]] }, ...good(2)]);
    assert.deepEqual(evidence.slice(0, 2), [
      'P0 sent with loss for 1 min 40 s, up to 8 %.',
      'P0 received with loss for 1 min 40 s, up to 30 %.',
    ]);
  });

  it('says only where somebody lacked what others sent that it can have been theirs', () => {
    const unrecorded: Someone = { send: [[0, 600, 'missing']] };
    const last = (people: readonly Someone[]) => evidenceOf(people)[0]?.at(-1);
    const unknown = 'Not known how they sent: 1 of those there';
    assert.equal(last([{ recv: [[100, 200, 8]] }, unrecorded]), `${unknown}; it can have been theirs.`);
    assert.equal(last([{ recv: [[100, 200, 8]] }, unrecorded, {}, {}]), `${unknown}.`);
    assert.equal(last([{ send: [[100, 200, 8]] }, unrecorded]), `${unknown}.`);
  });
});
