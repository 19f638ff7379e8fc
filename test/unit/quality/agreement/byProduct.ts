import { findBeforeDrop } from '../../../../src/quality/beforeDrop';
import { type DirectionFacts, isGoodInPartOnly } from '../../../../src/quality/direction';
import { assessStays, type LineFacts } from '../../../../src/quality/facts';
import { findStays } from '../../../../src/quality/people';
import { looksLikeRatio, sumNotes } from '../../../../src/quality/readingNotes';
import { readSeries } from '../../../../src/quality/series';
import type { Run } from '../../../../src/quality/runs';
import { stay as participant } from '../calls';
import type { CallInput } from '../reference/callInput';
import { type Agreed, type AgreedDirection, inOrder, momentOf, rangesOf, rounded, runOf } from './agreed';

function directionOf(facts: DirectionFacts, lowSendBitrate: readonly Run[]): AgreedDirection {
  const { worstMinute, percentile95, highest, coverage } = facts;
  return {
    rating: facts.rating,
    measuredMs: rounded(facts.measuredMs),
    silentMs: rounded(facts.silentMs),
    missingMs: rounded(facts.missingMs),
    unreadableMs: rounded(facts.unreadableMs),
    episodes: facts.episodes.map((episode) => ({
      ...runOf(episode),
      peak: rounded(episode.peakPercent),
      severe: episode.severe.map(runOf),
      mostlyFewPackets: episode.restsOnFewPackets,
    })),
    spikes: facts.spikes.map((spike) => ({ ...runOf(spike), peak: rounded(spike.peakPercent) })),
    worstMinute: worstMinute && {
      from: worstMinute.isWindow ? momentOf(worstMinute.from) : null,
      mean: rounded(worstMinute.meanPercent),
    },
    percentile95: percentile95 === null ? null : rounded(percentile95),
    highest: highest && { loss: rounded(highest.percent), at: highest.at },
    coverage: coverage === null ? null : rounded(coverage),
    goodUnderHalf: isGoodInPartOnly(facts) && coverage !== null && coverage < 0.5,
    collapses: facts.collapses.map(({ medianBitrate, lowestBitrate, ...run }) => ({
      ...runOf(run),
      median: rounded(medianBitrate),
      lowest: lowestBitrate,
    })),
    lowSendBitrate: lowSendBitrate.map(runOf),
    silences: rangesOf(facts.silences),
    gaps: rangesOf(facts.gaps.filter(({ kind, isPlaced }) => kind !== 'unreadable' && isPlaced)),
  };
}

function lineOf({ stays, send, recv, lowSendBitrate }: LineFacts): Agreed['lines'][number] {
  return {
    stays: stays.map(({ participantId }) => participantId).sort(),
    send: directionOf(send, lowSendBitrate),
    recv: directionOf(recv, []),
  };
}

/** What the product says of a call. */
export function byProduct({ stays, rules, unit }: CallInput): Agreed {
  const read = stays.map(({ participantId, joinedAt, leftAt, sessionEndedAt, askedAt, entries }) => {
    const stay = { joinedAt, leftAt };
    return {
      participantId,
      stay,
      openUntil: sessionEndedAt ?? askedAt,
      ...readSeries(entries, stay, unit, askedAt),
    };
  });
  const facts = assessStays(read, rules);
  const people = stays.map(({ participantId, joinedAt, leftAt }) => ({
    ...participant(participantId, 0, 0, { externalId: 'x' }),
    joinedAt,
    leftAt,
  }));
  const ends = findStays(people[0]!, people).drops;
  const drops = ends.filter(({ isAway }) => isAway);
  // Of stays that end together one is the leaving, but the end of each is looked at.
  const leavings = ends.filter(({ at }) => drops.some((drop) => drop.at === at));
  const told = new Map(facts.lines.flatMap((line) => line.stays.map((one) => [one.participantId, one] as const)));
  return {
    lines: inOrder(facts.lines.map(lineOf)),
    stays: read.map(({ participantId }) => {
      const { clockShiftMs, unplacedMs, beforeJoiningMs, afterLeavingMs } = told.get(participantId)!.placing;
      return { participantId, clockShiftMs, unplacedMs, beforeJoiningMs, afterLeavingMs };
    }),
    rating: { send: facts.send.rating, recv: facts.recv.rating },
    away: rangesOf(drops.map(({ at, backAt }) => ({ from: at, to: backAt })).filter(({ from, to }) => to > from)),
    drops: drops.map(({ at, backAt }) => ({ leftAt: at, backAt })).sort((a, b) => a.leftAt - b.leftAt),
    beforeDrops: inOrder(
      leavings.flatMap(({ before: { participantId } }) => {
        const line = facts.lines.find((one) => one.stays.some((stay) => stay.participantId === participantId))!;
        return findBeforeDrop(line, told.get(participantId)!).map(({ direction, episode, unrecordedMs }) => ({
          participantId,
          direction,
          from: episode.from,
          notRecordedMs: rounded(unrecordedMs),
        }));
      }),
    ),
    looksLikeRatio: looksLikeRatio(sumNotes(read.map(({ notes }) => notes))),
  };
}
