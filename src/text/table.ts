import { stayRange } from '../quality/facts';
import type { Stay } from '../quality/series';
import type { TableView } from '../shared/protocol/messages';
import { type Direction, directions, SampleState, type Series, type TimeRange } from '../shared/series';
import type { Localization } from '../shared/translate';
import { formatBitrate, formatPercent } from '../shared/units';
import type { TextContext } from './context';
import { formatDuration } from './duration';
import { formatDateTime, formatDay, formatTime, zoneOffset } from './time';
import type { Zone } from './zone';

const maxRows = 200;
const stepsMin = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440];
const minuteMs = 60_000;

/** One direction in one step. */
interface Cell {
  /** Time of each {@link SampleState}, ms. */
  readonly spentMs: [number, number, number, number];
  worstPercent: number;
  bits: number;
  mediaMs: number;
}

/** Rows of equal length, of which the first begins at a whole step of the zone's clock. */
interface Grid extends TimeRange {
  readonly stepMs: number;
  readonly rows: number;
}

function chooseGrid(range: TimeRange, zone: Zone): Grid {
  const offset = zoneOffset(range.from, zone);
  const grid = (minutes: number): Grid => {
    const stepMs = minutes * minuteMs;
    const from = Math.floor((range.from + offset) / stepMs) * stepMs - offset;
    return { from, to: range.to, stepMs, rows: Math.max(1, Math.ceil((range.to - from) / stepMs)) };
  };
  const fits = stepsMin.map(grid).find(({ rows }) => rows <= maxRows);
  const days = Math.ceil((range.to - range.from) / (1440 * minuteMs) / (maxRows - 1));
  return fits ?? grid(days * 1440);
}

function fillCells({ times, parts, ...series }: Series, direction: Direction, grid: Grid): Cell[] {
  const { loss, bitrate, state } = series[direction];
  const cells = Array.from({ length: grid.rows }, (): Cell => ({
    spentMs: [0, 0, 0, 0],
    worstPercent: -1,
    bits: 0,
    mediaMs: 0,
  }));
  for (const part of parts) {
    for (let i = part.start; i < part.end; i++) {
      const end = (times[i] ?? 0) + part.intervalMs;
      // A sample can reach into the next step.
      for (let from = times[i] ?? 0; from < end;) {
        const row = Math.floor((from - grid.from) / grid.stepMs);
        const to = Math.min(end, grid.from + (row + 1) * grid.stepMs);
        const cell = cells[row];
        if (!cell || to <= from) {
          break;
        }
        const kind = (state[i] ?? SampleState.missing) as SampleState;
        const rate = bitrate[i] ?? 0;
        cell.spentMs[kind] += to - from;
        cell.worstPercent = Math.max(cell.worstPercent, kind === SampleState.measured ? (loss[i] ?? -1) : -1);
        cell.bits += rate > 0 ? rate * (to - from) : 0;
        cell.mediaMs += rate > 0 ? to - from : 0;
        from = to;
      }
    }
  }
  return cells;
}

/** What of a step is not covered by samples counts as missing; a step of one state needs no times. */
function describeStates({ spentMs }: Cell, lengthMs: number, l10n: Localization): string {
  const { t } = l10n;
  const [measured, silent, missing, unreadable] = spentMs;
  const unrecorded = Math.max(0, lengthMs - measured - silent - missing - unreadable);
  const states = [
    { name: t('measured'), ms: measured },
    { name: t('silent'), ms: silent },
    { name: t('missing'), ms: missing + unrecorded },
    { name: t('unreadable'), ms: unreadable },
  ].filter(({ ms }) => ms >= Math.min(1000, lengthMs / 2) && ms > 0);
  const one = states.length === 1 ? states[0]?.name : undefined;
  return one ?? states.map(({ name, ms }) => t('{0} {1}', name, formatDuration(ms, l10n))).join(', ');
}

function describeCell(cell: Cell | undefined, lengthMs: number, l10n: Localization): string[] {
  if (!cell) {
    return ['', '', ''];
  }
  const { worstPercent, mediaMs, bits } = cell;
  return [
    describeStates(cell, lengthMs, l10n),
    worstPercent >= 0 ? formatPercent(worstPercent, l10n.locale) : '–',
    mediaMs > 0 ? formatBitrate(bits / mediaMs, l10n.locale) : '–',
  ];
}

/**
 * The charts as a table: a row a minute, the step widened so that there are at most 200, beginning at whole steps of the
 * zone's clock; for each direction what was measured, the worst loss and the mean bitrate while media flowed. Null without samples.
 */
export function tableView(series: Series | null, stay: Stay, context: TextContext): TableView | null {
  const range = stayRange({ stay, series });
  if (series === null || range === null) {
    return null;
  }
  const { l10n, zone } = context;
  const { t } = l10n;
  const grid = chooseGrid(range, zone);
  const cells = directions.map((direction) => fillCells(series, direction, grid));
  const day = formatDay(range.from, context) !== formatDay(range.to, context);
  const format = day ? formatDateTime : formatTime;
  const rows = Array.from({ length: grid.rows }, (_, row) => {
    const from = grid.from + row * grid.stepMs;
    const lengthMs = Math.min(from + grid.stepMs, range.to) - Math.max(from, range.from);
    return [format(from, context), ...cells.flatMap((column) => describeCell(column[row], lengthMs, l10n))];
  });
  const minutes = grid.stepMs / minuteMs;
  const step = minutes < 60 ? t('{0} min', minutes) : t('{0} h', minutes / 60);
  return {
    caption: t('Packet loss and bitrate in steps of {0}; mean bitrates are of the time with media.', step),
    columns: [
      t('Time ({0})', zone.name),
      t('Sending'),
      t('Worst loss sent'),
      t('Mean bitrate sent'),
      t('Receiving'),
      t('Worst loss received'),
      t('Mean bitrate received'),
    ],
    rows,
  };
}
