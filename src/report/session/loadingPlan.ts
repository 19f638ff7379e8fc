import type { Participant } from '../../api/types';
import { groupPeople } from './people';

/** A rating of at most so many stars, and a stay of under so long, make a stay suspect. */
const lowStars = 2;
const shortMs = 120_000;

/** In which order the details of a session are read: worst suspects first. */
export function planLoading(rows: readonly Participant[]): Participant[] {
  const suspicion = new Map<Participant, number>();
  for (const { stays } of groupPeople(rows)) {
    const isBadlyRated = stays.some(({ rating }) => rating !== null && rating <= lowStars);
    for (const stay of stays) {
      const { joinedAt, leftAt, comment } = stay;
      const isShort = joinedAt !== null && leftAt !== null && leftAt - joinedAt < shortMs;
      const points =
        (isBadlyRated ? 8 : 0) + (comment === null ? 0 : 4) + (stays.length > 1 ? 2 : 0) + (isShort ? 1 : 0);
      suspicion.set(stay, points + Math.min(1, stays.length / 100));
    }
  }
  return rows.toSorted((a, b) => (suspicion.get(b) ?? 0) - (suspicion.get(a) ?? 0));
}
