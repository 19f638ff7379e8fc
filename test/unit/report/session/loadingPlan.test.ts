import assert from 'node:assert/strict';
import { ApiError } from '../../../../src/api/errors';
import { planLoading } from '../../../../src/report/session/loadingPlan';
import { progressView } from '../../../../src/text/session/progress';
import { context } from '../../text/rows';
import { noon, stayAtNoon } from '../participant/reportFixture';

const idsOf = (rows: readonly { participantId: string }[]) => rows.map(({ participantId }) => participantId);

describe('the order in which a session is read', () => {
  it('begins with low ratings, then who came back, then short stays, and keeps the order of the list', () => {
    const person = (participantId: string, given: Parameters<typeof stayAtNoon>[0] = {}) =>
      stayAtNoon({ participantId, externalId: participantId, ...given });
    const rows = [
      person('first'),
      person('second'),
      person('short', { leftAt: noon + 30_000 }),
      person('back 1', { externalId: 'x', leftAt: noon + 300_000 }),
      person('back 2', { externalId: 'x', joinedAt: noon + 301_000 }),
      person('rated high', { rating: 5 }),
      person('rated low', { rating: 1 }),
    ];
    assert.deepEqual(idsOf(planLoading(rows)), [
      'rated low',
      'back 1',
      'back 2',
      'short',
      'first',
      'second',
      'rated high',
    ]);
  });
});

describe('how far reading is', () => {
  const at = { total: 45, done: 12, failed: 0, points: null, waitMs: null, requestsAgain: 0 };

  it('is told with what the server says is left and the time to go', () => {
    const running = {
      ...at,
      state: 'running',
      failed: 1,
      points: { remaining: 88, limit: 100 },
      waitMs: 120_000,
    } as const;
    const { text, goOn } = progressView(running, context);
    assert.equal(text, '12 of 45 stays read · 1 failed · 88 of 100 points of the rate limit left · about 2 min to go');
    assert.equal(goOn, null);
  });

  it('offers to go on, with its cost', () => {
    assert.equal(progressView({ ...at, state: 'paused' }, context).goOn, 'Read 33 stays (33 requests)');
    assert.equal(progressView({ ...at, state: 'done', done: 45 }, context).goOn, null);
    const asking = progressView({ ...at, state: 'asking', total: 200, done: 0 }, context);
    assert.equal(asking.text, 'This session has 200 stays: reading it takes up to 200 requests');
    assert.equal(asking.goOn, 'Read 200 stays (200 requests)');
  });

  it('is told with the cause of what stopped it', () => {
    const stopped = {
      ...at,
      state: 'stopped',
      failed: 3,
      error: new ApiError('network', { reason: 'offline' }),
    } as const;
    const { text, goOn } = progressView(stopped, context);
    assert.equal(text, 'Stopped by a failure: Offline · 12 of 45 stays read · 3 failed');
    assert.equal(goOn, 'Read 33 stays (33 requests)');
  });

  it('leaves the count to the sentence beside it once it rests, unless all is read for good', () => {
    const textOf = (state: 'running' | 'paused' | 'cancelled' | 'stopped' | 'done', failed = 0): string =>
      progressView({ ...at, state, failed, isCountedBeside: true }, context).text;
    assert.deepEqual(
      [textOf('paused'), textOf('cancelled'), textOf('stopped', 3), textOf('done', 33)],
      ['Paused', 'Cancelled', 'Stopped by a failure · 3 failed', '33 failed'],
    );
    assert.equal(textOf('running', 1), '12 of 45 stays read · 1 failed');
    const whole = progressView({ ...at, state: 'done', done: 45, isCountedBeside: true }, context);
    assert.equal(whole.text, '45 of 45 stays read', 'it is said aloud when all is read');
    const open = progressView({ ...at, state: 'done', done: 45, requestsAgain: 4, isCountedBeside: true }, context);
    assert.equal(open.text, 'Done for now: more may still come');
  });

  it('offers to read again what may have changed, with its cost, once the rest is read', () => {
    const done = { ...at, state: 'done', done: 45 } as const;
    assert.equal(progressView(done, context).again, null);
    const { again, text } = progressView({ ...done, requestsAgain: 4 }, context);
    assert.equal(again, 'Refresh (4 requests)');
    assert.equal(text, 'Done for now: more may still come · 45 of 45 stays read');
    assert.equal(progressView({ ...done, requestsAgain: 1 }, context).again, 'Refresh (1 request)');
    const stopped = { ...at, state: 'stopped', failed: 3 } as const;
    assert.equal(
      progressView({ ...stopped, requestsAgain: 33 }, context).again,
      null,
      'they are those still to be read',
    );
    assert.equal(progressView({ ...stopped, requestsAgain: 46 }, context).again, 'Refresh (46 requests)');
    for (const state of ['asking', 'running', 'paused', 'cancelled'] as const) {
      assert.equal(progressView({ ...at, state, requestsAgain: 4 }, context).again, null);
    }
  });
});
