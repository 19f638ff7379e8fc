import assert from 'node:assert/strict';
import { rounded, settled } from './agreement/agreed';
import { describeAgreement } from './agreement/agree';

describeAgreement(4_000);

describe('the comparison of the product and the reference', () => {
  // By hand: 23.254550000000005 rounds up to 23.2546, 23.25455, which a floating-point number holds a little lower, down to 23.2545.
  it('takes for the same what differs by a floating-point sum only, on whichever side of a step it lies', () => {
    const [product, reference] = [23.25455, 23.254550000000005].map((mean) => ({ worst: { mean: rounded(mean) } }));
    assert.notDeepEqual(product, reference);
    assert.deepEqual(settled(product, reference), reference);
  });

  it('takes for different what differs by more', () => {
    for (const [one, other] of [
      [{ mean: 23.2545 }, { mean: 23.2547 }],
      [{ at: 1714982400000 }, { at: 1714982400000.2 }],
      [{ mean: 0 }, { mean: null }],
      [[1, 2], [1]],
      [{ a: 1 }, { a: 1, b: 2 }],
    ]) {
      assert.notDeepEqual(settled(one, other), other);
      assert.notDeepEqual(settled(other, one), one);
    }
  });
});
