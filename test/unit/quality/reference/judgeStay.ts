import type { Direction } from '../../../../src/shared/series';
import type { CallRules, CallStay, LossUnit } from './callInput';
import type { CoverageFacts, Rating, StayDirectionFacts, StayFacts } from './facts';
import { judgeDirection } from './judgeDirection';
import type { PlacedEntry } from './placeEntries';
import { clockShiftOf, findGaps, outsideStay, recordingOf, shareOf, stayOnClock, unplacedMissingMs } from './stayTimes';

/** The coverage of some stays together; null where the length of one is not known. */
export function coverageOf(shares: readonly ReturnType<typeof shareOf>[], rating: Rating): CoverageFacts {
  const known = shares.filter((share) => share !== null);
  const measuredMs = known.reduce((sum, share) => sum + share.measuredMs, 0);
  const lengthMs = known.reduce((sum, share) => sum + share.lengthMs, 0);
  const coverage = known.length === shares.length && lengthMs > 0 ? measuredMs / lengthMs : null;
  return { coverage, goodWhereMeasured: rating === 'good' && coverage !== null && coverage < 0.5 };
}

/** True where at least 99 % of the measured losses that are not 0 do not exceed 1, and the unit assumed is percent (API.md, trap 1). */
export function looksLikeRatio(entries: readonly PlacedEntry[], unit: LossUnit): boolean {
  const samples = entries.flatMap(({ send, recv }) => [...send, ...recv]);
  const values = samples.map(({ rawLoss }) => rawLoss).filter((rawLoss) => rawLoss !== null && rawLoss > 0) as number[];
  const small = values.filter((value) => value <= 1).length;
  return unit === 'percent' && values.length > 0 && small * 100 >= values.length * 99;
}

/** Judges one stay by itself. */
export function judgeStay(
  stay: CallStay,
  entries: readonly PlacedEntry[],
  rules: CallRules,
  unit: LossUnit,
): StayFacts {
  const recording = recordingOf(entries);
  const clockShiftMs = clockShiftOf(stay, entries);
  const onClock = stayOnClock(stay, clockShiftMs);
  const judge = (direction: Direction): StayDirectionFacts => {
    const samples = entries.flatMap((entry) => entry[direction]);
    const facts = judgeDirection(samples, direction, recording, rules);
    return {
      ...facts,
      ...coverageOf([shareOf(onClock, facts.merged)], facts.rating),
      gaps: findGaps(onClock, recording, facts.merged),
      outsideStay: outsideStay(stay, facts.merged),
    };
  };
  const send = judge('send');
  const recv = judge('recv');
  return {
    participantId: stay.participantId,
    entries: entries.map((entry) => ({
      startsAt: entry.startsAt,
      startIsFrom: entry.startIsFrom,
      intervalMs: entry.intervalMs,
      intervalAssumed: entry.intervalAssumed,
      samples: entry.send.length,
      dummyIgnored: entry.dummyIgnored,
      unplacedMissingMs: unplacedMissingMs(entry, entries, onClock),
    })),
    clockShiftMs,
    looksLikeRatio: looksLikeRatio(entries, unit),
    send,
    recv,
  };
}
