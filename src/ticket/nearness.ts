import type { Participant } from '../api/types';
import type { EpochMs } from '../shared/time';
import type { Moment } from './moment';

/** How a stay lies to a moment: it holds it, began `ms` after it, ended `ms` before it, or does not tell its time. */
export type Nearness =
  | { readonly kind: 'holds' }
  | { readonly kind: 'later' | 'earlier'; readonly ms: number }
  | { readonly kind: 'unknown' };

type Times = Pick<Participant, 'joinedAt' | 'leftAt'>;

/** How a stay lies to a moment; of a part of a day any overlap counts. A stay whose end is not recorded goes on. */
export function nearnessOf({ joinedAt, leftAt }: Times, { from, to }: Moment): Nearness {
  if (joinedAt === null) {
    return { kind: 'unknown' };
  }
  if (joinedAt > to) {
    return { kind: 'later', ms: joinedAt - to };
  }
  return leftAt !== null && leftAt < from ? { kind: 'earlier', ms: from - leftAt } : { kind: 'holds' };
}

/** The stays that hold a moment, then the others by how far off they are, each with how it lies to it. */
export function byNearness<T extends Times>(
  stays: readonly T[],
  moment: Moment,
): readonly { readonly stay: T; readonly nearness: Nearness }[] {
  return stays
    .map((stay) => ({ stay, nearness: nearnessOf(stay, moment) }))
    .sort((a, b) => distance(a.nearness) - distance(b.nearness));
}

/** The moment to open a stay at; undefined where only a part of a day was told: its middle is nobody's word. */
export function momentToOpen({ at, precision }: Moment): EpochMs | undefined {
  return precision === 'minute' || precision === 'hour' ? at : undefined;
}

function distance(nearness: Nearness): number {
  switch (nearness.kind) {
    case 'holds':
      return -1;
    case 'unknown':
      return Infinity;
    default:
      return nearness.ms;
  }
}
