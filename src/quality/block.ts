import { directions, type DirectionSeries } from '../shared/series';

/** Samples of one entry at one interval, that are still to be merged on the time axis. */
export interface Block {
  /** Start of the first sample, ms since 1970. */
  readonly at: number;
  readonly intervalMs: number;
  readonly approximate: boolean;
  /** Samples `start` (included) to `end` (excluded) of these belong to the block. */
  readonly start: number;
  readonly end: number;
  readonly send: DirectionSeries;
  readonly recv: DirectionSeries;
}

/** The end of a block's last sample, ms since 1970. */
export function blockEnd({ at, start, end, intervalMs }: Block): number {
  return at + (end - start) * intervalMs;
}

function compareArrays(a: ArrayLike<number>, b: ArrayLike<number>): number {
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? NaN;
    const y = b[i] ?? NaN;
    if (!Object.is(x, y)) {
      return Number.isNaN(x) || x < y ? -1 : 1;
    }
  }
  return 0;
}

/** By time; at the same moment the longer one first, then by content, so that the order of the answer never matters. */
export function compareBlocks(a: Block, b: Block): number {
  const apart = a.at - b.at || blockEnd(b) - b.at - (blockEnd(a) - a.at) || a.intervalMs - b.intervalMs;
  if (apart !== 0) {
    return apart;
  }
  for (const direction of directions) {
    for (const name of ['state', 'loss', 'bitrate'] as const) {
      const content = (block: Block) => block[direction][name].subarray(block.start, block.end);
      const order = compareArrays(content(a), content(b));
      if (order !== 0) {
        return order;
      }
    }
  }
  return Number(a.approximate) - Number(b.approximate);
}
