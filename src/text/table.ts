import { type Cell, chooseGrid, fillCells } from '../quality/grid';
import type { MergedSeries } from '../quality/mergeBlocks';
import { stayRange } from '../quality/readStay';
import type { Stay } from '../quality/stay';
import type { TableView } from '../shared/protocol/charts';
import { directions } from '../shared/series';
import type { Localization } from '../shared/translate';
import { formatBitrate, formatPercent } from '../shared/units';
import { zoneOffset } from '../shared/zoneOffset';
import type { TextContext } from './context';
import { formatDuration } from './duration';
import { formatDateTime, formatDay, formatTime } from './time';

const minuteMs = 60_000;

/** What of a step is not covered by samples counts as missing; a step of one state needs no times. */
function describeStates({ spentMs }: Cell, lengthMs: number, l10n: Localization): string {
  const { t } = l10n;
  const [measured, silent, missing, unreadable] = spentMs;
  const unrecorded = Math.max(0, lengthMs - measured - silent - missing - unreadable);
  const states = [
    { ms: measured, alone: t('measured'), timed: (length: string) => t('measured {0}', length) },
    { ms: silent, alone: t('silent'), timed: (length: string) => t('silent {0}', length) },
    { ms: missing + unrecorded, alone: t('not recorded'), timed: (length: string) => t('not recorded {0}', length) },
    { ms: unreadable, alone: t('unreadable'), timed: (length: string) => t('unreadable {0}', length) },
  ].filter(({ ms }) => ms >= Math.min(1000, lengthMs / 2) && ms > 0);
  const one = states.length === 1 ? states[0]?.alone : undefined;
  return one ?? states.map(({ ms, timed }) => timed(formatDuration(ms, l10n))).join(', ');
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
export function tableView(series: MergedSeries | null, stay: Stay, context: TextContext): TableView | null {
  const range = stayRange({ stay, series });
  if (series === null || range === null) {
    return null;
  }
  const { l10n, zone } = context;
  const { t } = l10n;
  const grid = chooseGrid(range, zoneOffset(range.from, zone.id));
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
    caption: t('Packet loss and bitrate in steps of {0}. Mean bitrates cover only the time with media.', step),
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
