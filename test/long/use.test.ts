import assert from 'node:assert/strict';
import { leftOver } from '../bench/load/manyPanels';
import { Hour } from '../bench/soak/hour';

describe("an hour's use", () => {
  it('sends the requests that the rules say, with rate limits on the way', async () => {
    const hour = await Hour.start();
    for (let minute = 0; minute < 60; minute++) {
      await hour.work(minute);
    }
    await hour.close();
    assert.equal(hour.limited, 8);
    assert.deepEqual(hour.sent, hour.planned);
  });
});

describe('30 panels that were opened and closed', () => {
  it('are held by no listener, and leave no timer and less than 20 MB', async () => {
    const { opened, panels, timers, bytes } = await leftOver(30);
    assert.deepEqual([opened, panels, timers], [30, 0, 0]);
    assert.ok(bytes < 20e6, String(bytes));
  });
});
