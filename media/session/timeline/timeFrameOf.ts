import type { TimeRange } from '../../../src/shared/series';
import { timeFormat } from '../../charts/formats';
import type { TimeFrame } from '../../charts/timeFrame';
import { fill } from '../../ui/dom';
import type { SessionState } from '../sessionState';

/** The shortest stretch worth zooming to, ms: ten of Whereby's usual samples. */
const minSpan = 20_000;

/** The time axis of a session. */
export function timeFrameOf({ view, strings }: SessionState): TimeFrame {
  const { from, to } = view.range;
  return {
    full: { from, to: Math.max(from + 1000, to) },
    minSpan,
    zone: view.zone,
    locale: view.locale,
    axisTitle: strings.timeAxis,
  };
}

/** A stretch in sight in words, with its zone. */
export function rangeInWords({ from, to }: TimeRange, { view, strings }: SessionState): string {
  const moment = timeFormat(view.locale, view.zone.id, 'moment');
  const date = timeFormat(view.locale, view.zone.id, 'date');
  const last = date.format(from) === date.format(to) ? timeFormat(view.locale, view.zone.id, 'seconds') : moment;
  return fill(strings.shownRange, moment.format(from), last.format(to), view.zone.name);
}
