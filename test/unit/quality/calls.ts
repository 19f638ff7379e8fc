import type { DetailsEntry, Participant, ParticipantDetails } from '../../../src/api/types';
import type { PacketLossUnit } from '../../../src/quality/columns';
import type { DirectionFacts } from '../../../src/quality/direction';
import type { LossRun } from '../../../src/quality/episodes';
import { assessStays, type Facts } from '../../../src/quality/facts';
import type { Gap } from '../../../src/quality/gaps';
import type { ReadStay } from '../../../src/quality/readStay';
import type { Run } from '../../../src/quality/runs';
import { readSeries } from '../../../src/quality/series';
import type { Stay } from '../../../src/quality/stay';
import type { QualityRules } from '../../../src/shared/quality';
import type { TimeRange } from '../../../src/shared/series';
import type { EpochMs } from '../../../src/shared/time';
import { type PlainStay, protectedStay } from '../../support/plainStay';

/** The joining in every made-up call. */
export const joined = Date.parse('2024-05-07T08:00:00Z');

/** The defaults of the settings. */
export const rules: QualityRules = {
  lossThresholdPercent: 3,
  severeLossThresholdPercent: 10,
  sustainedSeconds: 6,
  lowSendBitrateKbps: 500,
};

/** Number of samples, their loss, their bitrate in kbit/s (raw when it is no number). */
export type Stretch = readonly [count: number, loss: unknown, kbps: unknown];

/** Samples without loss at 1 Mbit/s. */
export const steady = (count: number): Stretch[] => [[count, 0, 1000]];

const spread = (stretches: readonly Stretch[], pick: (stretch: Stretch) => unknown) =>
  stretches.flatMap((stretch) => new Array<unknown>(stretch[0]).fill(pick(stretch)));
const bits = (kbps: unknown) => (typeof kbps === 'number' ? kbps * 1000 : kbps);

/** The four arrays of one entry. */
export function arrays(send: readonly Stretch[], recv: readonly Stretch[]): Record<string, unknown[]> {
  return {
    packetLossSend: spread(send, (s) => s[1]),
    packetLossRecv: spread(recv, (s) => s[1]),
    bitrateSend: spread(send, (s) => bits(s[2])),
    bitrateRecv: spread(recv, (s) => bits(s[2])),
  };
}

/** One entry of details around samples of any shape, `atSeconds` after the joining. */
export function entry(
  samples: unknown,
  atSeconds: number | null = 0,
  sampleRateMs: number | null = 2000,
): DetailsEntry {
  const timeStamp = atSeconds === null ? null : joined + atSeconds * 1000;
  return { displayName: null, userRole: null, userAgent: null, timeStamp, sampleRateMs, samples, events: [] };
}

/** A stay of a person, in seconds after the joining. */
export function stay(participantId: string, from: number, to: number | null, ids: PlainStay = {}): Participant {
  return {
    roomSessionId: 'session',
    participantId,
    deviceId: null,
    userId: null,
    externalId: null,
    roleName: null,
    displayName: null,
    joinedAt: joined + from * 1000,
    leftAt: to === null ? null : joined + to * 1000,
    rating: null,
    tags: [],
    comment: null,
    ...protectedStay(ids),
  };
}

/** One stay, read. */
export function readStay(
  details: ParticipantDetails,
  of: Stay & { readonly participantId?: string },
  unit: PacketLossUnit = 'percent',
  askedAt?: EpochMs,
): ReadStay {
  const openUntil = askedAt ?? null;
  return { participantId: of.participantId ?? 'one', stay: of, openUntil, ...readSeries(details, of, unit, askedAt) };
}

/** One stay, judged. */
export function assess(details: ParticipantDetails, of: Stay, inForce = rules, unit?: PacketLossUnit): Facts {
  return assessStays([readStay(details, of, unit)], inForce);
}

const seconds = (ms: EpochMs) => (ms - joined) / 1000;
const rounded = (value: number) => Number(value.toFixed(2));
const span = ({ from, to }: TimeRange) => `${seconds(from)}..${seconds(to)}`;
const length = (run: Run) => `${seconds(run.from)}+${run.durationMs / 1000}`;
const list = (runs: readonly LossRun[]) =>
  runs
    .map((run) =>
      [length(run), ...run.severe.map((part) => `!${length(part)}`), run.restsOnFewPackets ? '~' : ''].join(''),
    )
    .join(' ') || '-';

/** A gap, `?` where it has no place, `*` where it follows loss, its kind where it is not simply missing. */
function describeGap(gap: Gap): string {
  const kind = gap.kind === 'missing' ? '' : gap.kind;
  return `${span(gap)}${gap.isPlaced ? '' : '?'}${gap.followsLoss ? '*' : ''}${kind}`;
}

/**
 * The facts of one direction in one line to compare by hand; times in s after the joining, `start+length`, `!` for a severe
 * part, `~` for few packets: `rating; episodes; spikes; share in episodes; worst minute and mean; 95th percentile; highest;
 * s measured, silent, missing, unreadable; coverage`, then silences, gaps and collapses where there are any.
 */
export function digest(facts: DirectionFacts): string {
  const { worstMinute: worst, percentile95, highest, coverage, silences, gaps, collapses } = facts;
  return [
    facts.rating,
    `episodes ${list(facts.episodes)}`,
    `spikes ${list(facts.spikes)}`,
    `${rounded(facts.episodeShare * 100)} %`,
    worst ? `worst ${span(worst)}${worst.isWindow ? '' : ' all'} ${rounded(worst.meanPercent)}` : 'worst -',
    `p95 ${percentile95 ?? '-'}`,
    highest ? `max ${highest.percent} at ${seconds(highest.at)}` : 'max -',
    [facts.measuredMs, facts.silentMs, facts.missingMs, facts.unreadableMs].map((ms) => ms / 1000).join(' '),
    coverage === null ? 'of ?' : `of ${rounded(coverage * 100)} %`,
    ...(silences.length > 0 ? [`silences ${silences.map(span).join(' ')}`] : []),
    ...(gaps.length > 0 ? [`gaps ${gaps.map(describeGap).join(' ')}`] : []),
    ...(collapses.length > 0 ? [`collapses ${collapses.map(span).join(' ')}`] : []),
  ].join('; ');
}
