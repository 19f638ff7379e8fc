import { directions, type DirectionSeries, SampleState, type Series, type TimeRange } from '../../shared/series';

/** The longest stretch of raw samples that an assistant is given. */
export const longestSamplesMs = 600_000;

const names = Object.fromEntries(Object.entries(SampleState).map(([name, code]) => [code, name]));

/** The samples of a range as CSV: times in UTC, loss in %, bitrates in bit/s, empty where there is none. */
export function samplesCsv(all: readonly Series[], { from, to }: TimeRange): string {
  const head = [
    'time_utc',
    ...directions.flatMap((one) => [`${one}_state`, `${one}_loss_percent`, `${one}_bitrate_bps`]),
  ];
  const rows = all.flatMap((series) =>
    Array.from(series.times, (time, index) => ({ time, index }))
      .filter(({ time }) => time >= from && time < to)
      .map(({ time, index }) =>
        [new Date(time).toISOString(), ...directions.flatMap((one) => cells(series[one], index))].join(','),
      ),
  );
  return [
    `Samples from ${new Date(from).toISOString()} to ${new Date(to).toISOString()} (${rows.length}):`,
    ['```csv', head.join(','), ...rows, '```'].join('\n'),
  ].join('\n\n');
}

function cells({ state, loss, bitrate }: DirectionSeries, index: number): string[] {
  return [names[state[index] ?? SampleState.missing] ?? '', cell(loss[index]), cell(bitrate[index])];
}

function cell(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '' : String(Math.round(value * 100) / 100);
}
