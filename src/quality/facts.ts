import type { QualityRules } from '../shared/quality';
import type { Direction, Series, TimeRange } from '../shared/series';
import { isMoment } from '../shared/time';
import { assessDirection, type DirectionFacts } from './direction';
import { findLowSendBitrate } from './episodes';
import { stitch } from './lay';
import type { Run } from './runs';
import type { Stay } from './series';

/** What happened in a call, by the rules; what it means in words is `src/text/verdict.ts`. */
export interface Facts extends Readonly<Record<Direction, DirectionFacts>> {
  /** From the first joining (or sample) to the last leaving (or end of samples); null when neither is known. */
  readonly range: TimeRange | null;
  /** Time there: the stays without the time away between them, ms. */
  readonly stayMs: number;
  /** Stretches of low sent bitrate: information, never part of the verdict. */
  readonly lowSendBitrate: readonly Run[];
  /** True when some samples' times may be off, because their entry ended early. */
  readonly approximate: boolean;
}

/** One stay with its samples. */
export interface ReadStay {
  readonly stay: Stay;
  readonly series: Series | null;
}

/** From joining to leaving, extended to all samples; where one is not known the samples tell; null without either. */
export function stayRange({ stay, series }: ReadStay): TimeRange | null {
  const first = series?.times[0];
  const last = series?.times.at(-1);
  const end = last === undefined ? undefined : last + (series?.parts.at(-1)?.intervalMs ?? 0);
  const known = [stay.joinedAt, stay.leftAt, first, end];
  const moments = known.filter(isMoment);
  return moments.length > 0 ? { from: Math.min(...moments), to: Math.max(...moments) } : null;
}

/** Judges one stay. */
export function assess(series: Series | null, stay: Stay, rules: QualityRules): Facts {
  return assessStays([{ series, stay }], rules);
}

/** Judges several stays of one person as one call, given in any order. */
export function assessStays(stays: readonly ReadStay[], rules: QualityRules): Facts {
  const series = stitch(stays.map((stay) => stay.series));
  const ranges = stays.map(stayRange).filter((range) => range !== null);
  let stayMs = 0;
  let reach = -Infinity;
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    stayMs += Math.max(0, to - Math.max(from, reach));
    reach = Math.max(reach, to);
  }
  return {
    range: ranges.length > 0 ? { from: Math.min(...ranges.map((range) => range.from)), to: reach } : null,
    stayMs,
    send: assessDirection(series, 'send', rules),
    recv: assessDirection(series, 'recv', rules),
    lowSendBitrate: series ? findLowSendBitrate(series, rules) : [],
    approximate: series?.parts.some((part) => part.approximate) ?? false,
  };
}
