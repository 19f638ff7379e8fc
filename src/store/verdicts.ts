import type { ParticipantRef } from '../api/types';
import { stayKey } from './detailsCache';
import { Emitter } from '../shared/emitter';
import type { Ratings } from '../quality/rating';

/** The verdicts of the stays that were opened: what a row shows without any request. */
export class VerdictBadges {
  private readonly ratings = new Map<string, Ratings>();
  private readonly changed = new Emitter<ParticipantRef>();

  /** Tells whose verdict is new or different. */
  readonly onDidChange = this.changed.event;

  get(stay: ParticipantRef): Ratings | undefined {
    return this.ratings.get(stayKey(stay));
  }

  set(stay: ParticipantRef, ratings: Ratings): void {
    const before = this.get(stay);
    if (before?.send !== ratings.send || before.recv !== ratings.recv) {
      this.ratings.set(stayKey(stay), ratings);
      this.changed.fire(stay);
    }
  }

  /** Forgets all, because their account is gone. */
  clear(): void {
    this.ratings.clear();
  }
}
