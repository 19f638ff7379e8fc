import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SessionFindings } from '../../../src/panels/session/sessionFindings';
import type { Stepwise } from '../../../src/shared/stepwise';
import { FakeClock } from '../../support/fakeClock';

const stepMs = 2;
const steps = 20;
const firstRestMs = 30;

/** Work that counts, and of which more comes when it is said. */
class Work {
  isBehind = true;
  changes = 1;
  looked = 0;
  onStep: (step: number) => void = () => undefined;
  readonly #clock: FakeClock;

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  *findAnew(): Stepwise<undefined> {
    this.isBehind = false;
    for (let step = 0; step < steps; step++) {
      this.#clock.advance(stepMs);
      this.onStep(step);
      yield;
    }
    this.looked += 1;
    return undefined;
  }
}

describe('looking for incidents while answers come', () => {
  const told = new EventEmitter();
  let clock: FakeClock;
  let findings: SessionFindings;
  let failures: unknown[];
  beforeEach(() => {
    clock = new FakeClock();
    failures = [];
    findings = new SessionFindings(
      clock,
      () => told.emit('told'),
      (error) => failures.push(error),
    );
  });
  afterEach(() => {
    findings.dispose();
  });

  it('lets others have their turn while it works, and tells once it is through', async () => {
    const work = new Work(clock);
    let turns = 0;
    work.onStep = () => {
      setImmediate(() => (turns += 1));
    };
    let turnsAtEnd = 0;
    told.once('told', () => (turnsAtEnd = turns));
    findings.want(work, true);
    await once(told, 'told');
    assert.equal(work.looked, 1);
    assert.ok(turnsAtEnd >= steps / 2, `${turnsAtEnd} turns`);
  });

  it('looks again at what came meanwhile, at once where nothing more comes', async () => {
    const work = new Work(clock);
    work.onStep = (step) => (work.isBehind ||= work.looked === 0 && step === steps - 1);
    findings.want(work, false);
    clock.advance(firstRestMs);
    await once(told, 'told');
    await clock.scheduled();
    assert.equal(work.looked, 1);
    findings.want(work, true);
    await once(told, 'told');
    assert.deepEqual([work.looked, clock.waiting], [2, 0]);
  });

  it('waits until what came is told, then rests nine times as long as it worked while more comes', async () => {
    const work = new Work(clock);
    work.onStep = (step) => (work.isBehind ||= work.looked === 0 && step === steps - 1);
    findings.want(work, false);
    clock.advance(firstRestMs - 1);
    await nextTurn();
    assert.equal(work.looked, 0);
    clock.advance(1);
    await once(told, 'told');
    await clock.scheduled();
    clock.advance(9 * steps * stepMs - 1);
    await nextTurn();
    assert.equal(work.looked, 1);
    clock.advance(1);
    await once(told, 'told');
    assert.equal(work.looked, 2);
  });

  it('gives up a look that does not have all, once nothing more comes, for one that does', async () => {
    const work = new Work(clock);
    const seen: number[] = [];
    let tellings = 0;
    const count = (): number => (tellings += 1);
    told.on('told', count);
    work.onStep = (step) => {
      seen.push(step);
      if (seen.length === steps / 2) {
        work.isBehind = true;
        work.changes += 1;
        findings.want(work, true);
      }
    };
    findings.want(work, false);
    clock.advance(firstRestMs);
    await once(told, 'told');
    told.off('told', count);
    assert.deepEqual([work.looked, tellings, seen.at(-1)], [1, 1, steps - 1]);
    assert.ok(seen.indexOf(0, 1) < steps - 1, `begun again after ${seen.indexOf(0, 1)} steps`);
  });

  it('goes on with a look that has all when nothing more comes', async () => {
    const work = new Work(clock);
    let worked = 0;
    work.onStep = () => {
      worked += 1;
      if (worked === steps / 2) {
        findings.want(work, true);
      }
    };
    findings.want(work, false);
    clock.advance(firstRestMs);
    await once(told, 'told');
    assert.deepEqual([work.looked, worked], [1, steps]);
  });

  it('tells what goes wrong, and looks again when it is wanted next', async () => {
    const work = new Work(clock);
    work.onStep = (step) => {
      if (step === 3 && failures.length === 0) {
        throw new Error('broken');
      }
    };
    findings.want(work, true);
    await nextTurn();
    assert.match(String(failures), /broken/);
    work.isBehind = true;
    findings.want(work, true);
    await once(told, 'told');
    assert.deepEqual([work.looked, failures.length], [1, 1]);
  });

  it('stops where it is closed', async () => {
    const work = new Work(clock);
    let reached = 0;
    work.onStep = (step) => {
      reached = step;
      if (step === steps / 2) {
        findings.dispose();
      }
    };
    findings.want(work, true);
    for (let turn = 0; turn < steps; turn++) {
      await nextTurn();
    }
    assert.equal(work.looked, 0);
    assert.ok(reached >= steps / 2 && reached < steps - 1, `${reached} steps`);
  });
});
