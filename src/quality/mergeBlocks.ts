import { type Direction, directions, type DirectionSeries, type Series, type SeriesPart } from '../shared/series';
import { type Block, blockEnd, compareBlocks } from './block';
import { cutOverlap, overlapOf, type Piece } from './overlap';

/** Of each piece of one direction, which sample it is of. */
export interface CutSamples {
  readonly sample: Int32Array;
  /** When that sample begins, ms since 1970. */
  readonly start: Float64Array;
  /** How long it is, ms. */
  readonly interval: Float64Array;
}

/** A series as the rules read it. */
export interface MergedSeries extends Series {
  /** Where overlapping entries cut samples into pieces; null where each is whole. */
  readonly cut: Readonly<Record<Direction, CutSamples>> | null;
}

/** Blocks of which each overlaps one before it. */
function clusters(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [];
  let reach = -Infinity;
  for (const block of blocks.filter(({ start, end }) => end > start).sort(compareBlocks)) {
    if (block.at >= reach) {
      found.push([]);
    }
    found.at(-1)?.push(block);
    reach = Math.max(reach, blockEnd(block));
  }
  return found;
}

class SeriesWriter {
  readonly #times: Float64Array;
  readonly #series: Record<Direction, DirectionSeries>;
  readonly #cut: Record<Direction, CutSamples> | null;
  readonly #parts: SeriesPart[] = [];
  #position = 0;
  #samples = 0;

  constructor(count: number, isCut: boolean) {
    const empty = (): DirectionSeries => ({
      loss: new Float64Array(count),
      bitrate: new Float64Array(count),
      state: new Uint8Array(count),
    });
    this.#times = new Float64Array(count);
    this.#series = { send: empty(), recv: empty() };
    const cut = (): CutSamples => ({
      sample: new Int32Array(count),
      start: new Float64Array(count),
      interval: new Float64Array(count),
    });
    this.#cut = isCut ? { send: cut(), recv: cut() } : null;
  }

  get series(): MergedSeries {
    return { times: this.#times, parts: this.#parts, ...this.#series, cut: this.#cut };
  }

  addBlock(block: Block): void {
    const { at, intervalMs, approximate, start, end } = block;
    const position = this.#position;
    for (const direction of directions) {
      const to = this.#series[direction];
      to.loss.set(block[direction].loss.subarray(start, end), position);
      to.bitrate.set(block[direction].bitrate.subarray(start, end), position);
      to.state.set(block[direction].state.subarray(start, end), position);
      for (let i = start; this.#cut && i < end; i++) {
        this.#setSample(
          direction,
          position + i - start,
          this.#samples + i - start,
          at + (i - start) * intervalMs,
          intervalMs,
        );
      }
    }
    for (let i = start; i < end; i++) {
      this.#times[position + i - start] = at + (i - start) * intervalMs;
    }
    this.#position += end - start;
    this.#samples += end - start;
    this.#parts.push({
      start: position,
      end: this.#position,
      intervalMs,
      approximate,
    });
  }

  addPieces(blocks: readonly Block[], pieces: readonly Piece[]): void {
    const base: number[] = [];
    for (const { start, end } of blocks) {
      base.push(this.#samples - start);
      this.#samples += end - start;
    }
    let reach = NaN;
    for (const { from, to, block, index } of pieces) {
      const position = this.#position++;
      this.#times[position] = from;
      for (const direction of directions) {
        const holder = blocks[block[direction]];
        const source = holder?.[direction];
        const i = index[direction];
        const target = this.#series[direction];
        target.loss[position] = source?.loss[i] ?? NaN;
        target.bitrate[position] = source?.bitrate[i] ?? NaN;
        target.state[position] = source?.state[i] ?? 0;
        if (holder) {
          const sampleStart = holder.at + (i - holder.start) * holder.intervalMs;
          this.#setSample(direction, position, (base[block[direction]] ?? 0) + i, sampleStart, holder.intervalMs);
        }
      }
      const holders = [blocks[block.send], blocks[block.recv]].filter((holder) => holder !== undefined);
      const part = {
        intervalMs: to - from,
        approximate: holders.some((holder) => holder.approximate),
      };
      const last = this.#parts.at(-1);
      const continues = last?.intervalMs === part.intervalMs && last.approximate === part.approximate && reach === from;
      if (continues) {
        this.#parts[this.#parts.length - 1] = { ...last, end: position + 1 };
      } else {
        this.#parts.push({ start: position, end: position + 1, ...part });
      }
      reach = to;
    }
  }

  #setSample(direction: Direction, position: number, sample: number, start: number, interval: number): void {
    const cut = this.#cut?.[direction];
    if (cut) {
      cut.sample[position] = sample;
      cut.start[position] = start;
      cut.interval[position] = interval;
    }
  }
}

/**
 * Merges blocks on one time axis, in any order. At a moment for which several hold a sample, measured stands over silent,
 * silent over unreadable, unreadable over missing, and of two measured the higher loss. The series is null without samples.
 */
export function mergeBlocks(blocks: readonly Block[]): { series: MergedSeries | null; overlapMs: number } {
  const groups = clusters(blocks).map((group) => ({ group, pieces: group.length > 1 ? cutOverlap(group) : null }));
  const lengths = groups.map(({ group, pieces }) => pieces?.length ?? (group[0]?.end ?? 0) - (group[0]?.start ?? 0));
  const count = lengths.reduce((sum, length) => sum + length, 0);
  if (count === 0) {
    return { series: null, overlapMs: 0 };
  }
  const writer = new SeriesWriter(
    count,
    groups.some(({ pieces }) => pieces),
  );
  for (const { group, pieces } of groups) {
    if (pieces) {
      writer.addPieces(group, pieces);
    } else {
      group.forEach((block) => {
        writer.addBlock(block);
      });
    }
  }
  return { series: writer.series, overlapMs: groups.reduce((sum, { group }) => sum + overlapOf(group), 0) };
}
