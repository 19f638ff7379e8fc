import type { Highest, Stretch, WorstMinute } from './facts';
import { timeOf, type Piece } from './mergeSamples';

interface Window {
  readonly start: number;
  readonly measuredMs: number;
  /** In %; NaN where nothing was measured. */
  readonly mean: number;
}

const minute = 60_000;
const leastMeasured = 30_000;
const sameMean = 1e-9;

function meanOf(measured: readonly Piece[]): number {
  return measured.reduce((sum, { from, to, sample }) => sum + sample.loss! * (to - from), 0) / timeOf(measured);
}

/** One window for each start; both starts and pieces are in order of time, so that what a window has passed need not be looked at again. */
function windowsAt(measured: readonly Piece[], starts: readonly number[]): readonly Window[] {
  let first = 0;
  return starts.map((start) => {
    let measuredMs = 0;
    let weighted = 0;
    while (first < measured.length && measured[first]!.to <= start) {
      first++;
    }
    for (let i = first; i < measured.length && measured[i]!.from < start + minute; i++) {
      const { from, to, sample } = measured[i]!;
      const ms = Math.min(to, start + minute) - Math.max(from, start);
      measuredMs += ms;
      weighted += ms * sample.loss!;
    }
    return { start, measuredMs, mean: weighted / measuredMs };
  });
}

/** Between two edges the measured time of a window grows or shrinks evenly: where it passes 30 s is one more window to try. */
function atLeastMeasured(windows: readonly Window[]): readonly number[] {
  return windows.flatMap((after, i) => {
    const before = windows[i - 1];
    if (before === undefined || before.measuredMs < leastMeasured === after.measuredMs < leastMeasured) {
      return [];
    }
    const share = (leastMeasured - before.measuredMs) / (after.measuredMs - before.measuredMs);
    return [before.start + share * (after.start - before.start)];
  });
}

/**
 * The window of 60 s within the recording with at least 30 s measured and the highest mean (API.md).
 * While neither end of the window passes an edge of a piece, its mean only rises or only falls, so that the highest is at an edge,
 * or where the measured time passes 30 s; only among equal means may another start be nearer to the highest sample.
 */
export function findWorstMinute(
  measured: readonly Piece[],
  recording: Stretch | null,
  highest: Highest | null,
): WorstMinute {
  if (recording === null || highest === null) {
    return { from: null, to: null, mean: null };
  }
  const edges = measured.flatMap(({ from, to }) => [from, to, from - minute, to - minute]);
  const peak = measured.find(({ sample }) => sample.loss === highest.loss)!;
  const middle = (peak.from + peak.to) / 2;
  const ends = [recording.from, recording.to - minute, middle - minute / 2];
  const starts = [...new Set([...edges, ...ends])]
    .filter((start) => start >= recording.from && start + minute <= recording.to)
    .sort((a, b) => a - b);
  const atEdges = windowsAt(measured, starts);
  const between = windowsAt(measured, atLeastMeasured(atEdges));
  const windows = [...atEdges, ...between].filter(({ measuredMs }) => measuredMs >= leastMeasured);
  if (windows.length === 0) {
    return { from: null, to: null, mean: meanOf(measured) };
  }
  const highestMean = Math.max(...windows.map(({ mean }) => mean));
  const distance = ({ start }: Window): number => Math.abs(start + minute / 2 - middle);
  const [worst] = windows
    .filter(({ mean }) => mean >= highestMean - sameMean)
    .sort((a, b) => distance(a) - distance(b) || a.start - b.start);
  return { from: worst!.start, to: worst!.start + minute, mean: worst!.mean };
}
