import type { Gap } from '../../quality/gaps';
import type { LineFacts } from '../../quality/facts';
import { type Direction, directions, type TimeRange } from '../../shared/series';

/** A silence or a gap of one direction, or of both at once. */
export interface Interruption extends TimeRange {
  readonly kind: 'silent' | Gap['kind'];
  readonly directions: readonly Direction[];
  readonly isPlaced: boolean;
  /** The directions whose loss was at or above the threshold straight before it; none where it has no place. */
  readonly followsLoss: readonly Direction[];
  readonly goesOn: boolean;
}

/** Silences and gaps of a line in order of time; one that both directions have alike stands once. */
export function findInterruptions(line: LineFacts): Interruption[] {
  const all = directions.flatMap((direction): Interruption[] => [
    ...line[direction].silences.map(({ from, to }): Interruption => ({
      from,
      to,
      kind: 'silent',
      directions: [direction],
      isPlaced: true,
      followsLoss: [],
      goesOn: true,
    })),
    ...line[direction].gaps.map((gap): Interruption => ({
      ...gap,
      directions: [direction],
      followsLoss: gap.followsLoss && gap.isPlaced ? [direction] : [],
    })),
  ]);
  const merged = new Map<string, Interruption>();
  for (const one of all) {
    const key = JSON.stringify([one.kind, one.from, one.to, one.isPlaced]);
    const twin = merged.get(key);
    merged.set(
      key,
      twin
        ? {
            ...twin,
            directions: [...twin.directions, ...one.directions],
            followsLoss: [...twin.followsLoss, ...one.followsLoss],
          }
        : one,
    );
  }
  return [...merged.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}
