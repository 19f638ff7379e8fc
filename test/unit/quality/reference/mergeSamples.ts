import type { Sample } from './placeEntries';

/** A stretch of time for which one sample stands: the whole sample, or what other samples leave of it. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly sample: Sample;
}

const ranks = { missing: 0, unreadable: 1, silent: 2, measured: 3 };

/** Measured stands over silent over missing, of two measured the higher loss; what is still equal is settled in CHOICES.md. */
function standsOver(a: Sample, b: Sample): boolean {
  const differences = [
    ranks[a.state] - ranks[b.state],
    (a.loss ?? -1) - (b.loss ?? -1),
    (a.bitrate ?? -1) - (b.bitrate ?? -1),
    b.start - a.start,
    b.intervalMs - a.intervalMs,
  ];
  return (differences.find((difference) => difference !== 0) ?? 0) > 0;
}

/** One line in time out of samples that may overlap: at each moment the sample that stands over the others (API.md). */
export function mergeSamples(samples: readonly Sample[]): readonly Piece[] {
  const byStart = samples.toSorted((a, b) => a.start - b.start);
  const edges = [...new Set(samples.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let next = 0;
  let there: Sample[] = [];
  for (const [i, to] of edges.entries()) {
    const from = edges[i - 1];
    if (from === undefined) {
      continue;
    }
    there = there.filter(({ end }) => end > from);
    for (; next < byStart.length && byStart[next]!.start <= from; next++) {
      there.push(byStart[next]!);
    }
    const [first, ...others] = there;
    if (first === undefined) {
      continue;
    }
    const sample = others.reduce((best, other) => (standsOver(other, best) ? other : best), first);
    const last = pieces.at(-1);
    if (last?.sample === sample && last.to === from) {
      pieces[pieces.length - 1] = { from: last.from, to, sample };
    } else {
      pieces.push({ from, to, sample });
    }
  }
  return pieces;
}

/** The time of some pieces together, ms. */
export function timeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { from, to }) => sum + (to - from), 0);
}

/** How many samples stand in some pieces: one that others cut in two counts once. */
export function countSamples(pieces: readonly Piece[]): number {
  return new Set(pieces.map(({ sample }) => sample)).size;
}

/** The time of some pieces that lies within a stretch, ms. */
export function timeWithin(pieces: readonly Piece[], from: number, to: number): number {
  return pieces.reduce((sum, piece) => sum + Math.max(0, Math.min(piece.to, to) - Math.max(piece.from, from)), 0);
}
