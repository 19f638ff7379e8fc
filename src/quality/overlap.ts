import { type Direction, directions, SampleState } from '../shared/series';
import { type Block, blockEnd } from './block';

/** A stretch of time that one sample of each direction stands for. */
export interface Piece {
  from: number;
  to: number;
  /** The sample of each direction: its block's place in the list, and its index in the block's arrays. */
  readonly block: Record<Direction, number>;
  readonly index: Record<Direction, number>;
}

/** Measured stands over silent, silent over unreadable, unreadable over missing; a higher number stands. */
const standing: Record<SampleState, number> = {
  [SampleState.measured]: 3,
  [SampleState.silent]: 2,
  [SampleState.unreadable]: 1,
  [SampleState.missing]: 0,
};

/**
 * True when sample `i` of one block stands over sample `j` of another one; of two measured the higher loss does, else the
 * higher bitrate, else the one that begins earlier, else the shorter one.
 */
function standsOver(one: Block, i: number, other: Block, j: number, direction: Direction): boolean {
  const [a, b] = [one[direction], other[direction]];
  const rank = (state: number | undefined) => standing[(state ?? SampleState.missing) as SampleState];
  const begin = (block: Block, index: number) => block.at + (index - block.start) * block.intervalMs;
  const gains = [
    rank(a.state[i]) - rank(b.state[j]),
    known(a.loss[i]) - known(b.loss[j]),
    known(a.bitrate[i]) - known(b.bitrate[j]),
    begin(other, j) - begin(one, i),
    other.intervalMs - one.intervalMs,
  ];
  return (gains.find((gain) => gain !== 0) ?? 0) > 0;
}

/** The value, less than any other where it is not known. */
function known(value = NaN): number {
  return Number.isNaN(value) ? -1 : value;
}

/** Every moment at which a sample of these blocks begins or ends, ascending, once each. */
function edgesOf(blocks: readonly Block[]): Float64Array {
  const all = new Float64Array(blocks.reduce((sum, { start, end }) => sum + end - start + 1, 0));
  let count = 0;
  for (const { at, start, end, intervalMs } of blocks) {
    for (let i = 0; i <= end - start; i++) {
      all[count++] = at + i * intervalMs;
    }
  }
  return all.sort().filter((edge, i) => i === 0 || edge !== all[i - 1]);
}

/**
 * Cuts the time of overlapping blocks at every edge of a sample and finds what stands in each direction. Pieces of which
 * both directions hold the same sample are one again, so that an entry that adds nothing cuts nothing.
 */
export function cutOverlap(blocks: readonly Block[]): Piece[] {
  const edges = edgesOf(blocks);
  const position = blocks.map(() => 0);
  const pieces: Piece[] = [];
  let before: Piece | undefined;
  for (let e = 0; e + 1 < edges.length; e++) {
    const from = edges[e] ?? 0;
    const to = edges[e + 1] ?? 0;
    const found = { block: { send: -1, recv: -1 }, index: { send: -1, recv: -1 } };
    blocks.forEach((block, number) => {
      let place = position[number] ?? 0;
      while (place < block.end - block.start && block.at + (place + 1) * block.intervalMs <= from) {
        place++;
      }
      position[number] = place;
      if (block.at > from || place >= block.end - block.start) {
        return;
      }
      const index = block.start + place;
      for (const direction of directions) {
        const standingBlock = blocks[found.block[direction]];
        if (!standingBlock || standsOver(block, index, standingBlock, found.index[direction], direction)) {
          found.block[direction] = number;
          found.index[direction] = index;
        }
      }
    });
    if (found.block.send < 0) {
      continue;
    }
    const same =
      before?.to === from &&
      directions.every((one) => before?.block[one] === found.block[one] && before.index[one] === found.index[one]);
    if (before && same) {
      before.to = to;
    } else {
      before = { from, to, ...found };
      pieces.push(before);
    }
  }
  return pieces;
}

/** Time for which at least two of these blocks hold samples, ms. */
export function overlapOf(blocks: readonly Block[]): number {
  const ends = blocks
    .flatMap((block) => [
      { at: block.at, by: 1 },
      { at: blockEnd(block), by: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by);
  let holding = 0;
  let sum = 0;
  ends.forEach(({ at, by }, i) => {
    sum += holding > 1 ? at - (ends[i - 1]?.at ?? at) : 0;
    holding += by;
  });
  return sum;
}
