import type { DetailsEntry } from '../../../../src/api/types';

/** One stay of the person: times in ms since 1970, details as parsed, samples raw. */
export interface CallStay {
  readonly participantId: string;
  readonly joinedAt: number | null;
  /** Null where the leaving is not known. */
  readonly leftAt: number | null;
  readonly sessionEndedAt?: number | null;
  /** When the details were asked for. */
  readonly askedAt: number;
  readonly entries: readonly DetailsEntry[];
}

/** The limits that a person can set. */
export interface CallRules {
  readonly lossThresholdPercent: number;
  readonly severeLossThresholdPercent: number;
  readonly sustainedSeconds: number;
  readonly lowSendBitrateKbps: number;
}

/** What the loss values are taken for. */
export type LossUnit = 'percent' | 'ratio';

/** All that the judge is asked about: one person in one call. */
export interface CallInput {
  readonly stays: readonly CallStay[];
  readonly rules: CallRules;
  readonly unit: LossUnit;
}
