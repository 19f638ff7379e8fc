import assert from 'node:assert/strict';
import { readSeries, type ReadingNotes, type Stay } from '../../../src/quality/series';
import { describeNotes } from '../../../src/text/notes';
import { english } from '../text/english';
import { arrays, entry, joined, steady, type Stretch } from './calls';

const untroubled: ReadingNotes = {
  unreadableValues: 0,
  lackingValues: 0,
  emptyEntries: 0,
  overlappingSamples: 0,
  untimedSamples: 0,
  assumedStarts: 0,
  assumedIntervals: 0,
  unplacedMs: 0,
  withoutBitrate: [],
  withoutLoss: [],
  looksLikeRatio: false,
  looksLikePercent: false,
};
const stay = (seconds: number): Stay => ({ joinedAt: joined, leftAt: joined + seconds * 1000 });
const both = (...stretches: Stretch[]) => arrays(stretches, stretches);
const notesOf = (...[details, of, unit]: Parameters<typeof readSeries>) => readSeries(details, of, unit).notes;

describe('reading samples', () => {
  it('keeps measured, silent, missing and unreadable apart, and what could be read beside what could not', () => {
    const samples = both([1, 2, 1000], [1, 2, 0], [1, null, 700], [1, -1, 600], [1, 2, null], [1, 2, 'x']);
    const { series } = readSeries([entry(samples)], stay(12), 'percent');
    assert.deepEqual([...(series?.recv.state ?? [])], [0, 1, 2, 3, 2, 3]);
    assert.deepEqual([...(series?.recv.loss ?? [])], [2, NaN, NaN, NaN, NaN, NaN]);
    assert.deepEqual([...(series?.recv.bitrate ?? [])], [1e6, 0, 7e5, 6e5, NaN, NaN]);
  });

  it('places sample i at the start of its entry plus i intervals', () => {
    const { series } = readSeries([entry(both([3, 0, 1000]), 10, 1500)], stay(15), 'percent');
    assert.deepEqual(
      [...(series?.times ?? [])],
      [10_000, 11_500, 13_000].map((ms) => joined + ms),
    );
  });

  it('has nothing to say when all is well', () => {
    assert.deepEqual(notesOf([entry(both([5, 2, 1000]))], stay(10), 'percent'), untroubled);
    assert.deepEqual(describeNotes(untroubled, english), []);
  });

  it('counts what it drops and what it assumes', () => {
    const strange = both([2, 5, 1000], [1, 'x', 2_000_000], [2, -1, 1000]);
    assert.deepEqual(notesOf([entry(strange)], stay(10), 'percent'), { ...untroubled, unreadableValues: 8 });
    const short = { ...both([10, 5, 1000]), bitrateSend: [1e6] };
    assert.deepEqual(notesOf([entry(short)], stay(20), 'percent'), { ...untroubled, lackingValues: 9 });
    assert.deepEqual(notesOf([entry(both([5, 2, 1]), null, null)], stay(10), 'percent'), {
      ...untroubled,
      assumedStarts: 1,
      assumedIntervals: 1,
    });
    assert.deepEqual(notesOf([entry(both([5, 2, 1]), 10 * 86_400)], stay(10), 'percent').assumedStarts, 1);
  });

  it('leaves out what no time is known for, and entries without samples', () => {
    const nowhere = { joinedAt: null, leftAt: null };
    const { series, notes } = readSeries([entry(both([5, 2, 1]), null), entry('nothing')], nowhere, 'percent');
    assert.equal(series, null);
    assert.deepEqual(notes, { ...untroubled, untimedSamples: 5, emptyEntries: 1 });
  });

  it('lets the earlier of two overlapping entries keep its samples, and counts the others', () => {
    const details = [entry(both([10, 2, 1000])), entry(both([10, 7, 1000]), 15)];
    const { series, notes } = readSeries(details, stay(35), 'percent');
    assert.deepEqual(notes, { ...untroubled, overlappingSamples: 3 });
    assert.deepEqual(series?.parts, [
      { start: 0, end: 10, intervalMs: 2000, approximate: false },
      { start: 10, end: 17, intervalMs: 2000, approximate: false },
    ]);
    assert.equal(series.times[10], joined + 21_000);
  });

  it('marks an entry that ends early as approximate, with the time that has no place', () => {
    const details = [entry(both([10, 2, 1000])), entry(both([10, 2, 1000]), 50)];
    const { series, notes } = readSeries(details, stay(100), 'percent');
    assert.deepEqual(notes, { ...untroubled, unplacedMs: 60_000 });
    assert.deepEqual(
      series?.parts.map(({ approximate }) => approximate),
      [true, true],
    );
    assert.deepEqual(describeNotes(notes, english), [
      '1 min 0 s not recorded, position unknown: times are approximate.',
    ]);
  });

  it('does not call an entry approximate for the last seconds before the leaving', () => {
    assert.deepEqual(notesOf([entry(both([10, 2, 1000]))], stay(30), 'percent'), untroubled);
  });

  it('ignores an all-zero first sample of each entry, and no other', () => {
    const zeros = both([2, 0, 0], [3, 2, 1000]);
    const { series } = readSeries([entry(zeros)], stay(10), 'percent');
    assert.deepEqual([...(series?.send.state ?? [])], [1, 0, 0, 0]);
    assert.equal(series?.times[0], joined + 2000);
  });

  it('suspects ratios read as percent, and percent read as ratios', () => {
    const small = [entry(both([5, 0.04, 1000], [5, 0, 1000]))];
    const large = [entry(both([5, 4, 1000]))];
    assert.equal(notesOf(small, stay(20), 'percent').looksLikeRatio, true);
    assert.equal(notesOf(small, stay(20), 'ratio').looksLikePercent, false);
    assert.equal(notesOf(large, stay(10), 'ratio').looksLikePercent, true);
    assert.equal(notesOf(large, stay(10), 'percent').looksLikeRatio, false);
    assert.equal(notesOf([entry(both(...steady(5)))], stay(10), 'percent').looksLikeRatio, false);
  });

  it('says where a whole array is absent', () => {
    const { bitrateSend, packetLossRecv, ...rest } = both([5, 2, 1000]);
    assert.equal(bitrateSend?.length, packetLossRecv?.length);
    assert.deepEqual(notesOf([entry(rest)], stay(10), 'percent'), {
      ...untroubled,
      withoutBitrate: ['send'],
      withoutLoss: ['recv'],
    });
  });

  it('reads half a million samples', () => {
    const ones = new Array<number>(500_000).fill(1);
    const { series } = readSeries([entry({ packetLossSend: ones, bitrateSend: ones })], stay(1e6), 'percent');
    assert.equal(series?.times.length, 500_000);
  });

  it('has one sentence for each thing that can be said', () => {
    const all: ReadingNotes = {
      unreadableValues: 1,
      lackingValues: 2,
      emptyEntries: 3,
      overlappingSamples: 4,
      untimedSamples: 5,
      assumedStarts: 6,
      assumedIntervals: 7,
      unplacedMs: 8000,
      withoutBitrate: ['send'],
      withoutLoss: ['recv'],
      looksLikeRatio: true,
      looksLikePercent: true,
    };
    const sentences = describeNotes(all, english);
    assert.equal(new Set(sentences).size, Object.keys(all).length);
    assert.ok(sentences.every((sentence) => sentence.endsWith('.') && !/[{}]/.test(sentence)));
  });
});
