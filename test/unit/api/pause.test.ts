import assert from 'node:assert/strict';
import { Pause } from '../../../src/api/pause';
import { FakeClock } from '../../support/fakeClock';

describe('pause', () => {
  it('keeps a named time within one second and five minutes', () => {
    const clock = new FakeClock();
    assert.equal(new Pause(clock).begin(clock.now() + 1).at, clock.now() + 1_000);
    assert.equal(new Pause(clock).begin(clock.now() + 86_400_000).at, clock.now() + 300_000);
  });

  it('is extended, never shortened, by the 429s of requests that were under way together', () => {
    const clock = new FakeClock();
    const pause = new Pause(clock);
    const told: (number | null)[] = [];
    pause.onDidChange((until) => told.push(until?.at ?? null));
    const start = clock.now();
    pause.begin(start + 20_000);
    pause.begin(start + 10_000);
    pause.begin(null);
    pause.begin(start + 30_000);
    clock.advance(20_000);
    assert.equal(pause.until?.at, start + 30_000);
    clock.advance(10_000);
    assert.equal(pause.until, null);
    assert.deepEqual(told, [start + 20_000, start + 30_000, null]);
  });

  it('counts 429s that come together as one', () => {
    const clock = new FakeClock();
    const pause = new Pause(clock);
    const ends = Array.from({ length: 4 }, () => pause.begin(null).at);
    assert.deepEqual(ends, Array(4).fill(clock.now() + 10_000));
    clock.advance(10_000);
    assert.equal(pause.begin(null).at, clock.now() + 20_000);
  });

  it('leaves no timer behind', () => {
    const clock = new FakeClock();
    const pause = new Pause(clock);
    pause.begin(null);
    pause.dispose();
    assert.equal(clock.waiting, 0);
  });

  it('is over after a sleep in which timers and the monotonic time stood still', () => {
    const clock = new FakeClock();
    const pause = new Pause(clock);
    const told: unknown[] = [];
    pause.onDidChange((until) => told.push(until));
    pause.begin(clock.now() + 40_000);
    clock.setNow(clock.now() + 3_600_000);
    assert.equal(pause.until?.left(), 0);
    clock.advance(1_000);
    assert.equal(pause.until, null);
    assert.deepEqual([told.length, told[1], clock.waiting], [2, null, 0]);
  });

  it('is as long as it was when the clock is set back', () => {
    const clock = new FakeClock();
    const pause = new Pause(clock);
    pause.begin(clock.now() + 40_000);
    clock.setNow(clock.now() - 3_600_000);
    assert.equal(pause.until?.left(), 40_000);
    clock.advance(39_999);
    assert.equal(pause.until.left(), 1);
    clock.advance(1);
    assert.equal(pause.until, null);
  });

  it('is extended by what is left, not by what the clock says', () => {
    const clock = new FakeClock();
    const pause = new Pause(clock);
    pause.begin(clock.now() + 40_000);
    clock.setNow(clock.now() - 3_600_000);
    assert.equal(pause.begin(clock.now() + 60_000).left(), 60_000);
    assert.equal(pause.begin(clock.now() + 50_000).left(), 60_000);
  });
});
