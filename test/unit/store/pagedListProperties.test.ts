import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ApiError, Cancelled } from '../../../src/api/errors';
import { type ListPage, PagedList } from '../../../src/store/pagedList';
import { pageOf, type Row } from './heldPages';

type Step = 'look' | 'more' | 'refresh' | 'cancel' | 'reset' | 'answer' | 'fail';

interface Waiting {
  readonly cursor: string | null;
  readonly signal: AbortSignal;
  readonly resolve: (page: ListPage<Row>) => void;
  readonly reject: (error: unknown) => void;
}

/** Pages by any server: ids come twice, pages are empty, cursors repeat or never end. */
const pages = fc.array(fc.record({ ids: fc.stringMatching(/^[a-f]{0,3}$/), next: fc.nat({ max: 5 }) }), {
  minLength: 1,
  maxLength: 6,
});
const steps = fc.array(
  fc.constantFrom<Step>('look', 'more', 'more', 'refresh', 'cancel', 'reset', 'answer', 'answer', 'answer', 'fail'),
  { maxLength: 40 },
);

describe('a paged list under any order of clicks and answers', () => {
  it('never shows a row twice, never has two requests in flight, and always ends', async () => {
    await fc.assert(
      fc.asyncProperty(pages, steps, fc.boolean(), async (server, script, tellsAbort) => {
        const waiting: Waiting[] = [];
        let mostAtOnce = 0;
        const list = new PagedList<Row>(
          (cursor, signal) =>
            new Promise((resolve, reject) => {
              waiting.push({ cursor, signal, resolve, reject });
              mostAtOnce = Math.max(mostAtOnce, waiting.filter((request) => !request.signal.aborted).length);
              signal.addEventListener('abort', () => {
                if (tellsAbort) {
                  reject(new Cancelled());
                }
              });
            }),
          ({ id }) => id,
        );
        const pending: Promise<void>[] = [];
        const answer = (request: Waiting | undefined, fails: boolean): void => {
          const { ids, next } = server[Number(request?.cursor ?? 0) % server.length]!;
          if (fails) {
            request?.reject(new ApiError('server'));
          } else {
            request?.resolve(pageOf(ids, next === 0 ? null : String(next)));
          }
        };
        const settle = async (): Promise<void> => {
          for (let turn = 0; turn < 10; turn += 1) {
            await Promise.resolve();
          }
        };
        const check = (): void => {
          const ids = list.rows.map(({ id }) => id);
          assert.equal(new Set(ids).size, ids.length);
        };
        const act: Record<Step, () => void> = {
          look: () => pending.push(list.ensureFirst()),
          more: () => pending.push(list.loadMore()),
          refresh: () => pending.push(list.refresh()),
          cancel: () => {
            list.cancel();
          },
          reset: () => {
            list.reset();
          },
          answer: () => {
            answer(waiting.shift(), false);
          },
          fail: () => {
            answer(waiting.shift(), true);
          },
        };
        for (const step of script) {
          act[step]();
          await settle();
          check();
        }
        // From here on every request is answered: the list must come to an end by itself.
        for (let turn = 0; ['more', 'loading', 'failed'].includes(list.tail.kind); turn += 1) {
          assert.ok(turn < 100, 'The list has no end');
          pending.push(list.hasLoaded ? list.loadMore() : list.ensureFirst());
          while (waiting.length > 0) {
            answer(waiting.shift(), false);
            await settle();
          }
          check();
        }
        // Answers to what was cancelled come last, and change nothing.
        const shown = list.rows;
        while (waiting.length > 0) {
          answer(waiting.shift(), false);
        }
        await Promise.all(pending);
        assert.deepEqual(list.rows, shown);
        assert.ok(mostAtOnce <= 1, `${mostAtOnce} requests in flight`);
      }),
      { numRuns: 1000 },
    );
  });
});
