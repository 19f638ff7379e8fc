import assert from 'node:assert/strict';
import { warmUp } from '../../../../src/report/session/warmUp';
import { directions } from '../../../../src/shared/series';
import { runThrough } from '../../../../src/shared/stepwise';
import { settings } from '../participant/reportFixture';

describe('judging ahead', () => {
  it('goes through all that judges a call with loss, in steps', () => {
    const steps = warmUp(settings);
    assert.equal(steps.next().done, false);
    assert.equal(steps.next().done, false);
    const { facts, timeline, compact } = runThrough(steps) ?? assert.fail();
    for (const direction of directions) {
      const { rating, measuredMs } = facts?.[direction] ?? assert.fail();
      assert.equal(rating, 'poor');
      assert.equal(measuredMs, 3_600_000);
      assert.ok(timeline[direction].suffered.length >= 5);
    }
    assert.equal(compact.length, 1);
  });
});
