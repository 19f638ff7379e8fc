import { unmeasuredStretches } from '../../../src/quality/reduce';
import type { Stretch } from '../../../src/quality/reduce';
import { SampleState } from '../../../src/shared/series';
import type { Direction, TimeRange } from '../../../src/shared/series';
import type { EpochMs } from '../../../src/shared/time';
import type { MomentView } from '../../../src/shared/protocol/answer';
import type { EventMark, StayView } from '../../../src/shared/protocol/charts';
import type { ParticipantView } from '../../../src/shared/protocol/participantView';
import type { QualityRules } from '../../../src/shared/quality';
import type { PanelStrings } from '../../../src/shared/protocol/panelStrings';
import type { TimeFrame } from '../../charts/timeFrame';

/** What the two charts show. */
export type ChartKind = 'loss' | 'bitrate';

/** What there is to draw; does not change while the page shows it. */
export interface Scene extends TimeFrame {
  readonly stays: readonly StayView[];
  /** Between two stays, in order of time. */
  readonly away: readonly TimeRange[];
  /** All that can be gone to, in order of time. */
  readonly moments: readonly MomentView[];
  readonly lowSendBitrate: readonly TimeRange[];
  readonly events: readonly EventMark[];
  /** The moment that was asked about; null where none was. */
  readonly asked: { readonly at: EpochMs; readonly name: string } | null;
  readonly rules: QualityRules;
  readonly strings: PanelStrings;
  /** For each stay where it was not measured. */
  readonly unmeasured: readonly Readonly<Record<Direction, readonly Stretch[]>>[];
  /** Missing stretches whose place in time is not known: each is drawn at the end of its entry. */
  readonly unplaced: readonly TimeRange[];
  /** The one unit that bitrates are written in. */
  readonly bitrateUnit: { readonly name: string; readonly bitsPerSecond: number };
  /** The largest loss, %, and bitrate, bit/s, of all. */
  readonly peak: Readonly<Record<ChartKind, number>>;
}

function peakOf(stays: readonly StayView[], values: ChartKind): number {
  let peak = 0;
  for (const { series } of stays) {
    for (const column of series === null ? [] : [series.send[values], series.recv[values]]) {
      for (const value of column) {
        // Never true for NaN, unlike Math.max.
        if (value > peak) {
          peak = value;
        }
      }
    }
  }
  return peak;
}

const noSamples = { times: new Float64Array(), state: new Uint8Array(), parts: [] };

function unmeasuredOf({ series, range }: StayView, direction: Direction): Stretch[] {
  return unmeasuredStretches(series ? { ...series, state: series[direction].state } : noSamples, range);
}

/** What is missing straight after samples that end early: nobody knows where in the entry it belongs. */
function unplacedOf({ series }: StayView, stretches: readonly Stretch[]): TimeRange[] {
  return (series?.parts ?? [])
    .filter(({ approximate }) => approximate)
    .flatMap(({ end, intervalMs }) => {
      const from = (series?.times[end - 1] ?? NaN) + intervalMs;
      return stretches.filter((stretch) => stretch.state === SampleState.missing && stretch.from === from);
    });
}

/** Whether nobody knows where in time a stretch belongs. */
export function isUnplaced({ unplaced }: Scene, { from, to }: TimeRange): boolean {
  return unplaced.some((one) => one.from === from && one.to === to);
}

function awayBetween(stays: readonly StayView[]): TimeRange[] {
  const away: TimeRange[] = [];
  let until = Infinity;
  for (const { range } of stays) {
    if (range.from > until) {
      away.push({ from: until, to: range.from });
    }
    until = Math.max(range.to, until === Infinity ? -Infinity : until);
  }
  return away;
}

/** The drawable part of a view. */
export function sceneOf(view: ParticipantView, strings: PanelStrings): Scene {
  const { stays, moments, lowSendBitrate, events, rules, zone, locale } = view;
  const intervals = stays.flatMap(({ series }) => series?.parts.map((part) => part.intervalMs) ?? []);
  const unmeasured = stays.map((stay) => ({ send: unmeasuredOf(stay, 'send'), recv: unmeasuredOf(stay, 'recv') }));
  const peak = { loss: peakOf(stays, 'loss'), bitrate: peakOf(stays, 'bitrate') };
  const from = Math.min(...stays.map(({ range }) => range.from));
  return {
    stays,
    full: { from, to: Math.max(from + 1000, ...stays.map(({ range }) => range.to)) },
    away: awayBetween(stays),
    moments,
    lowSendBitrate,
    events,
    asked: view.momentAsked,
    rules,
    zone,
    locale,
    axisTitle: strings.timeAxis,
    strings,
    unmeasured,
    unplaced: stays.flatMap((stay, index) => unplacedOf(stay, unmeasured[index]?.send ?? [])),
    bitrateUnit:
      peak.bitrate >= 1e6
        ? { name: strings.megabits, bitsPerSecond: 1e6 }
        : { name: strings.kilobits, bitsPerSecond: 1e3 },
    peak,
    minSpan: 10 * Math.min(2000, ...intervals),
  };
}
