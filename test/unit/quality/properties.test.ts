import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DetailsEntry } from '../../../src/api/types';
import { assessStays, type Facts } from '../../../src/quality/facts';
import { readSeries } from '../../../src/quality/series';
import type { QualityRules } from '../../../src/shared/quality';
import { directions } from '../../../src/shared/series';
import { describeNotes } from '../../../src/text/notes';
import { summarize } from '../../../src/text/summary';
import { tableView } from '../../../src/text/table';
import { answerView } from '../../../src/text/verdict/answer';
import { momentViews } from '../../../src/text/verdict/moments';
import { verdictRules } from '../../../src/text/verdict/rules';
import { english } from '../text/english';
import { context } from '../text/rows';
import { arrays, assess, entry, joined, readStay, rules, type Stretch } from './calls';

const runs = { numRuns: 1000 };

/** Loss in thousandths of a percent, so that a ratio of it has a finite decimal too; often near the thresholds. */
const loss = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 0, 1, 2.999, 3, 3.001, 9.999, 10, 10.001, 100) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000) },
);
const measured = fc.record({ loss, kbps: fc.integer({ min: 1, max: 3000 }) });
const notMeasured = fc.constantFrom(
  { loss: 0, kbps: 0 },
  { loss: 50, kbps: 0 },
  { loss: null, kbps: null },
  { loss: 5, kbps: null },
  { loss: 'x', kbps: 1000 },
  { loss: -1, kbps: 1000 },
);
const sample = fc.oneof({ weight: 6, arbitrary: measured }, { weight: 1, arbitrary: notMeasured });
/** Runs of equal samples, since episodes need neighbours alike. */
const stretch = fc.tuple(fc.integer({ min: 1, max: 8 }), sample).map(([n, s]): Stretch => [n, s.loss, s.kbps]);
const stretches = fc.array(stretch, { maxLength: 30 });

type Samples = readonly Stretch[];
const flat = (all: Samples): Stretch[] =>
  all.flatMap(([n, l, b]) => Array.from({ length: n }, (): Stretch => [1, l, b]));
const left = (samples: number) => ({ joinedAt: joined, leftAt: joined + samples * 2000 });
/** What no time that is not measured may change: lengths and shares, but not the worst minute and so not the rating. */
const sharesOf = (facts: Facts) =>
  directions.map((name) => {
    const { episodes, episodeMs, episodeShare, severeMs, measuredMs, percentile95, highest } = facts[name];
    const lengths = episodes.map(({ durationMs, peakPercent, severe, restsOnFewPackets }) => ({
      durationMs,
      peakPercent,
      severe: severe.map((part) => part.durationMs),
      restsOnFewPackets,
    }));
    return { lengths, episodeMs, episodeShare, severeMs, measuredMs, percentile95, peak: highest?.percent };
  });
/** The shares with the ratings and the worst minutes. */
const verdictOf = (facts: Facts) => [
  sharesOf(facts),
  directions.map((name) => {
    const { rating, worstMinute } = facts[name];
    return [rating, worstMinute?.from, worstMinute?.meanPercent.toFixed(6)];
  }),
];

/** The facts without the samples that they were found in. */
const factsOf = ({ send, recv, range }: Facts) => ({ send, recv, range });

function judge(details: readonly DetailsEntry[], samples: number, inForce: QualityRules = rules): Facts {
  return assess(details, left(samples), inForce);
}

/** The indices at which something can be put between two samples without cutting an episode of either direction. */
function placesOutsideEpisodes(all: readonly Stretch[], facts: Facts): number[] {
  const within = (ms: number) =>
    directions.some((name) => facts[name].episodes.some(({ from, to }) => from < ms && ms < to));
  return Array.from({ length: all.length + 1 }, (_, i) => i).filter((i) => !within(joined + i * 2000));
}

