import type { TimeRange } from '../shared/series';
import { type EpochMs, isMoment } from '../shared/time';
import type { SeriesReading } from './series';
import type { Stay } from './stay';

/** One stay with its samples, read. */
export interface ReadStay extends Pick<SeriesReading, 'series' | 'blocks' | 'placing'> {
  readonly participantId: string;
  readonly stay: Stay;
  /** Until when a stay without a leaving lasts: the end of the session, else when it was asked for; null where neither is known. */
  readonly openUntil: EpochMs | null;
}

/** From the first to the end of the last sample; null without samples. */
export function recordedRange({ series }: Pick<ReadStay, 'series'>): TimeRange | null {
  const last = series?.times.at(-1);
  return series === null || last === undefined
    ? null
    : { from: series.times[0] ?? last, to: last + (series.parts.at(-1)?.intervalMs ?? 0) };
}

/** From joining to leaving, extended to all samples; where one is not known the samples tell; null without either. */
export function stayRange({ stay, series }: Pick<ReadStay, 'stay' | 'series'>): TimeRange | null {
  const recorded = recordedRange({ series });
  const moments = [stay.joinedAt, stay.leftAt, recorded?.from, recorded?.to].filter(isMoment);
  return moments.length > 0 ? { from: Math.min(...moments), to: Math.max(...moments) } : null;
}
