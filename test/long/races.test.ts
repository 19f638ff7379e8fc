import assert from 'node:assert/strict';
import { assertAnyOrder } from '../unit/races/anyOrder';

describe('two windows, for long', function () {
  this.timeout(600_000);

  it('show and ask for what the rules say in 1,500 sequences of 50 steps', async () => {
    assert.equal((await assertAnyOrder(1_500, 50)).sequences, 1_500);
  });
});
