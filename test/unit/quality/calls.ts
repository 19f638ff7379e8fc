import type { DetailsEntry, Participant } from '../../../src/api/types';
import type { DirectionFacts } from '../../../src/quality/direction';
import type { Run } from '../../../src/quality/runs';
import type { QualityRules } from '../../../src/shared/quality';

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
export function stay(
  participantId: string,
  from: number,
  to: number | null,
  ids: Partial<Participant> = {},
): Participant {
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
    ...ids,
  };
}

const seconds = (ms: number) => (ms - joined) / 1000;
const rounded = (value: number) => Number(value.toFixed(2));
const list = (runs: readonly (Run & { severe: boolean })[]) =>
  runs.map((run) => `${seconds(run.from)}+${run.durationMs / 1000}${run.severe ? '!' : ''}`).join(' ') || '-';

/**
 * The facts of one direction in one line to compare by hand; times in s after the joining, `start+length`, `!` for severe:
 * `rating; episodes; spikes; share in episodes; worst minute and mean; 95th percentile; s measured, silent, missing, unreadable`.
 */
export function digest(facts: DirectionFacts): string {
  const { worstMinute: worst, percentile95 } = facts;
  return [
    facts.rating,
    `episodes ${list(facts.episodes)}`,
    `spikes ${list(facts.spikes)}`,
    `${rounded(facts.episodeShare * 100)} %`,
    worst ? `worst ${seconds(worst.from)}..${seconds(worst.to)} ${rounded(worst.meanPercent)}` : 'worst -',
    `p95 ${percentile95 ?? '-'}`,
    [facts.measuredMs, facts.silentMs, facts.missingMs, facts.unreadableMs].map((ms) => ms / 1000).join(' '),
  ].join('; ');
}
