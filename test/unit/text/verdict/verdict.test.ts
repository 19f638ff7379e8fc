import assert from 'node:assert/strict';
import { findStays } from '../../../../src/quality/people';
import { verdictView } from '../../../../src/text/verdict/view';
import { maxMarks } from '../../../../src/text/verdict/marks';
import { arrays, assess, entry, rules, stay, steady, type Stretch } from '../../quality/calls';
import { scenarios } from '../../quality/scenarios';
import { context as english } from '../rows';

const context = {
  ...english,
  rules,
  unit: 'percent' as const,
  person: null,
  loaded: new Set(['one']),
  alsoUtc: false,
};

function viewOf(send: readonly Stretch[], recv: readonly Stretch[]) {
  const person = stay('one', 0, recv.reduce((sum, [count]) => sum + count, 0) * 2);
  return verdictView(assess([entry(arrays(send, recv))], person), context);
}

describe('the verdict', () => {
  it('marks episodes and spikes in order of time, each told whole', () => {
    const { marks, directions } = viewOf(
      [...steady(200), [1, 7.25, 1000], ...steady(99)],
      [...steady(60), [3, 4, 1000], [30, 12, 1000], ...steady(207)],
    );
    assert.deepEqual(
      marks.map(({ kind, direction, label }) => [kind, direction, label]),
      [
        ['severeEpisode', 'recv', 'Receiving, severe episode, 08:02:00 to 08:03:06 UTC, 1 min 6 s, peak 12 %'],
        ['spike', 'send', 'Sending, spike, 08:06:40 to 08:06:42 UTC, 2 s, peak 7.3 %'],
      ],
    );
    assert.deepEqual(
      directions.map(({ label }) => label),
      ['Sending: good', 'Receiving: poor'],
    );
  });

  it('tells a low sent bitrate as information', () => {
    const { lowSendBitrate, directions } = viewOf(
      [...steady(30), [2, 0, 100], ...steady(30), [30, 0, 499], ...steady(8)],
      steady(100),
    );
    assert.deepEqual(
      lowSendBitrate.map(({ label }) => label),
      ['Low sent bitrate, 08:02:04 to 08:03:04 UTC, 1 min 0 s; information only'],
    );
    assert.equal(directions[0]?.rating, 'good');
  });

  it('shows every rule with the numbers in force and where they come from', () => {
    const { rules: texts } = verdictView(assess([], { joinedAt: null, leftAt: null }), {
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

  it('keeps the weightiest marks where there are too many, and says so', () => {
    const flicker = Array.from({ length: maxMarks + 200 }, (): Stretch[] => [
      [1, 5, 1000],
      [1, 0, 1000],
    ]).flat();
    const view = viewOf(steady(2), [...flicker, [3, 50, 1000]]);
    assert.equal(view.marks.length, maxMarks);
    assert.equal(view.marks.at(-1)?.kind, 'severeEpisode');
    assert.match(view.rules.at(-1) ?? '', /201 more are not marked/);
  });

  it('never claims what is not in the data', () => {
    const forbidden = /\b(mos|jitter|round.trip|latency|cpu|resolution|freez\w*|froze|location|server|camera|fault)\b/i;
    for (const { paragraph, name } of scenarios) {
      assert.doesNotMatch(paragraph, forbidden, name);
    }
    const { rules: texts } = viewOf(steady(30), steady(30));
    const claims = texts.filter((text) => forbidden.test(text));
    assert.deepEqual(
      claims.map((text) => text.includes('whether a camera was on is not in the data')),
      [true],
    );
  });
});
