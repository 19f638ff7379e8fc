import type { CallStay } from './callInput';
import type { Amount, Stretch } from './facts';
import { countSamples, timeOf, timeWithin, type Piece } from './mergeSamples';
import type { PlacedEntry } from './placeEntries';

const shortestGap = 10_000;

/** Where an entry's samples end; null where it has none. */
export function endOf(entry: PlacedEntry): number | null {
  return entry.send.at(-1)?.end ?? null;
}

/** From the first sample to the end of the last one, whatever they hold; null without samples. */
export function recordingOf(entries: readonly PlacedEntry[]): Stretch | null {
  const recorded = entries.filter(({ send }) => send.length > 0);
  if (recorded.length === 0) {
    return null;
  }
  return {
    from: Math.min(...recorded.map(({ send }) => send[0]!.start)),
    to: Math.max(...recorded.map(({ send }) => send.at(-1)!.end)),
  };
}

/** How far the recording is shifted against a stay of the same length, both to within one interval; null where it is not. */
export function clockShiftOf(stay: CallStay, entries: readonly PlacedEntry[]): number | null {
  const recorded = entries.filter(({ send }) => send.length > 0);
  const recording = recordingOf(recorded);
  if (recording === null || stay.joinedAt === null || stay.leftAt === null) {
    return null;
  }
  const interval = Math.max(...recorded.map(({ intervalMs }) => intervalMs));
  const atStart = Math.min(...recorded.map(({ startsAt }) => startsAt)) - stay.joinedAt;
  const atEnd = recording.to - stay.leftAt;
  const sameLength = Math.abs(atEnd - atStart) <= interval;
  return sameLength && Math.abs(atStart) > interval && Math.abs(atEnd) > interval ? atStart : null;
}

/** The stay on the clock of its recording; null for an end that is not known. */
export interface StayOnClock {
  readonly from: number | null;
  readonly to: number | null;
}

/** Moves the stay by the shift of the clocks, if there is one. */
export function stayOnClock(stay: CallStay, shift: number | null): StayOnClock {
  const moved = (moment: number | null): number | null => (moment === null ? null : moment + (shift ?? 0));
  return { from: moved(stay.joinedAt), to: moved(stay.leftAt) };
}

/** The times of at least 10 s within the stay, up to the last sample, for which the direction has no sample or only nulls. */
export function findGaps(stay: StayOnClock, recording: Stretch | null, merged: readonly Piece[]): readonly Stretch[] {
  const from = stay.from ?? recording?.from ?? null;
  const to = recording === null ? stay.to : Math.min(recording.to, stay.to ?? Infinity);
  if (from === null || to === null) {
    return [];
  }
  const gaps: Stretch[] = [];
  let reached = from;
  for (const piece of merged.filter(({ sample }) => sample.state !== 'missing')) {
    gaps.push({ from: reached, to: Math.min(piece.from, to) });
    reached = Math.max(reached, piece.to);
  }
  gaps.push({ from: reached, to });
  return gaps.filter((gap) => gap.to - gap.from >= shortestGap);
}

/** What is missing after the entry's last sample until the leaving: only for the entry that ends last, and without a place. */
export function unplacedMissingMs(entry: PlacedEntry, entries: readonly PlacedEntry[], stay: StayOnClock): number {
  const ends = entries.map((other) => endOf(other) ?? -Infinity);
  const lastEnd = Math.max(...ends);
  const isLast = entries[ends.indexOf(lastEnd)] === entry;
  return isLast && Number.isFinite(lastEnd) && stay.to !== null ? Math.max(0, stay.to - lastEnd) : 0;
}

/** The samples, other than nulls, that begin before the joining or not before the leaving, and the time outside the stay. */
export function outsideStay({ joinedAt, leftAt }: CallStay, merged: readonly Piece[]): Amount {
  const from = joinedAt ?? -Infinity;
  const to = leftAt ?? Infinity;
  const recorded = merged.filter(({ sample }) => sample.state !== 'missing');
  return {
    samples: countSamples(recorded.filter(({ sample }) => sample.start < from || sample.start >= to)),
    ms: timeOf(recorded) - timeWithin(recorded, from, to),
  };
}

/** The measured time within the stay and the length of the stay; null where the length is not known. */
export function shareOf(
  stay: StayOnClock,
  merged: readonly Piece[],
): { readonly measuredMs: number; readonly lengthMs: number } | null {
  if (stay.from === null || stay.to === null || stay.to < stay.from) {
    return null;
  }
  const measured = merged.filter(({ sample }) => sample.state === 'measured');
  return { measuredMs: timeWithin(measured, stay.from, stay.to), lengthMs: stay.to - stay.from };
}
