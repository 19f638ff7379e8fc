import assert from 'node:assert/strict';
import fc from 'fast-check';
import { randomCall } from '../reference/randomCalls';
import { settled } from './agreed';
import { byProduct } from './byProduct';
import { byReference } from './byReference';

/** Another seed tries other calls: `AGREEMENT_SEED=2`. */
const seed = Number(process.env['AGREEMENT_SEED'] ?? 20_261_129);

/** Compares the product with the reference, which was written from the rules alone, on so many random calls; `of` varies the seed. */
export function describeAgreement(numRuns: number, of = 0): void {
  describe('the product and the reference', () => {
    it(`agree on ${numRuns} random calls (seed ${seed + of})`, () => {
      fc.assert(
        fc.property(randomCall, (call) => {
          const reference = byReference(call);
          assert.deepEqual(settled(byProduct(call), reference), reference);
        }),
        { seed: seed + of, numRuns },
      );
    });
  });
}
