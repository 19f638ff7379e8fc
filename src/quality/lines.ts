import type { TimeRange } from '../shared/series';
import { type ReadStay, recordedRange } from './readStay';

/** When the person was there by this stay: from joining to leaving; what is not known of them is told by samples and by the end of the session. Null where nothing is known. */
export function presence({ stay, series, openUntil }: ReadStay): TimeRange | null {
  const recorded = recordedRange({ series });
  const from = stay.joinedAt ?? recorded?.from ?? stay.leftAt;
  if (from === null) {
    return null;
  }
  return { from, to: Math.max(from, stay.leftAt ?? openUntil ?? recorded?.to ?? from) };
}

/** Stays overlap when the person was there by both at once. */
function overlap(one: ReadStay, other: ReadStay): boolean {
  const [a, b] = [presence(one), presence(other)];
  return a !== null && b !== null && Math.min(a.to, b.to) > Math.max(a.from, b.from);
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
