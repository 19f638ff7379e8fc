import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DirectionFacts } from './facts';
import { judgeCall } from './judgeCall';
import { timeWithin } from './mergeSamples';
import { randomCall } from './randomCalls';

/** Both directions of every stay. */
function directionsOf(facts: ReturnType<typeof judgeCall>): readonly DirectionFacts[] {
  return facts.stays.flatMap(({ send, recv }) => [send, recv]);
}

function check(what: (facts: ReturnType<typeof judgeCall>, again: () => ReturnType<typeof judgeCall>) => void): void {
  fc.assert(
    fc.property(randomCall, ({ stays, rules, unit }) => {
      const backwards = stays.map((stay) => ({ ...stay, entries: stay.entries.toReversed() }));
      what(judgeCall(stays, rules, unit), () => judgeCall(backwards, rules, unit));
    }),
    { numRuns: 60 },
  );
}

describe('the reference: any call', function () {
  this.timeout(20_000);

  it('finds no higher mean by trying a window at every second', () => {
    check((facts) => {
      for (const { merged, worstMinute } of directionsOf(facts)) {
        const measured = merged.filter(({ sample }) => sample.state === 'measured');
        const begin = merged[0]?.from ?? 0;
        // A time stamp in 1970 makes a recording of years where the joining is not known: an hour of it is enough.
        const end = Math.min(merged.at(-1)?.to ?? 0, begin + 3_600_000);
        for (let from = begin; from + 60_000 <= end; from += 1000) {
          const ms = timeWithin(measured, from, from + 60_000);
          const weighted = measured.reduce(
            (sum, piece) => sum + piece.sample.loss! * timeWithin([piece], from, from + 60_000),
            0,
          );
          assert.ok(ms < 30_000 || (worstMinute.from !== null && weighted / ms <= worstMinute.mean! + 1e-9));
        }
      }
    });
  });

  it('counts every moment of the recording once', () => {
    check((facts) => {
      for (const { merged, measuredMs, silentMs, missingMs, unreadable } of directionsOf(facts)) {
        const whole = merged.reduce((sum, { from, to }) => sum + (to - from), 0);
        assert.equal(measuredMs + silentMs + missingMs + unreadable.ms, whole);
        assert.ok(merged.every(({ from }, i) => i === 0 || from >= merged[i - 1]!.to));
      }
    });
  });

  it('says the same whatever the order of the entries', () => {
    check((facts, again) => {
      const shown = (call: typeof facts): unknown => ({
        ...call,
        stays: call.stays.map((stay) => ({ ...stay, entries: [] })),
      });
      assert.deepEqual(shown(facts), shown(again()));
    });
  });

  it('meets every rating, drops, shifted clocks and stays that overlap', () => {
    const seen = new Set<string>();
    for (const { stays, rules, unit } of fc.sample(randomCall, { numRuns: 300, seed: 1 })) {
      const facts = judgeCall(stays, rules, unit);
      seen.add(facts.rating.send);
      seen.add(facts.drops.some(({ episodes }) => episodes.length > 0) ? 'drop' : '');
      seen.add(facts.stays.some(({ clockShiftMs }) => clockShiftMs !== null) ? 'shift' : '');
      seen.add(facts.lines.length > 1 ? 'apart' : '');
      seen.add(facts.lines.some((line) => line.stays.length > 1) ? 'together' : '');
      seen.add(facts.looksLikeRatio ? 'ratio' : '');
    }
    const all = ['apart', 'degraded', 'drop', 'good', 'notRated', 'poor', 'ratio', 'shift', 'together'];
    assert.deepEqual([...seen].filter((name) => name !== '').sort(), all);
  });
});