describe('for any call', function () {
  // A thousand calls a property take longer than one test usually may.
  this.timeout(60_000);

  it('missing or silent time added before, after or between episodes changes no share', () => {
    const kind = fc.constantFrom('silent', 'missing', 'gap');
    fc.assert(
      fc.property(stretches, fc.nat(), fc.integer({ min: 1, max: 50 }), kind, (base, where, extra, added) => {
        const all = flat(base);
        const before = judge([entry(arrays(all, all))], all.length);
        const places = placesOutsideEpisodes(all, before);
        const place = places[where % places.length]!;
        const [head, tail] = [all.slice(0, place), all.slice(place)];
        const filler: Stretch = added === 'silent' ? [extra, 0, 0] : [extra, null, null];
        const together = [...head, filler, ...tail];
        const details =
          added === 'gap'
            ? [entry(arrays(head, head)), entry(arrays(tail, tail), (place + extra) * 2)]
            : [entry(arrays(together, together))];
        assert.deepEqual(sharesOf(judge(details, all.length + extra)), sharesOf(before));
      }),
      runs,
    );
  });

  it('spikes alone never make an episode', () => {
    const spiky = fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 4 })), { maxLength: 60 });
    fc.assert(
      fc.property(spiky, loss, (pattern, high) => {
        const all = pattern.flatMap(([bad, fine]): Stretch[] => [
          [bad, Math.max(3, high), 1000],
          [fine, 2.9, 1000],
        ]);
        const { send, recv } = judge([entry(arrays(all, all))], flat(all).length);
        for (const facts of [send, recv]) {
          assert.deepEqual(facts.episodes, []);
          assert.equal(facts.spikes.length, pattern.length);
          const isSevere = facts.severeMs * 100 >= facts.measuredMs * 5;
          assert.ok(facts.rating === 'good' || facts.measuredMs < 20_000 || (high >= 10 && isSevere));
        }
      }),
      runs,
    );
  });

  it('a stay split at a sample boundary with no time between gives the same episodes, stitched as entries or as stays', () => {
    fc.assert(
      fc.property(stretches, fc.nat(), (base, where) => {
        const all = flat(base);
        const cut = where % (all.length + 1);
        // An entry that begins with zeros only loses that sample as a dummy.
        fc.pre(all[cut]?.[1] !== 0 || all[cut][2] !== 0);
        const [head, tail] = [all.slice(0, cut), all.slice(cut)];
        const whole = judge([entry(arrays(all, all))], all.length);
        const first = entry(arrays(head, head));
        const second = entry(arrays(tail, tail), cut * 2);
        const boundary = joined + cut * 2000;
        const stays = [
          readStay([second], { participantId: 'two', joinedAt: boundary, leftAt: joined + all.length * 2000 }),
          readStay([first], { participantId: 'one', joinedAt: joined, leftAt: boundary }),
        ];
        for (const parts of [judge([first, second], all.length), assessStays(stays, rules)]) {
          assert.deepEqual(verdictOf(parts), verdictOf(whole));
          for (const name of directions) {
            const times = (facts: Facts) => facts[name].episodes.map(({ from, to }) => [from, to]);
            assert.deepEqual(times(parts), times(whole));
          }
        }
      }),
      runs,
    );
  });

  // A higher threshold can split one episode into two; what it can never do is find one where there was none.
  it('raising a threshold never adds an episode: each lies in one that was there, and their time never grows', () => {
    const raised = fc.record({
      lossThresholdPercent: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 1000),
      severeLossThresholdPercent: fc.integer({ min: 0, max: 20_000 }).map((n) => n / 1000),
      sustainedSeconds: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(stretches, raised, (base, by) => {
        const all = flat(base);
        const details = [entry(arrays(all, all))];
        const lower = judge(details, all.length);
        const higher = judge(details, all.length, {
          ...rules,
          lossThresholdPercent: rules.lossThresholdPercent + by.lossThresholdPercent,
          severeLossThresholdPercent: rules.severeLossThresholdPercent + by.severeLossThresholdPercent,
          sustainedSeconds: rules.sustainedSeconds + by.sustainedSeconds,
        });
        for (const name of directions) {
          for (const episode of higher[name].episodes) {
            const around = lower[name].episodes.find(({ from, to }) => from <= episode.from && episode.to <= to);
            assert.ok(around);
            assert.ok(around.severe.length > 0 || episode.severe.length === 0);
          }
          assert.ok(higher[name].episodeMs <= lower[name].episodeMs);
        }
      }),
      runs,
    );
  });

  it('the order of entries does not matter, even where they overlap', () => {
    const part = fc.record({
      samples: stretches,
      at: fc.option(fc.integer({ min: 0, max: 60 })),
      rate: fc.constantFrom(null, 1000, 2000, 2500),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (parts, keys) => {
        const details = parts.map(({ samples, at, rate }) => entry(arrays(samples, samples), at, rate));
        const shuffled = details
          .map((part) => ({ part, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ part }) => part);
        const stay = left(200);
        const [one, other] = [details, shuffled].map((all) => readSeries(all, stay, 'percent'));
        assert.deepEqual([one!.series, one!.notes], [other!.series, other!.notes]);
        assert.deepEqual(factsOf(assess(details, stay)), factsOf(assess(shuffled, stay)));
      }),
      runs,
    );
  });

  it('the order of stays does not matter, even where they overlap', () => {
    const one = fc.record({
      samples: stretches,
      from: fc.integer({ min: 0, max: 200 }),
      length: fc.integer({ min: 1, max: 200 }),
      late: fc.integer({ min: -20, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), fc.infiniteStream(fc.nat()), (all, keys) => {
        const stays = all.map(({ samples, from, length, late }, i) =>
          readStay([entry(arrays(samples, samples), from + late)], {
            participantId: `p${i}`,
            joinedAt: joined + from * 1000,
            leftAt: joined + (from + length) * 1000,
          }),
        );
        const shuffled = stays
          .map((stay) => ({ stay, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ stay }) => stay);
        assert.deepEqual(assessStays(stays, rules), assessStays(shuffled, rules));
      }),
      runs,
    );
  });

  it('never claims more than the samples hold: no time twice, no share over the whole, no peak that is not there', () => {
    const part = fc.record({
      samples: stretches,
      at: fc.option(fc.integer({ min: -100, max: 60 })),
      rate: fc.constantFrom(null, 1000, 2000, 2500),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.option(fc.integer({ min: 1, max: 400 })), (parts, length) => {
        const details = parts.map(({ samples, at, rate }) => entry(arrays(samples, samples), at, rate));
        const stay = { joinedAt: joined, leftAt: length === null ? null : joined + length * 1000 };
        const facts = assess(details, stay);
        const samples = readSeries(details, stay, 'percent');
        const { times = [], parts: laid = [] } = samples.series ?? {};
        const recorded = laid.reduce((sum, one) => sum + (one.end - one.start) * one.intervalMs, 0);
        const span = laid.length > 0 ? times[times.length - 1]! + laid.at(-1)!.intervalMs - times[0]! : 0;
        assert.ok(recorded <= span + 1e-6);
        const losses = parts.flatMap((one) => one.samples.map(([, lost]) => lost));
        for (const name of directions) {
          const { measuredMs, silentMs, missingMs, unreadableMs, coverage, episodeMs, highest, gaps } = facts[name];
          assert.ok(Math.abs(measuredMs + silentMs + missingMs + unreadableMs - recorded) < 1e-3);
          assert.ok(episodeMs <= measuredMs + 1e-6);
          assert.equal(coverage === null, length === null);
          assert.ok(coverage === null || (coverage >= 0 && coverage <= 1));
          assert.ok(highest === null || losses.includes(highest.percent));
          assert.ok(facts[name].rating === 'notRated' || measuredMs >= 20_000);
          assert.ok(gaps.every(({ from, to }) => to - from >= 10_000));
          const { worstMinute } = facts[name];
          assert.ok((worstMinute?.meanPercent ?? 0) <= (highest?.percent ?? 0) + 1e-6);
          assert.ok(!worstMinute?.isWindow || worstMinute.measuredMs >= 30_000 - 1e-6);
        }
      }),
      runs,
    );
  });

  it('no window of a minute is worse than the worst minute', () => {
    const part = fc.record({ samples: stretches, at: fc.integer({ min: 0, max: 90_000 }).map((ms) => ms / 1000) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 999 }), (parts, where) => {
        const details = parts.map(({ samples, at }) => entry(arrays(samples, samples), at));
        const { series } = readSeries(details, { joinedAt: joined, leftAt: null }, 'percent');
        const worst = assess(details, { joinedAt: joined, leftAt: null }).recv.worstMinute;
        const end = series ? series.times.at(-1)! + series.parts.at(-1)!.intervalMs : 0;
        const room = series ? end - series.times[0]! - 60_000 : -1;
        if (!series || room < 0) {
          return;
        }
        const from = series.times[0]! + (room * where) / 999;
        let measured = 0;
        let lost = 0;
        for (const { start, end: last, intervalMs } of series.parts) {
          for (let i = start; i < last; i++) {
            const shared = Math.min(series.times[i]! + intervalMs, from + 60_000) - Math.max(series.times[i]!, from);
            if (series.recv.state[i] === 0 && shared > 0) {
              measured += shared;
              lost += shared * series.recv.loss[i]!;
            }
          }
        }
        assert.ok(measured < 30_000 || (worst?.isWindow === true && lost / measured <= worst.meanPercent + 1e-6));
      }),
      runs,
    );
  });

  it('percent and ratio of the same call give the same verdict', () => {
    fc.assert(
      fc.property(stretches, (base) => {
        const all = flat(base);
        const ratios = all.map(([n, l, b]): Stretch => [n, typeof l === 'number' ? l / 100 : l, b]);
        const stay = left(all.length);
        const views = (
          [
            [all, 'percent'],
            [ratios, 'ratio'],
          ] as const
        ).map(([samples, unit]) => {
          const facts = assess([entry(arrays(samples, samples))], stay, rules, unit);
          const judging = {
            ...context,
            rules,
            unit: 'percent' as const,
            person: null,
            loaded: new Set<string>(),
            alsoUtc: false,
          };
          return {
            facts: factsOf(facts),
            view: [answerView(facts, [], judging), momentViews(facts, judging), verdictRules(judging)],
          };
        });
        assert.deepEqual(views[0], views[1]);
      }),
      runs,
    );
  });

  it('no input whatsoever throws', () => {
    const moment = fc.oneof(
      fc.constant(null),
      fc.double(),
      fc.integer(),
      fc.constantFrom(joined, joined + 5000, 8.64e15),
    );
    const anyRules = fc.record({
      lossThresholdPercent: fc.double(),
      severeLossThresholdPercent: fc.double(),
      sustainedSeconds: fc.double(),
      lowSendBitrateKbps: fc.double(),
    });
    const anyColumn = fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), fc.double(), fc.string(), sample)));
    const anySamples = fc.oneof(
      fc.anything(),
      fc.array(fc.anything()),
      fc.record(
        { packetLossSend: anyColumn, packetLossRecv: anyColumn, bitrateSend: anyColumn, bitrateRecv: anyColumn },
        { requiredKeys: [] },
      ),
    );
    const anyEntry = fc.record({ samples: anySamples, timeStamp: moment, sampleRateMs: moment });
    const unit = fc.constantFrom('percent' as const, 'ratio' as const);
    fc.assert(
      fc.property(fc.array(anyEntry), moment, moment, anyRules, unit, (parts, joinedAt, leftAt, inForce, read) => {
        const details = parts.map((part) => ({ ...entry(null), ...part }));
        const stay = { joinedAt, leftAt };
        const { series, notes } = readSeries(details, stay, read);
        const facts = assess(details, stay, inForce, read);
        const judging = {
          ...context,
          rules: inForce,
          unit: read,
          person: null,
          loaded: new Set<string>(),
          alsoUtc: true,
        };
        const { headline, paragraph, cards } = answerView(facts, [], judging);
        const moments = momentViews(facts, judging).moments.map(({ label }) => label);
        const table = tableView(series, stay, context);
        const texts = [
          headline,
          paragraph,
          ...cards.map(({ summary }) => summary),
          ...moments,
          ...verdictRules(judging),
          summarize(facts, context),
          ...describeNotes(notes, english),
        ];
        assert.ok(texts.every((text) => text.length > 0));
        assert.ok((table?.rows.length ?? 0) <= 200);
      }),
      runs,
    );
  });
});
