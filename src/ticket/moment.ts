import type { EpochMs } from '../shared/time';
import type { Zone } from '../text/zone';

/** How exactly a moment was told. */
export type Precision = 'minute' | 'hour' | 'partOfDay' | 'day';

/** A moment that was read from words. */
export interface Moment {
  /** The moment itself; of a part of a day its middle, as far as it is over. */
  readonly at: EpochMs;
  /** The stretch that was meant, ms; both are `at` unless a part of a day or a whole day was told. */
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** Whose clock was read. */
  readonly zone: Zone;
  readonly precision: Precision;
}

/** Why a text may mean more than one moment. */
export type Doubt = 'clockChange' | 'halfOfDay' | 'dayMonth' | 'night' | 'zone' | 'severalZones' | 'severalTimes';

/** Why a text names no moment at which there can be a call. */
export type Refusal = 'notUnderstood' | 'future' | 'skipped' | 'range';

/** What a text says of a time: a moment, several to choose from, or why none. */
export type ReadTime =
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'choice'; readonly doubt: Doubt; readonly moments: readonly Moment[] }
  | {
      readonly kind: 'refused';
      readonly reason: Refusal;
      /** For an hour that a clock change leaves out: the moments on both sides of it that may be meant; of a span its ends. */
      readonly instead: readonly Moment[];
    };

/** By what words of time are read. */
export interface TimeContext {
  readonly now: EpochMs;
  /** The zone that counts where the text names none. */
  readonly zone: Zone;
  /** Tells which of 03/04 is the month; without a region, as `en`, both readings count. */
  readonly locale: string;
}
