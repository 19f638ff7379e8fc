import assert from 'node:assert/strict';
import { readNumber } from '../../../src/api/parseValue';
import type { Participant, ParticipantDetails } from '../../../src/api/types';
import type { Facts } from '../../../src/quality/facts';
import { findStays } from '../../../src/quality/people';
import { columnNames, rawColumn } from '../../../src/quality/packSamples';
import { type Direction, directions } from '../../../src/shared/series';
import type { Stay } from '../../../src/quality/stay';

/** A stay as it is judged. */
export interface ClaimedStay {
  readonly stay: Stay;
  readonly details: ParticipantDetails;
}

const isIn = (value: unknown, least: number, most: number): boolean => {
  const number = readNumber(value);
  return number !== null && number >= least && number <= most;
};

/** The most time that the answers can have measured in a direction, ms: each sample that could be one, whole. */
function mostMeasured(stays: readonly ClaimedStay[], direction: Direction): number {
  const { loss, bitrate } = columnNames[direction];
  let ms = 0;
  for (const { samples, sampleRateMs } of stays.flatMap(({ details }) => details)) {
    const interval = sampleRateMs !== null && sampleRateMs >= 100 && sampleRateMs <= 60_000 ? sampleRateMs : 2_000;
    const rates = rawColumn(samples, bitrate);
    const count = (rawColumn(samples, loss) ?? []).filter(
      (value, i) => isIn(value, 0, 100) && (rates === null || isIn(rates[i], Number.MIN_VALUE, 1e9)),
    ).length;
    ms += count * interval;
  }
  return ms;
}

/** The highest loss that the answers hold, %. */
function highestLoss(stays: readonly ClaimedStay[], direction: Direction): number {
  const values = stays.flatMap(({ details }) =>
    details.flatMap(({ samples }) => rawColumn(samples, columnNames[direction].loss) ?? []),
  );
  return values.reduce<number>((most, value) => Math.max(most, isIn(value, 0, 100) ? Number(value) : 0), 0);
}

/** Fails where the facts claim more than the answers hold; `details` were read as percent. */
export function assertClaims(facts: Facts, stays: readonly ClaimedStay[]): void {
  for (const direction of directions) {
    const measured = mostMeasured(stays, direction);
    const highest = highestLoss(stays, direction);
    for (const line of facts.lines) {
      const told = line[direction];
      const { from, to } = line.range ?? { from: NaN, to: NaN };
      const isInside = (range: { readonly from: number; readonly to: number }): boolean =>
        range.from >= from && range.to <= to && range.from < range.to;
      assert.ok(told.measuredMs <= measured + 1e-3, `${told.measuredMs} of ${measured} ms measured`);
      assert.ok(told.rating === 'notRated' || told.measuredMs >= 20_000);
      assert.ok(told.coverage === null || (told.coverage >= 0 && told.coverage <= 1));
      assert.ok(line.stayMs === null || told.coverage === null || told.coverage * line.stayMs <= told.measuredMs + 1);
      assert.ok(told.episodeMs <= told.measuredMs + 1e-3 && told.severeMs <= told.measuredMs + 1e-3);
      for (const run of [...told.episodes, ...told.spikes]) {
        assert.ok(isInside(run) && run.durationMs <= run.to - run.from + 1e-3);
        assert.ok(run.peakPercent <= highest + 1e-6);
        assert.ok(run.severe.every((part) => part.from >= run.from && part.to <= run.to));
      }
      for (const range of [...told.collapses, ...told.silences, ...line.lowSendBitrate]) {
        assert.ok(isInside(range));
      }
      assert.ok(told.gaps.every((gap) => gap.to > gap.from));
      assert.ok((told.highest?.percent ?? 0) <= highest + 1e-6);
      assert.ok((told.worstMinute?.meanPercent ?? 0) <= (told.highest?.percent ?? 0) + 1e-6);
    }
  }
}

/** Fails where a person was away for longer than from the first joining to the last. */
export function assertAway(stays: readonly Participant[]): void {
  const joinings = stays.map(({ joinedAt }) => joinedAt).filter((at) => at !== null);
  const most = joinings.length === 0 ? 0 : Math.max(...joinings) - Math.min(...joinings);
  for (const stay of stays) {
    assert.ok(findStays(stay, stays).awayMs <= most);
  }
}

/** Fails where a sentence names a time of day (UTC) outside a range of less than a day. */
export function assertTimes(sentence: string, { from, to }: { readonly from: number; readonly to: number }): void {
  const day = 86_400_000;
  if (to - from >= day - 2_000) {
    return;
  }
  for (const [, hours, minutes, seconds] of sentence.matchAll(/\b(\d\d):(\d\d):(\d\d)\b/g)) {
    const at = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
    // A time of day is cut to whole seconds.
    const after = (((at - Math.floor(from / 1_000) * 1_000) % day) + day) % day;
    assert.ok(after <= to - Math.floor(from / 1_000) * 1_000, `${hours}:${minutes}:${seconds} is outside: ${sentence}`);
  }
}
