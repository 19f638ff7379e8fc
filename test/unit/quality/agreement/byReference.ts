import type { CallInput, CallStay } from '../reference/callInput';
import type { CallFacts, LineFacts, StayFacts } from '../reference/facts';
import { judgeCall } from '../reference/judgeCall';
import type { Piece } from '../reference/mergeSamples';
import {
  type Agreed,
  type AgreedDirection,
  type AgreedStay,
  inOrder,
  momentOf,
  rangesOf,
  rounded,
  runOf,
} from './agreed';

/** Gaps and what is missing without a place are told from this length on (API.md: every gap of at least 10 s). */
const leastToldMs = 10_000;

function directionOf(facts: CallFacts, line: LineFacts, direction: 'send' | 'recv'): AgreedDirection {
  const { worstMinute, percentile95, highest, coverage, episodes, ...of } = line[direction];
  return {
    rating: of.rating,
    measuredMs: rounded(of.measuredMs),
    silentMs: rounded(of.silentMs),
    missingMs: rounded(of.missingMs),
    unreadableMs: rounded(of.unreadable.ms),
    episodes: episodes.map((episode) => ({
      ...runOf(episode),
      peak: rounded(episode.peak),
      severe: episode.severeRuns.map(runOf),
      mostlyFewPackets: episode.mostlyFewPackets,
    })),
    spikes: of.spikes.map((spike) => ({ ...runOf(spike), peak: rounded(spike.peak) })),
    worstMinute:
      worstMinute.mean === null
        ? null
        : { from: worstMinute.from && momentOf(worstMinute.from), mean: rounded(worstMinute.mean) },
    percentile95: percentile95 === null ? null : rounded(percentile95),
    highest: highest && { loss: rounded(highest.loss), at: highest.at },
    coverage: coverage === null ? null : rounded(coverage),
    goodUnderHalf: of.goodWhereMeasured,
    collapses: of.collapses.map(({ median, lowest, ...run }) => ({ ...runOf(run), median: rounded(median), lowest })),
    lowSendBitrate: of.lowSendBitrate.map(runOf),
    silences: rangesOf(line.stays.flatMap((place) => facts.stays[place]![direction].silences)),
    gaps: rangesOf(line.stays.flatMap((place) => facts.stays[place]![direction].gaps)),
  };
}

/** How long recorded samples reach before the joining and after the leaving, where at least a whole sample does. */
function outsideOf({ joinedAt, leftAt }: CallStay, recorded: readonly Piece[]): [before: number, after: number] {
  const first = recorded.toSorted((a, b) => a.from - b.from || a.sample.intervalMs - b.sample.intervalMs)[0];
  const last = recorded.toSorted((a, b) => b.to - a.to || a.sample.intervalMs - b.sample.intervalMs)[0];
  const whole = (ms: number, interval: number) => (ms > 0 && ms >= interval ? ms : 0);
  return [
    first && joinedAt !== null ? whole(joinedAt - first.from, first.sample.intervalMs) : 0,
    last && leftAt !== null ? whole(last.to - leftAt, last.sample.intervalMs) : 0,
  ];
}

function stayOf(stay: CallStay, facts: StayFacts): AgreedStay {
  const recorded = [...facts.send.merged, ...facts.recv.merged].filter(({ sample }) => sample.state !== 'missing');
  // Where the clocks differ that is told instead of time outside or missing.
  const [before, after] = facts.clockShiftMs === null ? outsideOf(stay, recorded) : [0, 0];
  const unplacedMs = Math.max(0, ...facts.entries.map((entry) => entry.unplacedMissingMs));
  return {
    participantId: facts.participantId,
    clockShiftMs: facts.clockShiftMs ?? 0,
    unplacedMs: unplacedMs >= leastToldMs ? unplacedMs : 0,
    beforeJoiningMs: before,
    afterLeavingMs: after,
  };
}

/** What the reference says of a call. */
export function byReference({ stays, rules, unit }: CallInput): Agreed {
  const facts = judgeCall(stays, rules, unit);
  return {
    lines: inOrder(
      facts.lines.map((line) => ({
        stays: line.stays.map((place) => facts.stays[place]!.participantId).sort(),
        send: directionOf(facts, line, 'send'),
        recv: directionOf(facts, line, 'recv'),
      })),
    ),
    stays: facts.stays.map((one, place) => stayOf(stays[place]!, one)),
    rating: facts.rating,
    away: rangesOf(facts.away),
    // Two stays that end together are one leaving.
    drops: [...new Map(facts.drops.map(({ leftAt, backAt }) => [leftAt, { leftAt, backAt }])).values()].sort(
      (a, b) => a.leftAt - b.leftAt,
    ),
    beforeDrops: inOrder(
      facts.drops.flatMap(({ stay, episodes }) =>
        (['send', 'recv'] as const).flatMap((direction) => {
          const last = episodes.findLast((one) => one.direction === direction);
          const { participantId } = facts.stays[stay]!;
          return last
            ? [{ participantId, direction, from: last.episode.from, notRecordedMs: rounded(last.notRecordedMs) }]
            : [];
        }),
      ),
    ),
    looksLikeRatio: facts.looksLikeRatio,
  };
}
