import assert from 'node:assert/strict';
import { assertAnyOrder } from './anyOrder';

describe('two windows', function () {
  this.timeout(60_000);

  it('show and ask for what the rules say, whatever is done and answered in whatever order', async () => {
    const { sequences, requests } = await assertAnyOrder(150, 50);
    assert.equal(sequences, 150);
    assert.ok(requests > 10 * sequences, `${requests} requests`);
  });
});
