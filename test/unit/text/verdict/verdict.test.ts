import assert from 'node:assert/strict';
import { findStays } from '../../../../src/quality/people';
import { lowBitrateViews } from '../../../../src/text/verdict/lowBitrate';
import { verdictRules } from '../../../../src/text/verdict/rules';
import { rules, stay, steady } from '../../quality/calls';
import { scenarios } from '../../quality/scenarios';
import { context as english } from '../rows';
import { judgePlain } from './judged';

const context = {
  ...english,
  rules,
  unit: 'percent' as const,
  person: null,
  loaded: new Set(['one']),
  alsoUtc: false,
};

describe('the verdict', () => {
  it('tells a low sent bitrate as information', () => {
    const { facts, context: judging } = judgePlain(
      [...steady(30), [2, 0, 100], ...steady(30), [30, 0, 499], ...steady(8)],
      steady(100),
    );
    assert.deepEqual(
      lowBitrateViews(facts, judging).map(({ label }) => label),
      ['Low sent bitrate, 08:02:04 to 08:03:04 UTC, 1 min 0 s; information only'],
    );
    assert.equal(facts.send.rating, 'good');
  });

  it('shows every rule with the numbers in force and where they come from', () => {
    const texts = verdictRules({
      ...context,
      unit: 'ratio',
      rules: { lossThresholdPercent: 4, severeLossThresholdPercent: 20, sustainedSeconds: 8, lowSendBitrateKbps: 250 },
      person: findStays(stay('one', 0, 1, { externalId: 'x' }), [stay('two', 2, 3, { externalId: 'x' })]),
    });
    const all = texts.join('\n');
    for (const part of [
      'above 4 % loss for at least 8 s and 2 samples',
      'above 20 % loss',
      'under 250 kbit/s for at least 8 s',
      'under 20 s measured',
      'at least 5 % of the measured time',
      '30 s measured',
      'as a ratio',
      'about half the true ratio',
      'peer-to-peer',
      'quality.lossThresholdPercent',
      'quality.severeLossThresholdPercent',
      'quality.sustainedSeconds',
      'quality.lowSendBitrateKbps',
      'packetLossUnit',
      'in the last 30 s that were recorded',
    ]) {
      assert.ok(all.includes(part), part);
    }
  });

  it('never claims what is not in the data', () => {
    const forbidden = /\b(mos|jitter|round.trip|latency|cpu|resolution|freez\w*|froze|location|server|camera|fault)\b/i;
    for (const { paragraph, name } of scenarios) {
      assert.doesNotMatch(paragraph, forbidden, name);
    }
    const claims = verdictRules(context).filter((text) => forbidden.test(text));
    assert.deepEqual(
      claims.map((text) => text.includes('whether a camera was on is not in the data')),
      [true],
    );
  });
});
