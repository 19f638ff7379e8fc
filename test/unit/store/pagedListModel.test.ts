import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ApiError } from '../../../src/api/errors';
import { HeldPages } from './heldPages';

type Step = 'look' | 'more' | 'refresh' | 'cancel' | 'reset' | 'answer' | 'fail';

/** What is to be seen of a list over a server that has `last` pages of one row each, told by the rules alone. */
class Model {
  shown = 0;
  running: { arrived: number; readonly wanted: number; readonly anew: boolean } | undefined;
  /** Pages that a failed refresh was to bring; 0 after one page more failed; undefined without a failure. */
  failed: number | undefined;

  constructor(readonly last: number) {}

  get tail(): string {
    return this.running ? 'loading' : this.failed !== undefined ? 'failed' : this.isEnd ? 'end' : 'more';
  }

  step(step: Step): void {
    const { running } = this;
    switch (step) {
      case 'look':
        if (this.shown === 0 && !running) {
          this.#start(0, 1);
        }
        return;
      case 'more':
        if (running) {
          return;
        }
        if (this.failed) {
          this.step('refresh');
        } else if (!this.isEnd) {
          this.#start(this.shown, this.shown + 1);
        }
        return;
      case 'refresh':
        this.#start(0, Math.max(1, this.shown, running?.wanted ?? 0, this.failed ?? 0));
        return;
      case 'cancel':
        this.running = undefined;
        return;
      case 'reset':
        this.running = undefined;
        this.failed = undefined;
        this.shown = 0;
        return;
      case 'answer':
        if (running) {
          running.arrived += 1;
          if (running.arrived === Math.min(running.wanted, this.last)) {
            this.shown = running.arrived;
            this.failed = undefined;
            this.running = undefined;
          }
        }
        return;
      case 'fail':
        if (running) {
          this.failed = running.anew ? running.wanted : 0;
          this.running = undefined;
        }
    }
  }

  get isEnd(): boolean {
    return this.shown === this.last;
  }

  #start(arrived: number, wanted: number): void {
    this.running = { arrived, wanted, anew: arrived === 0 };
  }
}

const steps = fc.array(
  fc.constantFrom<Step>('look', 'more', 'more', 'refresh', 'refresh', 'cancel', 'reset', 'answer', 'answer', 'fail'),
  { maxLength: 30 },
);

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    await Promise.resolve();
  }
}

describe('a paged list of steady pages', () => {
  it('shows after any order of clicks and answers the pages that the rules say', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 5 }), async (script, last) => {
        const held = new HeldPages();
        const model = new Model(last);
        const pending: Promise<void>[] = [];
        let answered = 0;
        const next = () => held.requests.slice(answered).find(({ signal }) => !signal.aborted);
        const act: Record<Step, () => unknown> = {
          look: () => pending.push(held.list.ensureFirst()),
          more: () => pending.push(held.list.loadMore()),
          refresh: () => pending.push(held.list.refresh()),
          cancel: () => {
            held.list.cancel();
          },
          reset: () => {
            held.list.reset();
          },
          answer: () => {
            const request = next();
            const page = Number(request?.cursor ?? 0);
            request?.answer('abcde'.charAt(page), page + 1 < last ? String(page + 1) : null);
          },
          fail: () => next()?.fail(new ApiError('server')),
        };
        for (const step of script) {
          act[step]();
          if (step === 'answer' || step === 'fail') {
            answered = held.requests.length;
          }
          model.step(step);
          await settle();
          assert.deepEqual([held.ids, held.list.tail.kind], ['abcde'.slice(0, model.shown), model.tail]);
        }
        held.list.cancel();
        await Promise.all(pending);
      }),
      { numRuns: 1000 },
    );
  });
});
