import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mostRequestsAMinute, RequestBudget } from '../../../src/report/tools/requestBudget';

describe('the budget of requests for assistants', () => {
  it('never lets more through in any minute, and says when there is room again', () => {
    const asks = fc.array(
      fc.record({ requests: fc.integer({ min: 0, max: 40 }), afterMs: fc.integer({ min: 0, max: 30_000 }) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(asks, (all) => {
        const budget = new RequestBudget();
        const spent: number[] = [];
        let now = 1_000_000;
        for (const { requests, afterMs } of all) {
          now += afterMs;
          const waitMs = budget.spend(requests, now);
          if (waitMs === 0) {
            spent.push(...Array.from({ length: requests }, () => now));
          } else {
            assert.equal(budget.spend(requests, now + waitMs), 0);
            now += waitMs;
            spent.push(...Array.from({ length: requests }, () => now));
          }
          assert.ok(spent.filter((at) => at > now - 60_000).length <= mostRequestsAMinute);
        }
      }),
    );
  });

  it('refuses for good what is more than a minute holds', () => {
    assert.equal(new RequestBudget().spend(mostRequestsAMinute + 1, 5), 60_000);
  });
});
