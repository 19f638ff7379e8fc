import { directions, type DirectionSeries, type Series, type SeriesPart } from '../shared/series';

/** Samples at one interval without a break, that are still to be laid on the time axis. */
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
  const apart =
    a.at - b.at || (b.end - b.start) * b.intervalMs - (a.end - a.start) * a.intervalMs || a.intervalMs - b.intervalMs;
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

function emptyDirection(count: number): DirectionSeries {
  return { loss: new Float64Array(count), bitrate: new Float64Array(count), state: new Uint8Array(count) };
}

function copy(from: DirectionSeries, start: number, end: number, to: DirectionSeries, at: number): void {
  to.loss.set(from.loss.subarray(start, end), at);
  to.bitrate.set(from.bitrate.subarray(start, end), at);
  to.state.set(from.state.subarray(start, end), at);
}

/**
 * Lays blocks on one time axis, in any order. Where two overlap the one that starts first keeps its samples; those of the
 * other that start before its end are left out and counted. The series is null when no sample is left.
 */
export function lay(blocks: readonly Block[]): { series: Series | null; overlappingSamples: number } {
  const kept: Block[] = [];
  let free = -Infinity;
  let overlappingSamples = 0;
  for (const block of blocks.toSorted(compareBlocks)) {
    const length = block.end - block.start;
    const skipped = block.at >= free ? 0 : Math.min(length, Math.ceil((free - block.at) / block.intervalMs));
    overlappingSamples += skipped;
    if (skipped < length) {
      kept.push({ ...block, start: block.start + skipped, at: block.at + skipped * block.intervalMs });
      free = block.at + length * block.intervalMs;
    }
  }
  const count = kept.reduce((sum, block) => sum + block.end - block.start, 0);
  if (count === 0) {
    return { series: null, overlappingSamples };
  }
  const times = new Float64Array(count);
  const series = { times, parts: [] as SeriesPart[], send: emptyDirection(count), recv: emptyDirection(count) };
  let position = 0;
  for (const { at, intervalMs, approximate, start, end, send, recv } of kept) {
    copy(send, start, end, series.send, position);
    copy(recv, start, end, series.recv, position);
    const next = position + end - start;
    series.parts.push({ start: position, end: next, intervalMs, approximate });
    for (let i = 0; position < next; i++, position++) {
      times[position] = at + i * intervalMs;
    }
  }
  return { series, overlappingSamples };
}

/** Several series, such as the stays of one person, as one; null when none has samples. Overlaps as in {@link lay}. */
export function stitch(all: readonly (Series | null)[]): Series | null {
  const present = all.filter((series) => series !== null);
  if (present.length < 2) {
    return present[0] ?? null;
  }
  const blocks = present.flatMap(({ parts, times, send, recv }) =>
    parts.map((part): Block => ({ ...part, at: times[part.start] ?? 0, send, recv })),
  );
  return lay(blocks).series;
}
