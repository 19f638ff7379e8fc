import { type Direction, SampleState, type Series, type TimeRange } from '../shared/series';

const maxRows = 200;
const stepsMin = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440];
const minuteMs = 60_000;

/** One direction in one step. */
export interface Cell {
  /** Time of each {@link SampleState}, ms. */
  readonly spentMs: [number, number, number, number];
  /** %, -1 where nothing was measured. */
  worstPercent: number;
  /** Bits while media flowed, times 1000. */
  bits: number;
  /** Time with media, ms. */
  mediaMs: number;
}

/** Steps of equal length, of which the first begins at a whole step of the zone's clock. */
export interface Grid extends TimeRange {
  readonly stepMs: number;
  readonly rows: number;
}

/** The finest grid over a stretch with at most 200 steps, each a minute or more; `offsetMs` is the zone's, ahead of UTC. */
export function chooseGrid(range: TimeRange, offsetMs: number): Grid {
  const grid = (minutes: number): Grid => {
    const stepMs = minutes * minuteMs;
    const from = Math.floor((range.from + offsetMs) / stepMs) * stepMs - offsetMs;
    return { from, to: range.to, stepMs, rows: Math.max(1, Math.ceil((range.to - from) / stepMs)) };
  };
  const fits = stepsMin.map(grid).find(({ rows }) => rows <= maxRows);
  const days = Math.ceil((range.to - range.from) / (1440 * minuteMs) / (maxRows - 1));
  return fits ?? grid(days * 1440);
}

/** What one direction did in each step of a grid. */
export function fillCells({ times, parts, ...series }: Series, direction: Direction, grid: Grid): Cell[] {
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
