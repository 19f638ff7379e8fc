import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSeries } from '../../../src/quality/series';
import { directions } from '../../../src/shared/series';
import { describeNotes } from '../../../src/text/notes';
import { summarize } from '../../../src/text/summary';
import { tableView } from '../../../src/text/table';
import { answerView } from '../../../src/text/verdict/answer';
import { momentViews } from '../../../src/text/verdict/moments';
import { verdictRules } from '../../../src/text/verdict/rules';
import { english } from '../text/english';
import { context } from '../text/rows';
import { arrays, assess, entry, joined, rules, type Stretch } from './calls';
import { runs, stretches, flat, left, factsOf, sample } from './anyCalls';

describe('for any call', function () {
  // A thousand calls a property take longer than one test usually may.
  this.timeout(60_000);

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
        const { times = [], parts: merged = [] } = samples.series ?? {};
        const recorded = merged.reduce((sum, one) => sum + (one.end - one.start) * one.intervalMs, 0);
        const span = merged.length > 0 ? times[times.length - 1]! + merged.at(-1)!.intervalMs - times[0]! : 0;
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
