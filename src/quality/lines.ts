import type { TimeRange } from '../shared/series';
import { leastToldMs } from './placing';
import { type ReadStay, recordedRange } from './readStay';

/** When the person was there by this stay: from joining to leaving, the samples standing in where one is not known. */
function presence({ stay, series }: ReadStay): TimeRange | null {
  const recorded = recordedRange({ series });
  const from = stay.joinedAt ?? recorded?.from ?? stay.leftAt;
  if (from === null) {
    return null;
  }
  return { from, to: Math.max(from, stay.leftAt ?? recorded?.to ?? from) };
}

function shared(a: TimeRange | null, b: TimeRange | null): number {
  return a && b ? Math.min(a.to, b.to) - Math.max(a.from, b.from) : 0;
}

/** Stays overlap when the person was there by both at once; recordings that meet by less than 10 s alone do not count. */
function overlap(a: ReadStay, b: ReadStay): boolean {
  return shared(presence(a), presence(b)) > 0 || shared(recordedRange(a), recordedRange(b)) >= leastToldMs;
}

function compareStays(a: ReadStay, b: ReadStay): number {
  const begin = (one: ReadStay) => presence(one)?.from ?? Infinity;
  const end = (one: ReadStay) => presence(one)?.to ?? Infinity;
  const apart = begin(a) === begin(b) ? end(a) - end(b) : begin(a) - begin(b);
  return apart || (a.participantId < b.participantId ? -1 : 1);
}

/**
 * The lines in time that a person's stays make: those that overlap no other are one line together; each that overlaps
 * another is judged apart. Given in any order; each line in order of joining, the lines by their first stay.
 */
export function findLines(stays: readonly ReadStay[]): ReadStay[][] {
  const inOrder = stays.toSorted(compareStays);
  const apart = new Set(inOrder.filter((stay) => inOrder.some((other) => other !== stay && overlap(stay, other))));
  const together = inOrder.filter((stay) => !apart.has(stay));
  const lines = [...[...apart].map((stay) => [stay]), ...(together.length > 0 ? [together] : [])];
  return lines.sort((a, b) => place(inOrder, a) - place(inOrder, b));
}

function place(inOrder: readonly ReadStay[], [first]: readonly ReadStay[]): number {
  return first === undefined ? -1 : inOrder.indexOf(first);
}
