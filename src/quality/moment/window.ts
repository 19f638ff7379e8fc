import { greatestOf, leastOf } from '../../shared/extremes';
import type { QualityRules } from '../../shared/quality';
import { directions, type TimeRange } from '../../shared/series';
import type { EpochMs } from '../../shared/time';
import { type Block, blockEnd } from '../block';
import { leastSamples } from '../episodes';
import { assessStays, type Facts } from '../facts';
import { presence } from '../lines';
import { mergeBlocks } from '../mergeBlocks';
import { type ReadStay, recordedRange } from '../readStay';

/** How far the answer for a moment reaches to either side, ms: ten minutes in all, about as near as people remember a time. */
export const aroundMs = 5 * 60_000;

/** How far an episode that begins before a window or ends after it reaches into it at least, so that it stays one: this many times what an episode needs. */
const reachInto = 1.5;

/** The stretch around a moment that reaches so far to either side, ms. */
export function windowAround(at: EpochMs, reachMs: number): TimeRange {
  return { from: at - reachMs, to: at + reachMs };
}

/** What two stretches have in common; null where that is nothing. */
export function commonRange(a: TimeRange, b: TimeRange): TimeRange | null {
  const range = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return range.to > range.from ? range : null;
}

/** When the person was there by a stay, by the clock of its recording, and what was recorded outside it; null where nothing is known. */
export function thereBy(read: ReadStay): TimeRange | null {
  const stay = presence(read);
  const recorded = recordedRange(read);
  const shift = read.placing.clockShiftMs;
  const ranges = [stay && { from: stay.from + shift, to: stay.to + shift }, recorded].filter((one) => one !== null);
  return ranges.length === 0
    ? null
    : { from: Math.min(...ranges.map(({ from }) => from)), to: Math.max(...ranges.map(({ to }) => to)) };
}

/** The samples of a block that begin in a stretch. */
function cutBlock(block: Block, { from, to }: TimeRange): Block {
  const { at, start, end, intervalMs } = block;
  const position = (edge: EpochMs): number => Math.min(end - start, Math.max(0, Math.ceil((edge - at) / intervalMs)));
  const [first, last] = [position(from), position(to)];
  return { ...block, at: at + first * intervalMs, start: start + first, end: start + Math.max(first, last) };
}

/** The part of a stay in a stretch; null where the person was not there in it. */
function cutStay(read: ReadStay, range: TimeRange): ReadStay | null {
  const whole = thereBy(read);
  const there = whole && commonRange(whole, range);
  if (whole === null || there === null) {
    return null;
  }
  const blocks = read.blocks.map((block) => cutBlock(block, range)).filter(({ start, end }) => end > start);
  const { unplacedMs } = read.placing;
  return {
    participantId: read.participantId,
    stay: { joinedAt: there.from, leftAt: there.to },
    openUntil: null,
    blocks,
    series: mergeBlocks(blocks).series,
    placing: {
      clockShiftMs: 0,
      beforeJoiningMs: 0,
      afterLeavingMs: 0,
      unplacedMs: there.to === whole.to ? Math.min(unplacedMs, there.to - there.from) : 0,
    },
  };
}

/** The stretch, made longer where it would leave so little of an episode that it were none. */
function widened(range: TimeRange, stays: readonly ReadStay[], { lines }: Facts, rules: QualityRules): TimeRange {
  const intervals = stays.flatMap(({ blocks }) => blocks.map(({ intervalMs }) => intervalMs));
  const needed = reachInto * Math.max(rules.sustainedSeconds * 1000, leastSamples * Math.max(0, greatestOf(intervals)));
  const episodes = lines.flatMap((line) => directions.flatMap((direction) => line[direction].episodes));
  const froms = episodes
    .filter(({ from, to }) => from < range.from && to > range.from && to - range.from < needed)
    .map(({ from, to }) => Math.max(from, to - needed));
  const tos = episodes
    .filter(({ from, to }) => to > range.to && from < range.to && range.to - from < needed)
    .map(({ from, to }) => Math.min(to, from + needed));
  return { from: Math.min(range.from, leastOf(froms)), to: Math.max(range.to, greatestOf(tos)) };
}

/** What happened in a stretch of a call, judged by the same rules as the whole. */
export interface WindowFacts {
  readonly range: TimeRange;
  /** When the person was there in it, one range a stay. */
  readonly there: readonly TimeRange[];
  /** Of the parts of the stays that lie in it. */
  readonly facts: Facts;
}

/** Judges the part of a call that lies in a stretch. */
export function assessWindow(stays: readonly ReadStay[], range: TimeRange, rules: QualityRules): WindowFacts {
  const parts = stays.flatMap((read) => cutStay(read, range) ?? []);
  return {
    range,
    there: parts.flatMap(({ stay: { joinedAt, leftAt } }) =>
      joinedAt === null || leftAt === null ? [] : [{ from: joinedAt, to: leftAt }],
    ),
    facts: assessStays(parts, rules),
  };
}

/** Judges the ten minutes around a moment; where they would cut an episode to less than one they reach a little further. `whole` are the facts of all these stays. */
export function assessAround(stays: readonly ReadStay[], whole: Facts, at: EpochMs, rules: QualityRules): WindowFacts {
  return assessWindow(stays, widened(windowAround(at, aroundMs), stays, whole, rules), rules);
}

/** Where the samples may lie that are missing from an entry that ended early: from the start of the entry to the end of its stay; null where none are. */
export function unplacedIn(read: ReadStay): TimeRange | null {
  const there = thereBy(read);
  const blocks = read.blocks.filter(({ approximate }) => approximate);
  if (there === null || blocks.length === 0 || read.placing.unplacedMs === 0) {
    return null;
  }
  const from = leastOf(blocks.map(({ at }) => at));
  return { from, to: Math.max(there.to, greatestOf(blocks.map(blockEnd))) };
}
