import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';

import { SessionFindings } from '../../../src/panels/session/sessionFindings';
import type { Stepwise } from '../../../src/shared/stepwise';

const stepMs = 2;
const steps = 20;

/** Work that counts, and of which more comes when it is said. */
class Work {
  isBehind = true;
  looked = 0;
  onStep: (step: number) => void = () => undefined;

  *findAnew(): Stepwise<undefined> {
    this.isBehind = false;
    for (let step = 0; step < steps; step++) {
      for (const begun = performance.now(); performance.now() - begun < stepMs;);
      this.onStep(step);
      yield;
    }
    this.looked += 1;
    return undefined;
  }
}

describe('looking for incidents while answers come', () => {
  const told = new EventEmitter();
  let findings: SessionFindings;
  beforeEach(() => {
    findings = new SessionFindings(() => told.emit('told'));
  });
  afterEach(() => {
    findings.dispose();
  });

  it('lets others have their turn while it works, and tells once it is through', async () => {
    const work = new Work();
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
    const work = new Work();
    work.onStep = (step) => (work.isBehind ||= work.looked === 0 && step === steps - 1);
    findings.want(work, false);
    await once(told, 'told');
    const begun = performance.now();
    findings.want(work, true);
    await once(told, 'told');
    assert.equal(work.looked, 2);
    assert.ok(performance.now() - begun < 9 * steps * stepMs);
  });

  it('stops where it is closed', async () => {
    const work = new Work();
    const closed = new Promise<void>((resolve) => {
      work.onStep = (step) => {
        if (step === steps / 2) {
          findings.dispose();
          setTimeout(resolve, 2 * steps * stepMs);
        }
      };
    });
    findings.want(work, true);
    await closed;
    assert.equal(work.looked, 0);
  });
});
