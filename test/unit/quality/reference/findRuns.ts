import type { Run } from './facts';
import { countSamples, timeOf, type Piece } from './mergeSamples';
import type { Sample } from './placeEntries';

/** True where nothing lies between two pieces, or a step of less than 1.5 of the longer interval (API.md). */
function follows(before: Piece, after: Piece): boolean {
  const longer = Math.max(before.sample.intervalMs, after.sample.intervalMs);
  return after.from === before.to || after.sample.start - before.sample.start < 1.5 * longer;
}

/**
 * The longest runs of pieces that all are `wanted`.
 * A piece that is not `there` is treated as time without a sample; one that is there but not wanted ends a run.
 */
export function findRuns(
  pieces: readonly Piece[],
  there: (sample: Sample) => boolean,
  wanted: (sample: Sample) => boolean,
): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  let before: Piece | undefined;
  let run: Piece[] | undefined;
  for (const piece of pieces.filter(({ sample }) => there(sample))) {
    if (before !== undefined && !follows(before, piece)) {
      run = undefined;
    }
    if (!wanted(piece.sample)) {
      run = undefined;
    } else if (run === undefined) {
      run = [piece];
      runs.push(run);
    } else {
      run.push(piece);
    }
    before = piece;
  }
  return runs;
}

/** When a run was and how long it lasts: the time of its pieces. */
export function describeRun(run: readonly Piece[]): Run {
  return { from: run[0]!.from, to: run.at(-1)!.to, durationMs: timeOf(run), samples: countSamples(run) };
}
