import type { QualityRules, Rating } from '../shared/quality';
import type { Direction, TimeRange } from '../shared/series';
import { findLastRecorded, type StayFacts } from './beforeDrop';
import { assessDirection, type DirectionFacts, isGoodInPartOnly, lengthOfStays } from './direction';
import { findLowSendBitrate } from './episodes';
import { mergeBlocks, type MergedSeries } from './mergeBlocks';
import { findLines } from './lines';
import { type ReadStay, stayRange } from './readStay';
import type { Run } from './runs';

/** What happened in stays that follow each other, judged as one line in time. */
export interface LineFacts extends Readonly<Record<Direction, DirectionFacts>> {
  /** In order of joining; never empty. */
  readonly stays: readonly StayFacts[];
  /** From the first joining (or sample) to the last leaving (or end of samples); null when neither is known. */
  readonly range: TimeRange | null;
  /** Length of the stays, ms; null where a joining or leaving is not known. */
  readonly stayMs: number | null;
  /** Stretches of low sent bitrate: information, never part of the verdict. */
  readonly lowSendBitrate: readonly Run[];
  /** True when some samples' times may be off, because their entry ended early. */
  readonly approximate: boolean;
}

/** What happened in a call, by the rules; what it means in words is in `src/text/verdict`. */
export interface Facts {
  /** One for all stays that overlap no other, and one for each that does; empty without stays. */
  readonly lines: readonly LineFacts[];
  /** Index of the line whose rating counts for the call in each direction: the worst. Null without stays. */
  readonly worst: Readonly<Record<Direction, number>> | null;
  /** The facts of those lines. */
  readonly send: DirectionFacts;
  readonly recv: DirectionFacts;
  /** Over all lines. */
  readonly range: TimeRange | null;
}

/** Of several lines the rated ones decide: what was too short to rate must not hide them. */
const worstFirst: readonly Rating[] = ['poor', 'degraded', 'good', 'notRated'];

function isWorse(a: DirectionFacts, b: DirectionFacts): boolean {
  const byRating = worstFirst.indexOf(a.rating) - worstFirst.indexOf(b.rating);
  const byPart = Number(isGoodInPartOnly(b)) - Number(isGoodInPartOnly(a));
  const byMean = (b.worstMinute?.meanPercent ?? -1) - (a.worstMinute?.meanPercent ?? -1);
  return (byRating || byPart || byMean) < 0;
}

function assessLine(stays: readonly ReadStay[], rules: QualityRules): LineFacts {
  const [only] = stays;
  const series: MergedSeries | null =
    stays.length === 1 ? (only?.series ?? null) : mergeBlocks(stays.flatMap(({ blocks }) => blocks)).series;
  return {
    stays: stays.map((one) => ({
      participantId: one.participantId,
      stay: { joinedAt: one.stay.joinedAt, leftAt: one.stay.leftAt },
      placing: one.placing,
      lastRecorded: { send: findLastRecorded(one, 'send'), recv: findLastRecorded(one, 'recv') },
    })),
    range: spanOf(stays.map(stayRange)),
    stayMs: lengthOfStays(stays),
    send: assessDirection(series, stays, 'send', rules),
    recv: assessDirection(series, stays, 'recv', rules),
    lowSendBitrate: series ? findLowSendBitrate(series, rules) : [],
    approximate: series?.parts.some((part) => part.approximate) ?? false,
  };
}

function spanOf(ranges: readonly (TimeRange | null)[]): TimeRange | null {
  const known = ranges.filter((range) => range !== null);
  return known.length === 0
    ? null
    : { from: Math.min(...known.map(({ from }) => from)), to: Math.max(...known.map(({ to }) => to)) };
}

/** Judges the stays of one person as one call, given in any order. */
export function assessStays(stays: readonly ReadStay[], rules: QualityRules): Facts {
  const lines = findLines(stays).map((line) => assessLine(line, rules));
  const worstIn = (direction: Direction): number =>
    lines.reduce((worst, line, i) => {
      const before = lines[worst];
      return before && isWorse(line[direction], before[direction]) ? i : worst;
    }, 0);
  const worst = { send: worstIn('send'), recv: worstIn('recv') };
  return {
    lines,
    worst: lines.length > 0 ? worst : null,
    send: lines[worst.send]?.send ?? assessDirection(null, [], 'send', rules),
    recv: lines[worst.recv]?.recv ?? assessDirection(null, [], 'recv', rules),
    range: spanOf(lines.map(({ range }) => range)),
  };
}
