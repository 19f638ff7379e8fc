import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bytesOf, type CompactStay, compactStay, unreadStay } from '../../../../src/quality/incidents/compact';
import { countPeople, mostAtOnce } from '../../../../src/quality/incidents/counts';
import { readAt } from '../../../../src/quality/incidents/readAt';
import { stripsOf } from '../../../../src/quality/incidents/strips';
import { readTimeline, unreadTimeline } from '../../../../src/quality/incidents/timeline';
import { readSeries } from '../../../../src/quality/series';
import type { Direction } from '../../../../src/shared/series';
import { StripState } from '../../../../src/shared/stripState';
import { arrays, entry, joined, rules, type Stretch } from '../calls';
import { good, receivers, session } from './sessions';

const { notThere, notLoaded, aboveThreshold, severe, silent, missing } = StripState;
const fine = StripState.good;
const times = { joinedAt: joined, leftAt: joined + 60_000 };

function compact(send: readonly Stretch[], recv: readonly Stretch[], stay = times): CompactStay {
  const reading = readSeries([entry(arrays(send, recv), (stay.joinedAt - joined) / 1000)], stay, 'percent');
  const read = { participantId: 'p', stay, openUntil: null, ...reading };
  return compactStay(read, readTimeline(read, rules), rules);
}

function strip(stays: readonly CompactStay[], direction: Direction, count: number, from = 0, to = 60): number[] {
  const columns = { from: joined + from * 1000, to: joined + to * 1000, count };
  return [...stripsOf([stays], Uint32Array.of(0), columns)[direction]];
}

const mixed = compact(
  [
    [10, 0, 900],
    [1, 4, 900],
    [4, 0, 900],
    [5, null, null],
    [5, 0, 0],
    [5, 12, 900],
  ],
  [[30, 12, 8]],
);

describe('the strip of a person', () => {
  it('shows the worst of each pixel column, and every state', () => {
    assert.deepEqual(strip([mixed], 'send', 6), [fine, fine, aboveThreshold, missing, silent, severe]);
    assert.deepEqual(strip([mixed], 'send', 1), [severe]);
    assert.deepEqual(
      strip([mixed], 'send', 5, 20, 30),
      [aboveThreshold, fine, fine, fine, fine],
      'a single sample has its own column',
    );
  });

  it('never calls few packets severe', () => {
    assert.deepEqual(strip([mixed], 'recv', 1), [aboveThreshold]);
  });

  it('shows where nobody was, and what is not read yet', () => {
    const later = { joinedAt: joined + 80_000, leftAt: joined + 120_000 };
    const unread = unreadStay(unreadTimeline(later, later.leftAt));
    assert.deepEqual(strip([compact([[30, 0, 900]], [[30, 0, 900]]), unread], 'recv', 7, -20, 120), [
      notThere,
      fine,
      fine,
      fine,
      notThere,
      notLoaded,
      notLoaded,
    ]);
  });

  it('shows a stay without samples as missing', () => {
    assert.deepEqual(strip([compact([], [])], 'send', 2), [missing, missing]);
  });

  it('shows the worse of two devices', () => {
    const well = compact([[30, 0, 900]], [[30, 0, 900]]);
    const badly = compact([[30, 0, 900]], [[30, 5, 900]]);
    assert.deepEqual(strip([well, badly], 'recv', 2), [aboveThreshold, aboveThreshold]);
    assert.equal(readAt([well, badly], 'recv', joined + 1000).loss, 5);
  });

  it('holds in each column exactly what the samples in it say, at any zoom', () => {
    const sample = fc.constantFrom<Stretch>([1, 0, 900], [1, 4, 900], [1, 20, 900], [1, 0, 0], [1, null, null]);
    const samples = fc.array(sample, { minLength: 29, maxLength: 29 }).map((rest): Stretch[] => [[1, 1, 900], ...rest]);
    const zoom = fc.record({
      from: fc.nat(50),
      length: fc.integer({ min: 1, max: 60 }),
      count: fc.integer({ min: 1, max: 97 }),
    });
    fc.assert(
      fc.property(samples, zoom, (given, { from, length, count }) => {
        const stay = compact(given, given);
        const width = length / count;
        const expected = Array.from({ length: count }, (_column, column) => {
          const begin = from + column * width;
          const isInside = (start: number) => start < begin + width - 1e-5 && start + 2 > begin + 1e-5;
          return Math.max(notThere, ...[...stay.send.state].filter((_state, i) => isInside(2 * i)));
        });
        assert.deepEqual(strip([stay], 'send', count, from, from + length), expected);
      }),
      { numRuns: 500 },
    );
  });

  it('takes 14 bytes a sample', () => {
    assert.equal(bytesOf(mixed), 30 * 14);
  });
});

describe('a person at a moment', () => {
  it('is read from the sample of that moment', () => {
    assert.deepEqual(readAt([mixed], 'send', joined + 20_500), { state: aboveThreshold, loss: 4, bitrate: 900_000 });
    assert.deepEqual(readAt([mixed], 'send', joined + 31_000), { state: missing, loss: NaN, bitrate: NaN });
    assert.deepEqual(readAt([mixed], 'send', joined + 41_000), { state: silent, loss: NaN, bitrate: 0 });
    assert.deepEqual(readAt([mixed], 'send', joined - 1), { state: notThere, loss: NaN, bitrate: NaN });
  });
});

describe('how many are bad at once', () => {
  it('is the most of each step', () => {
    const counts = countPeople(
      session([...receivers(2, 100, 130), ...receivers(1, 120, 160), ...good(4), { isUnread: true }]),
    );
    const columns = { from: joined + 90_000, to: joined + 170_000, count: 8 };
    assert.deepEqual([...mostAtOnce(counts.recv, columns)], [0, 2, 2, 3, 1, 1, 1, 0]);
    assert.deepEqual([...mostAtOnce(counts.send, columns)], new Array(8).fill(0));
    assert.deepEqual([...mostAtOnce(counts.measured, columns)], new Array(8).fill(7));
    assert.deepEqual([...mostAtOnce(counts.recv, { ...columns, count: 1 })], [3]);
  });
});
