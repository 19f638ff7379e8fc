import type { Facts } from '../../quality/facts';
import type { TimeRange } from '../../shared/series';
import type { EpochMs } from '../../shared/time';
import { offsetText } from '../clockChange';
import { formatDateTime, formatDay, formatDayTime, formatTime, formatYear, withZone } from '../time';
import type { TextContext } from '../context';
import { utc } from '../zone';
import type { VerdictContext } from './context';

/** The nearest full second, so that a range and its length agree. */
function toSecond(ms: EpochMs): EpochMs {
  return Math.round(ms / 1000) * 1000;
}

/** Whether the zone is named beside each time, or once for all of them by who writes them. */
type Naming = 'each' | 'once';

/** Writes moments and ranges to the second, with their zone, and with their day wherever it could be mistaken. */
export class When {
  readonly #context: VerdictContext;
  readonly #range: TimeRange | null;
  readonly #spansDays: boolean;
  readonly #naming: Naming;
  /** The year stands beside the stay alone where it is the same for all times, in UTC too. */
  readonly #isYearTold: boolean;

  constructor({ range }: Pick<Facts, 'range'>, context: VerdictContext, naming: Naming = 'each') {
    this.#context = context;
    this.#range = range;
    this.#spansDays = range !== null && this.#day(range.from) !== this.#day(range.to);
    this.#naming = naming;
    const zones = [context, { ...context, zone: utc }];
    const years = zones.flatMap((one) =>
      range === null ? [] : [range.from, range.to].map((ms) => formatYear(ms, one)),
    );
    this.#isYearTold = naming === 'once' && new Set(years).size === 1;
  }

  /** The zone of all times, for where it is named once: `UTC`, `Europe/Oslo (UTC+01:00)`, `Europe/Oslo (UTC+01:00, then UTC+02:00)` over a clock change. */
  zone(): string {
    const { zone, alsoUtc, l10n } = this.#context;
    if (zone.id === utc.id) {
      return zone.name;
    }
    if (alsoUtc) {
      return l10n.t('{0} (UTC in brackets)', zone.name);
    }
    const offsets = this.#range === null ? [] : [this.#range.from, this.#range.to].map((ms) => offsetText(ms, zone));
    const [first, last] = offsets;
    if (first === undefined || last === undefined) {
      return zone.name;
    }
    return first === last
      ? l10n.t('{0} (UTC{1})', zone.name, first)
      : l10n.t('{0} (UTC{1}, then UTC{2})', zone.name, first, last);
  }

  /** A moment: `08:21:00 UTC`. */
  at(ms: EpochMs): string {
    return this.#zoned((context) => this.#moment(ms, context));
  }

  /** A moment with its day, whatever the call. */
  atDay(ms: EpochMs): string {
    return this.#zoned((context) => this.#moment(ms, context, true, context === this.#context));
  }

  /** A range: `08:21:00 to 08:25:00 UTC`. */
  of(range: TimeRange): string {
    return this.ofAll([range]);
  }

  /** Ranges: `08:21:00 to 08:25:00, 08:30:00 to 08:30:08 UTC`. */
  ofAll(ranges: readonly TimeRange[]): string {
    return this.#zoned((context) => ranges.map((range) => this.#rangeText(range, context, this.#spansDays)).join(', '));
  }

  /** A moment without its zone, for where the zone stands beside it: `08:21:00`. */
  bareAt(ms: EpochMs): string {
    return this.#moment(ms, this.#context);
  }

  /** A range without its zone, for where the zone stands beside it: `08:21:00 to 08:25:00`. */
  bare(range: TimeRange): string {
    return this.#rangeText(range, this.#context, this.#spansDays);
  }

  /** Ranges, the first with its day and its year whatever the call: `May 7, 2024, 08:00:00 to 09:01:00 UTC`. */
  withDays(ranges: readonly TimeRange[]): string {
    return this.#zoned((context) =>
      ranges
        .map((range, i) => {
          const isFirst = i === 0 && context === this.#context;
          return this.#rangeText(range, context, this.#spansDays || isFirst, isFirst);
        })
        .join(', '),
    );
  }

  #zoned(text: (context: TextContext) => string): string {
    const { zone, alsoUtc, l10n } = this.#context;
    const bare = text(this.#context);
    const shown = this.#naming === 'each' ? withZone(bare, this.#context) : bare;
    const inUtc = { ...this.#context, zone: utc };
    return alsoUtc && zone.id !== utc.id ? l10n.t('{0} ({1})', shown, withZone(text(inUtc), inUtc)) : shown;
  }

  #day(ms: EpochMs, context: TextContext = this.#context): string {
    return formatDay(ms, context);
  }

  #moment(ms: EpochMs, context: TextContext, withDay = this.#spansDays, withYear = false): string {
    if (!withDay && this.#day(ms, context) === this.#day(ms)) {
      return formatTime(toSecond(ms), context, { seconds: true });
    }
    return !withYear && this.#isYearTold
      ? formatDayTime(toSecond(ms), context)
      : formatDateTime(toSecond(ms), context, { seconds: true });
  }

  #rangeText({ from, to }: TimeRange, context: TextContext, withDay: boolean, withYear = false): string {
    const isOneDay = this.#day(from, context) === this.#day(to, context);
    const end = isOneDay
      ? formatTime(toSecond(to), context, { seconds: true })
      : this.#moment(to, context, true, withYear);
    return context.l10n.t('{0} to {1}', this.#moment(from, context, withDay || !isOneDay, withYear), end);
  }
}
