import { groupBy } from '../../shared/groupBy';
import type { Direction, TimeRange } from '../../shared/series';
import type { Stepwise } from '../../shared/stepwise';
import type { Shape } from './going';
import type { Piece } from './moments';
import { countSteps, findPeaks } from './peaks';
import { intersect, lengthOf, type Ranges, unite } from './ranges';
import { joinMs } from './rules';
import type { Sufferer } from './sufferers';

/** Somebody's part in an incident. */
export interface Part {
  /** Time of suffering in each direction within the incident, ms. */
  readonly send: number;
  readonly recv: number;
  /** Highest loss of those sufferings in each direction, %; 0 where there is none. */
  readonly peakPercent: Readonly<Record<Direction, number>>;
}

/** Sufferings that look the same, in one go. */
export interface Draft extends TimeRange {
  readonly shape: Shape;
  readonly about: number | null;
  /** When it was so. */
  readonly windows: Ranges;
  /** By person. */
  readonly parts: ReadonlyMap<number, Part>;
}

interface Gathered {
  readonly shape: Shape;
  readonly about: number | null;
  readonly pieces: Piece[];
}

/** Pieces about one person, cut where there is a longer pause. */
function cutAtPauses(pieces: readonly Piece[]): Piece[][] {
  const cut: Piece[][] = [];
  let reach = -Infinity;
  for (const piece of pieces) {
    if (piece.from - reach > joinMs) {
      cut.push([]);
    }
    cut.at(-1)?.push(piece);
    reach = Math.max(reach, piece.to);
  }
  return cut;
}

/** Pieces that are about nobody in particular, cut into peaks of people. */
function cutIntoPeaks(pieces: readonly Piece[]): Piece[][] {
  const byPerson = groupBy(pieces, ({ sufferer }) => sufferer.person);
  const peaks = findPeaks(countSteps([...byPerson.values()].flatMap((own) => unite(own))));
  const cut = peaks.map((): Piece[] => []);
  for (const piece of pieces) {
    for (let i = firstEndingAfter(peaks, piece.from); i < peaks.length; i++) {
      const peak = peaks[i];
      if (peak === undefined || peak.from >= piece.to) {
        break;
      }
      const { sufferer, shape, about } = piece;
      const from = Math.max(piece.from, peak.from);
      cut[i]?.push({ sufferer, shape, about, from, to: Math.min(piece.to, peak.to) });
    }
  }
  return cut;
}

function firstEndingAfter(ranges: readonly TimeRange[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.to ?? 0) <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** What no suffering has most of its time in is an edge of something else. */
function* withoutEdges(all: readonly Gathered[]): Stepwise<Gathered[]> {
  const homes = new Map<Sufferer, { readonly gathered: Gathered; readonly ms: number; readonly from: number }>();
  for (const gathered of all) {
    yield;
    for (const [sufferer, own] of groupBy(gathered.pieces, (piece) => piece.sufferer)) {
      const ms = own.reduce((sum, { from, to }) => sum + to - from, 0);
      const from = own[0]?.from ?? 0;
      const home = homes.get(sufferer);
      if (home === undefined || ms > home.ms || (ms === home.ms && from < home.from)) {
        homes.set(sufferer, { gathered, ms, from });
      }
    }
  }
  const kept = new Set([...homes.values()].map(({ gathered }) => gathered));
  return all.filter((gathered) => kept.has(gathered));
}

function peakOf(pieces: readonly Piece[], direction: Direction): number {
  return pieces.reduce(
    (peak, { sufferer }) => (sufferer.direction === direction ? Math.max(peak, sufferer.peakPercent) : peak),
    0,
  );
}

function toDraft({ shape, about, pieces }: Gathered): Draft {
  const windows = unite(pieces);
  const timeOf = (own: readonly Piece[], direction: Direction): number =>
    lengthOf(intersect(windows, unite(own.filter(({ sufferer }) => sufferer.direction === direction))));
  const parts = new Map(
    [...groupBy(pieces, ({ sufferer }) => sufferer.person)].map(([person, own]): [number, Part] => [
      person,
      {
        send: timeOf(own, 'send'),
        recv: timeOf(own, 'recv'),
        peakPercent: { send: peakOf(own, 'send'), recv: peakOf(own, 'recv') },
      },
    ]),
  );
  return { shape, about, windows, parts, from: windows[0]?.from ?? 0, to: windows.at(-1)?.to ?? 0 };
}

/** Gathers what looks the same into incidents that are still to be judged, in steps. */
export function* gatherPieces(pieces: readonly Piece[]): Stepwise<Draft[]> {
  const inOrder = pieces.toSorted((a, b) => a.from - b.from || a.to - b.to);
  yield;
  const gathered: Gathered[] = [];
  for (const alike of groupBy(inOrder, ({ shape, about }) => `${shape} ${about ?? ''}`).values()) {
    yield;
    const { shape = 'group', about = null } = alike[0] ?? {};
    const cut = about === null ? cutIntoPeaks : cutAtPauses;
    gathered.push(...cut(alike).map((own) => ({ shape, about, pieces: own })));
  }
  const drafts: Draft[] = [];
  for (const one of yield* withoutEdges(gathered)) {
    yield;
    drafts.push(toDraft(one));
  }
  return drafts;
}
