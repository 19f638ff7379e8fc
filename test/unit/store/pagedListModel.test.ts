import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ApiError } from '../../../src/api/errors';
import { HeldPages } from './heldPages';
import { ListModel, type ListStep } from './listModel';

const steps = fc.array(
  fc.constantFrom<ListStep>(
    'look',
    'more',
    'more',
    'refresh',
    'refresh',
    'cancel',
    'reset',
    'answer',
    'answer',
    'fail',
  ),
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
        const model = new ListModel(last);
        const pending: Promise<void>[] = [];
        let answered = 0;
        const next = () => held.requests.slice(answered).find(({ signal }) => !signal.aborted);
        const act: Record<ListStep, () => unknown> = {
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
