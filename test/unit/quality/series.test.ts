import assert from 'node:assert/strict';
import { looksLikeRatio, type ReadingNotes, sumNotes } from '../../../src/quality/readingNotes';
import { readSeries } from '../../../src/quality/series';
import type { Stay } from '../../../src/quality/stay';
import { describeNotes } from '../../../src/text/notes';
import { english } from '../text/english';
import { arrays, entry, joined, steady, type Stretch } from './calls';

const untroubled: ReadingNotes = {
  unreadableValues: 0,
  lackingValues: 0,
  emptyEntries: 0,
  overlapMs: 0,
  untimedSamples: 0,
  assumedStarts: 0,
  assumedIntervals: 0,
  unplacedMs: 0,
  clockShiftsMs: [],
  beforeJoiningMs: 0,
  afterLeavingMs: 0,
  withoutBitrate: [],
  withoutLoss: [],
  lossesAboveZero: 0,
  lossesUpToOne: 0,
  looksLikePercent: false,
  isPercentShown: false,
};
/** The notes without what is always counted. */
const troubles = (notes: ReadingNotes): ReadingNotes => ({ ...notes, lossesAboveZero: 0, lossesUpToOne: 0 });
const stay = (seconds: number): Stay => ({ joinedAt: joined, leftAt: joined + seconds * 1000 });
const both = (...stretches: Stretch[]) => arrays(stretches, stretches);
const notesOf = (...[details, of, unit]: Parameters<typeof readSeries>) =>
  troubles(readSeries(details, of, unit).notes);

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
    assert.deepEqual(notesOf([entry(both([5, 2, 1]), 3611)], stay(10), 'percent').assumedStarts, 1);
    assert.deepEqual(notesOf([entry(both([5, 2, 1]), 3610)], stay(10), 'percent').assumedStarts, 0);
  });

  it('leaves out what no time is known for, and entries without samples', () => {
    const nowhere = { joinedAt: null, leftAt: null };
    const { series, notes } = readSeries([entry(both([5, 2, 1]), null), entry('nothing')], nowhere, 'percent');
    assert.equal(series, null);
    assert.deepEqual(notes, { ...untroubled, untimedSamples: 5, emptyEntries: 1 });
  });

  it('lets measured stand over silent, silent over missing, and the higher loss where entries overlap', () => {
    const details = [
      entry(both([2, 2, 1000], [2, 0, 0], [2, null, null], [2, 4, 900])),
      entry(both([2, 0, 0], [2, null, null], [2, 0, 0], [2, 7, 500])),
    ];
    const { series, notes } = readSeries(details, stay(16), 'percent');
    assert.deepEqual([...(series?.recv.state ?? [])], [0, 0, 1, 1, 1, 1, 0, 0]);
    assert.deepEqual([...(series?.recv.loss ?? [])].slice(6), [7, 7]);
    // The first sample of the second entry is an all-zero dummy.
    assert.equal(notes.overlapMs, 14_000);
    assert.deepEqual(
      series?.parts.map(({ start, end, intervalMs }) => [start, end, intervalMs]),
      [[0, 8, 2000]],
    );
  });

  it('cuts samples where overlapping entries do not fall together, and nowhere else', () => {
    const details = [entry(both([3, 2, 1000])), entry(both([3, 7, 1000]), 3)];
    const { series } = readSeries(details, stay(9), 'percent');
    assert.deepEqual(
      [...(series?.times ?? [])].map((time) => (time - joined) / 1000),
      [0, 2, 3, 5, 7],
    );
    assert.deepEqual([...(series?.recv.loss ?? [])], [2, 2, 7, 7, 7]);
    assert.deepEqual(
      series?.parts.map(({ intervalMs }) => intervalMs),
      [2000, 1000, 2000],
    );
  });

  it('marks only the entry that ends before the leaving as approximate, with the time that has no place', () => {
    const details = [entry(both([10, 2, 1000])), entry(both([10, 2, 1000]), 50)];
    const { series, notes } = readSeries(details, stay(100), 'percent');
    assert.equal(notes.unplacedMs, 30_000);
    assert.deepEqual(
      series?.parts.map(({ approximate }) => approximate),
      [false, true],
    );
    assert.deepEqual(describeNotes(notes, english), ['30 s not recorded, position unknown: times are approximate.']);
  });

  it('tells clocks that differ from time that is missing', () => {
    const ten = [entry(both([300, 2, 1000]), 300)];
    assert.deepEqual(notesOf(ten, stay(600), 'percent'), { ...untroubled, clockShiftsMs: [300_000] });
    assert.deepEqual(notesOf([entry(both([300, 2, 1000]), 9)], stay(600), 'percent'), {
      ...untroubled,
      clockShiftsMs: [9000],
    });
    // Of another length, so that no clock can be the reason.
    assert.deepEqual(notesOf([entry(both([300, 2, 1000]), 9)], stay(603), 'percent'), {
      ...untroubled,
      afterLeavingMs: 6000,
    });
  });

  it('keeps and counts what lies before the joining and after the leaving', () => {
    const long = [entry(both([300, 2, 1000]), -20)];
    assert.deepEqual(notesOf(long, stay(560), 'percent'), {
      ...untroubled,
      beforeJoiningMs: 20_000,
      afterLeavingMs: 20_000,
    });
    // Part of a sample may lie outside: the last one seldom ends with the leaving.
    assert.deepEqual(notesOf([entry(both([300, 2, 1000]))], stay(598.5), 'percent'), untroubled);
  });

  it('does not call an entry approximate for the last seconds before the leaving', () => {
    assert.deepEqual(notesOf([entry(both([10, 2, 1000]))], stay(29.9), 'percent'), untroubled);
  });

  it('ignores an all-zero first sample of each entry, and no other', () => {
    const zeros = both([2, 0, 0], [3, 2, 1000]);
    const { series } = readSeries([entry(zeros)], stay(10), 'percent');
    assert.deepEqual([...(series?.send.state ?? [])], [1, 0, 0, 0]);
    assert.equal(series?.times[0], joined + 2000);
  });

  it('suspects ratios where 99 % of the measured losses above zero, of both directions together, do not exceed 1', () => {
    const suspects = (...stretches: Stretch[]) =>
      looksLikeRatio(readSeries([entry(arrays(stretches, steady(1)))], stay(2000), 'percent').notes);
    assert.equal(suspects([5, 0.04, 1000], [5, 0, 1000]), true);
    assert.equal(suspects([99, 0.5, 1000], [1, 4, 1000]), true);
    assert.equal(suspects([98, 0.5, 1000], [1, 4, 1000]), false);
    assert.equal(suspects([5, 4, 1000]), false);
    assert.equal(suspects(...steady(5)), false);
  });

  it('lets neither a silent nor an absurd value above 1 suppress that suspicion', () => {
    const samples = both([50, 0.5, 1000], [50, 8, 0], [50, 900, 1000]);
    assert.equal(looksLikeRatio(readSeries([entry(samples)], stay(300), 'percent').notes), true);
  });

  it('decides it over all stays of a person together', () => {
    const small = readSeries([entry(both([50, 0.5, 1000]))], stay(100), 'percent').notes;
    const large = readSeries([entry(both([50, 5, 1000]))], stay(100), 'percent').notes;
    assert.deepEqual([small, sumNotes([small, large])].map(looksLikeRatio), [true, false]);
  });

  it('suspects percent read as ratios', () => {
    const small = [entry(both([5, 0.04, 1000], [5, 0, 1000]))];
    const large = [entry(both([5, 4, 1000]))];
    assert.equal(notesOf(small, stay(20), 'ratio').looksLikePercent, false);
    assert.equal(notesOf(large, stay(10), 'ratio').looksLikePercent, true);
    assert.equal(looksLikeRatio(readSeries(small, stay(20), 'ratio').notes), false);
  });

  it('reads decimal texts and nothing else as numbers', () => {
    const samples = both(
      [1, '5.5', 1000],
      [1, '1e0', 1000],
      [1, ' ', 1000],
      [1, '0x10', 1000],
      [1, '0b1', 1000],
      [1, 'Infinity', 1000],
    );
    const { series } = readSeries([entry(samples)], stay(12), 'percent');
    assert.deepEqual([...(series?.recv.state ?? [])], [0, 0, 3, 3, 3, 3]);
    assert.deepEqual([...(series?.recv.loss ?? [])].slice(0, 2), [5.5, 1]);
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
      overlapMs: 4000,
      untimedSamples: 5,
      assumedStarts: 6,
      assumedIntervals: 7,
      unplacedMs: 8000,
      clockShiftsMs: [9000],
      beforeJoiningMs: 10_000,
      afterLeavingMs: 11_000,
      withoutBitrate: ['send'],
      withoutLoss: ['recv'],
      lossesAboveZero: 12,
      lossesUpToOne: 12,
      looksLikePercent: true,
      isPercentShown: false,
    };
    const sentences = describeNotes(all, english);
    // The two counts of losses make one sentence, and what settles the unit makes none.
    assert.equal(new Set(sentences).size, Object.keys(all).length - 2);
    assert.equal(describeNotes({ ...all, isPercentShown: true }, english).length, sentences.length - 1);
    assert.ok(sentences.every((sentence) => sentence.endsWith('.') && !/[{}]/.test(sentence)));
  });
});
