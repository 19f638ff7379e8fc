/** How one direction can be rated. */
export const ratings = ['good', 'degraded', 'poor', 'notRated'] as const;
/** How one direction is rated. */
export type Rating = (typeof ratings)[number];

/** The rules in force, for the verdict and for lines, bands and labels. */
export interface QualityRules {
  /** Loss from which samples count, %. */
  readonly lossThresholdPercent: number;
  /** Loss from which an episode is severe, %. */
  readonly severeLossThresholdPercent: number;
  /** How long loss must last to be an episode, s. */
  readonly sustainedSeconds: number;
  /** Sent bitrate below which it is called low, kbit/s. */
  readonly lowSendBitrateKbps: number;
}
