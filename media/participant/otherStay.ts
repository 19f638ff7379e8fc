import type { ParticipantRestore } from '../../src/shared/protocol/participant';

/** Whether another stay takes the place of the one that was shown; `before` is what the page has kept of that one. */
export function isOtherStay(before: unknown, now: ParticipantRestore | null): boolean {
  const known =
    typeof before === 'object' && before !== null && 'participantId' in before ? before.participantId : null;
  return known !== null && now !== null && now.participantId !== known;
}
