import type { Participant } from '../../api/types';
import type { RequestQueue } from '../../api/queue';

/** The most stays that are loaded without a click. */
const mostUnasked = 3;
/** The part of the limit that must be left for what a person clicks. */
const leastLeft = 0.5;
/** How many times over the requests must fit into what is left, where the limit itself is not told. */
const leastTimes = 10;

/** What a queue knows of the rate limit. */
export type RateKnowledge = Pick<RequestQueue, 'rateLimit' | 'pausedUntil' | 'hasBeenLimited'>;

/** The other stays of a person that may be loaded by themselves: all when they are few and the rate limit has room, else none. */
export function unaskedStays(missing: readonly Participant[], known: RateKnowledge): readonly Participant[] {
  return missing.length <= mostUnasked && hasRoom(missing.length, known) ? missing : [];
}

function hasRoom(requests: number, { rateLimit, pausedUntil, hasBeenLimited }: RateKnowledge): boolean {
  if (pausedUntil !== null) {
    return false;
  }
  const { limit = null, remaining = null } = rateLimit ?? {};
  if (remaining === null) {
    return !hasBeenLimited;
  }
  return limit === null ? remaining >= requests * leastTimes : remaining >= limit * leastLeft;
}
