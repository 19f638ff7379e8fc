import type { DetailsEntry } from '../../../../src/api/types';
import type { CallRules, CallStay } from './callInput';

/** When the tiny calls begin, ms. */
export const t0 = Date.UTC(2024, 4, 6, 8);

/** The rules as they are unless a person changes them. */
export const usualRules: CallRules = {
  lossThresholdPercent: 3,
  severeLossThresholdPercent: 10,
  sustainedSeconds: 6,
  lowSendBitrateKbps: 500,
};

/** Some values in a row: `times(3, 5)` is `[5, 5, 5]`. */
export function times<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}

/** An entry from raw samples; it begins at `t0` and has a sample every 2 s unless told otherwise. */
export function rawEntry(
  samples: unknown,
  timeStamp: number | null = t0,
  sampleRateMs: number | null = 2000,
): DetailsEntry {
  return { displayName: null, userRole: null, userAgent: null, timeStamp, sampleRateMs, samples, events: [] };
}

/** An entry that sends these losses at these bitrates (1 Mbit/s for all unless told) and receives nothing but silence. */
export function sending(
  losses: readonly unknown[],
  bitrates: readonly unknown[] = times(losses.length, 1_000_000),
  timeStamp?: number | null,
  sampleRateMs?: number | null,
): DetailsEntry {
  const silence = times(losses.length, 0);
  return rawEntry(
    { packetLossSend: losses, packetLossRecv: silence, bitrateSend: bitrates, bitrateRecv: silence },
    timeStamp,
    sampleRateMs,
  );
}

/** A stay that begins at `t0`. */
export function stayOf(
  entries: readonly DetailsEntry[],
  leftAt: number | null,
  joinedAt: number | null = t0,
): CallStay {
  return { participantId: 'stay', joinedAt, leftAt, askedAt: t0 + 3_600_000, entries };
}
