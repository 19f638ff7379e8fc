import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readComplaint, type Complaint } from '../../../../src/quality/moment/complaint';
import { assessAround } from '../../../../src/quality/moment/window';
import { assessStays } from '../../../../src/quality/facts';
import type { ReadStay } from '../../../../src/quality/readStay';
import { directions, SampleState } from '../../../../src/shared/series';
import { arrays, entry, joined, readStay, rules, type Stretch } from '../calls';
import { flat, stretches } from '../anyCalls';

/** Long samples, so that a random call is longer than what counts. */
const intervalMs = 10_000;
const count = 240;
const runs = { numRuns: 400 };

interface Made {
  readonly send: readonly Stretch[];
  readonly recv: readonly Stretch[];
  readonly at: number;
}

/** Samples of one direction, as many as the call is long. */
const fill = fc
  .array(stretches, { minLength: 4, maxLength: 8 })
  .map((all): Stretch[] =>
    [...flat(all.flat()), ...Array.from({ length: count }, (): Stretch => [1, 0, 1000])].slice(0, count),
  );
const calm = fc.constant(Array.from({ length: count }, (): Stretch => [1, 0, 1000]));
const made = fc.record({
  send: fc.oneof(fill, calm),
  recv: fc.oneof(fill, calm),
  at: fc.integer({ min: -600, max: 3000 }).map((seconds) => joined + seconds * 1000),
});

function stayOf({ send, recv }: Made): ReadStay {
  const details = [entry(arrays(send, recv), 0, intervalMs)];
  return readStay(details, { joinedAt: joined, leftAt: joined + count * intervalMs });
}

function reading(call: Made): Complaint {
  const stay = stayOf(call);
  return readComplaint({ stays: [stay], facts: assessStays([stay], rules), person: null }, call.at, rules);
}

/** The samples of a direction that begin within ten minutes of the moment, of those of the stay. */
function samplesNear(
  { series }: ReadStay,
  at: number,
  direction: (typeof directions)[number],
): { state: number; loss: number }[] {
  return [...(series?.times ?? [])].flatMap((time, i) =>
    time >= at - 600_000 && time < at + 600_000
      ? [{ state: series?.[direction].state[i] ?? 2, loss: series?.[direction].loss[i] ?? NaN }]
      : [],
  );
}

/** The same samples with some of them replaced. */
const replaced = (samples: readonly Stretch[], from: number, length: number, by: Stretch): Stretch[] =>
  samples.map((one, i) => (i >= from && i < from + length ? by : one));

describe('the reading of any complaint', function () {
  this.timeout(60_000);

  it('is supported only by something within ten minutes', () => {
    fc.assert(
      fc.property(made, (call) => {
        const { word, stretches: found } = reading(call);
        assert.equal(word === 'supported', found.length > 0);
        for (const { from, to } of found) {
          assert.ok(from < call.at + 600_000 && to > call.at - 600_000);
        }
      }),
      runs,
    );
  });

  it('is not supported only where four fifths were measured and no two neighbouring samples were bad', () => {
    fc.assert(
      fc.property(made, (call) => {
        const { word, neverSent } = reading(call);
        fc.pre(word === 'notSupported');
        const stay = stayOf(call);
        for (const direction of neverSent ? (['recv'] as const) : directions) {
          const near = samplesNear(stay, call.at, direction);
          const measured = near.filter(({ state }) => state === SampleState.measured);
          // A sample at each edge may be there in part.
          assert.ok(measured.length + 2 >= 0.8 * near.length, direction);
          assert.ok(measured.length >= 1);
          assert.ok(!near.some(({ loss }, i) => loss >= 3 && (near[i + 1]?.loss ?? 0) >= 3), direction);
        }
      }),
      runs,
    );
  });

  it('never turns from supported to not supported by more loss', () => {
    fc.assert(
      fc.property(
        made,
        fc.nat(count - 4),
        fc.integer({ min: 2, max: 20 }),
        fc.boolean(),
        (call, from, length, isSent) => {
          const bad: Stretch = [1, 25, 1000];
          const worse = isSent
            ? { ...call, send: replaced(call.send, from, length, bad) }
            : { ...call, recv: replaced(call.recv, from, length, bad) };
          const after = reading(worse).word;
          if (reading(call).word === 'supported') {
            assert.notEqual(after, 'notSupported');
          }
          const begin = joined + from * intervalMs;
          if (begin >= call.at - 600_000 && begin < call.at + 600_000) {
            assert.equal(after, 'supported');
          }
        },
      ),
      runs,
    );
  });

  it('never becomes not supported by what is not measured any more', () => {
    fc.assert(
      fc.property(made, fc.nat(count - 1), fc.integer({ min: 1, max: count }), (call, from, length) => {
        const less = { ...call, recv: replaced(call.recv, from, length, [1, null, null]) };
        if (reading(call).word === 'notMeasured') {
          assert.notEqual(reading(less).word, 'notSupported');
        }
      }),
      runs,
    );
  });

  it('is the same whichever way round the directions are, but for what was never sent', () => {
    fc.assert(
      fc.property(made, (call) => {
        const turned = { ...call, send: call.recv, recv: call.send };
        const [one, other] = [reading(call), reading(turned)];
        fc.pre(!one.neverSent && !other.neverSent);
        assert.equal(one.word, other.word);
      }),
      runs,
    );
  });
});

describe('the answer for the ten minutes around any moment', function () {
  this.timeout(60_000);

  it('holds an episode wherever one of the call reaches into them, and is told a little more time for it at most', () => {
    fc.assert(
      fc.property(made, (call) => {
        const stay = stayOf(call);
        const whole = assessStays([stay], rules);
        const { range, facts } = assessAround([stay], whole, call.at, rules);
        assert.ok(call.at - range.from >= 300_000 && range.to - call.at >= 300_000);
        assert.ok(range.to - range.from <= 600_000 + 2 * 3 * intervalMs);
        for (const direction of directions) {
          const reaching = whole[direction].episodes.filter(
            ({ from, to }) => from < call.at + 300_000 && to > call.at - 300_000,
          );
          assert.ok(reaching.length === 0 || facts[direction].episodes.length > 0);
          assert.ok(
            facts[direction].episodes.every((part) =>
              whole[direction].episodes.some(({ from, to }) => from <= part.from && to >= part.to),
            ),
          );
        }
      }),
      runs,
    );
  });
});
