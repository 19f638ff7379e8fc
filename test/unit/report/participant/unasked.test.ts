import assert from 'node:assert/strict';
import { Deadline } from '../../../../src/shared/deadline';
import { type RateKnowledge, unaskedStays } from '../../../../src/report/participant/unasked';
import { FakeClock } from '../../../support/fakeClock';
import { participant } from '../../text/rows';

const stays = (count: number) =>
  Array.from({ length: count }, (_, index) => participant({ participantId: `/${index}` }));
const known = (changes: Partial<RateKnowledge> = {}): RateKnowledge => ({
  rateLimit: null,
  pausedUntil: null,
  hasBeenLimited: false,
  ...changes,
});
const count = (missing: number, changes?: Partial<RateKnowledge>): number =>
  unaskedStays(stays(missing), known(changes)).length;

describe('the stays that are loaded without a click', () => {
  it('are up to three, all or none', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4, 50].map((missing) => count(missing)),
      [0, 1, 2, 3, 0, 0],
    );
  });

  it('are none while the account waits for the rate limit', () => {
    assert.equal(count(1, { pausedUntil: new Deadline(new FakeClock(), 1000) }), 0);
  });

  it('are none where half of the limit is used', () => {
    assert.equal(count(3, { rateLimit: { limit: 100, remaining: 50 } }), 3);
    assert.equal(count(3, { rateLimit: { limit: 100, remaining: 49 } }), 0);
    // A refusal some time ago says nothing once the server tells what is left.
    assert.equal(count(3, { rateLimit: { limit: 100, remaining: 99 }, hasBeenLimited: true }), 3);
  });

  it('are none where little is left of a limit that is not told', () => {
    assert.equal(count(3, { rateLimit: { limit: null, remaining: 30 } }), 3);
    assert.equal(count(3, { rateLimit: { limit: null, remaining: 29 } }), 0);
  });

  it('are none where the server tells nothing, but has refused before', () => {
    assert.equal(count(3, { hasBeenLimited: true }), 0);
    assert.equal(count(3, { rateLimit: { limit: 100, remaining: null }, hasBeenLimited: true }), 0);
    assert.equal(count(3, { rateLimit: { limit: 100, remaining: null } }), 3);
  });
});
