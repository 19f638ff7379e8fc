import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DetailsEntry } from '../../../src/api/types';
import { assess, assessStays, type Facts } from '../../../src/quality/facts';
import { readSeries } from '../../../src/quality/series';
import type { QualityRules } from '../../../src/shared/quality';
import { directions } from '../../../src/shared/series';
import { describeNotes } from '../../../src/text/notes';
import { summarize } from '../../../src/text/summary';
import { tableView } from '../../../src/text/table';
import { verdictView } from '../../../src/text/verdict/view';
import { english } from '../text/english';
import { context } from '../text/rows';
import { arrays, entry, joined, rules, type Stretch } from './calls';

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
/** Everything said about one direction but its times and what was not measured. */
const verdictOf = (facts: Facts) =>
  directions.map((name) => {
    const { rating, episodes, episodeMs, episodeShare, measuredMs, percentile95 } = facts[name];
    const lengths = episodes.map(({ durationMs, peakPercent, severe }) => ({ durationMs, peakPercent, severe }));
    return { rating, lengths, episodeMs, episodeShare, measuredMs, percentile95 };
  });

function judge(details: readonly DetailsEntry[], samples: number, inForce: QualityRules = rules): Facts {
  return assess(readSeries(details, left(samples), 'percent').series, left(samples), inForce);
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
        assert.deepEqual(verdictOf(judge(details, all.length + extra)), verdictOf(before));
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
          assert.ok(facts.rating === 'good' || facts.measuredMs < 20_000);
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
        const [head, tail] = [all.slice(0, cut), all.slice(cut)];
        const whole = judge([entry(arrays(all, all))], all.length);
        const first = entry(arrays(head, head));
        const second = entry(arrays(tail, tail), cut * 2);
        const boundary = joined + cut * 2000;
        const stays = [
          { details: [second], stay: { joinedAt: boundary, leftAt: joined + all.length * 2000 } },
          { details: [first], stay: { joinedAt: joined, leftAt: boundary } },
        ].map(({ details, stay }) => ({ stay, series: readSeries(details, stay, 'percent').series }));
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
            assert.ok(around.severe || !episode.severe);
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
        assert.deepEqual(one, other);
        assert.deepEqual(assess(one!.series, stay, rules), assess(other!.series, stay, rules));
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
          const facts = assess(readSeries([entry(arrays(samples, samples))], stay, unit).series, stay, rules);
          const judging = {
            ...context,
            rules,
            unit: 'percent' as const,
            person: null,
            loaded: new Set<string>(),
          };
          return { facts, view: verdictView(facts, judging) };
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
        const facts = assess(series, stay, inForce);
        const judging = { ...context, rules: inForce, unit: read, person: null, loaded: new Set<string>() };
        const view = verdictView(facts, judging);
        const table = tableView(series, stay, context);
        const texts = [view.paragraph, ...view.rules, summarize(facts, context), ...describeNotes(notes, english)];
        assert.ok(texts.every((text) => text.length > 0));
        assert.ok((table?.rows.length ?? 0) <= 200);
      }),
      runs,
    );
  });
});
