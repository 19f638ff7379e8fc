import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assessStays, type Facts } from '../../../src/quality/facts';
import { readSeries } from '../../../src/quality/series';
import { directions } from '../../../src/shared/series';
import { arrays, assess, entry, joined, readStay, rules, type Stretch } from './calls';
import {
  runs,
  loss,
  stretches,
  flat,
  left,
  sharesOf,
  verdictOf,
  factsOf,
  judge,
  placesOutsideEpisodes,
} from './anyCalls';

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
});
