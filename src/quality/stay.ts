import { isMoment, type EpochMs } from '../shared/time';
import type { TimeRange } from '../shared/series';

/** When a person was there; null where the API does not say. */
export interface Stay {
  readonly joinedAt: EpochMs | null;
  readonly leftAt: EpochMs | null;
}

/** From joining to leaving where both are known and make sense, else null. */
export function knownStay({ joinedAt, leftAt }: Stay): TimeRange | null {
  return isMoment(joinedAt) && isMoment(leftAt) && leftAt > joinedAt ? { from: joinedAt, to: leftAt } : null;
}
