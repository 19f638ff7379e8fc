import assert from 'node:assert/strict';
import { assertAnyOrder } from './anyOrder';

describe('two windows', function () {
  this.timeout(60_000);

  it('show and ask for what the rules say, whatever is done and answered in whatever order', async () => {
    assert.equal(await assertAnyOrder(150, 50), 150);
  });
});
