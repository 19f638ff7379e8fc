import { directions, SampleState } from '../../../src/shared/series';
import { formatNumber, formatPercent } from '../../../src/shared/units';
import type { TimeRange } from '../../../src/shared/series';
import { timeFormat } from '../../charts/formats';
import type { ReadOutTexts, ReadOutValues } from '../../charts/readOut';
import { fill } from '../../ui/dom';
import type { DirectionReading, Reading } from './reading';
import type { ChartKind, Scene } from './scene';

/** A bitrate in bit/s in the one unit of the charts; above zero it never reads as zero. */
function bitrateInWords(bitPerSecond: number, { bitrateUnit: { name, bitsPerSecond }, locale }: Scene): string {
  const digits = bitsPerSecond >= 1e6 ? 2 : 0;
  const least = 10 ** -digits;
  const value = bitPerSecond / bitsPerSecond;
  return value > 0 && value < least / 2
    ? `< ${formatNumber(least, locale, digits)} ${name}`
    : `${formatNumber(value, locale, digits)} ${name}`;
}

function inWords(scene: Scene, { at }: Reading, reading: DirectionReading, kind: ChartKind): string {
  const { strings, locale, unplaced } = scene;
  const missing = unplaced.some(({ from, to }) => at >= from && at < to) ? strings.missingUnplaced : strings.missing;
  switch (reading.state) {
    case SampleState.silent:
      return strings.silent;
    case SampleState.missing:
      return missing;
    case SampleState.unreadable:
      return strings.unreadable;
    case SampleState.measured:
  }
  const value = reading[kind];
  if (Number.isNaN(value)) {
    return strings.missing;
  }
  return kind === 'loss' ? formatPercent(value, locale, 2) : bitrateInWords(value, scene);
}

/** The texts of the read-out that stay: one row a direction, one column a chart. */
export function readOutTexts({ strings }: Scene): ReadOutTexts {
  return {
    columns: [strings.packetLoss, strings.bitrate],
    rows: [
      { name: strings.sent, swatch: 'send' },
      { name: strings.received, swatch: 'recv' },
    ],
  };
}

/** A reading in words. */
export function readOutValues(scene: Scene, reading: Reading): ReadOutValues {
  const { strings, zone, locale } = scene;
  const stay = scene.stays.length > 1 && reading.stay ? ` · ${reading.stay.label}` : '';
  const time = `${timeFormat(locale, zone.id, 'moment').format(reading.at)} ${zone.name}${stay}`;
  const isAway = scene.away.some(({ from, to }) => reading.at >= from && reading.at < to);
  const names = { send: strings.sent, recv: strings.received };
  const cells = directions.map((direction) =>
    (['loss', 'bitrate'] as const).map((kind) =>
      isAway ? strings.away : inWords(scene, reading, reading[direction], kind),
    ),
  );
  const spoken = directions.map((direction, row) => {
    const [loss = '', bitrate = ''] = cells[row] ?? [];
    return loss === bitrate ? `${names[direction]}: ${loss}` : `${names[direction]}: ${loss}, ${bitrate}`;
  });
  return { time, cells, spoken: [time, ...spoken].join('. ') };
}

/** A stretch in words. */
export function rangeInWords({ locale, zone, strings }: Scene, { from, to }: TimeRange): string {
  const date = timeFormat(locale, zone.id, 'date');
  const moment = timeFormat(locale, zone.id, 'moment');
  const last = date.format(from) === date.format(to) ? timeFormat(locale, zone.id, 'seconds') : moment;
  return fill(strings.shownRange, moment.format(from), last.format(to), zone.name);
}
