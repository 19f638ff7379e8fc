import assert from 'node:assert/strict';
import { ApiError } from '../../../src/api/errors';
import { HeldPages } from './heldPages';

const failure = new ApiError('server', { status: 500 });

describe('a paged list that is refreshed', () => {
  let held: HeldPages;
  beforeEach(async () => {
    held = new HeldPages();
    await held.first('ab', '1');
    await held.more('cd', '2');
  });

  it('reads as many pages as are shown, and the old rows stay until all of them have arrived', async () => {
    const refresh = held.list.refresh();
    assert.deepEqual([held.last.cursor, held.ids], [null, 'abcd']);
    held.last.answer('xa', '1b');
    await held.asked(4);
    assert.deepEqual([held.last.cursor, held.ids, held.list.tail.kind], ['1b', 'abcd', 'loading']);
    held.last.answer('bc', '2b');
    await refresh;
    assert.deepEqual([held.requests.length, held.ids, held.list.tail.kind], [4, 'xabc', 'more']);
    await held.more('d', null);
    assert.equal(held.last.cursor, '2b');
  });

  it('stops early when there are fewer pages than before', async () => {
    const refresh = held.list.refresh();
    held.last.answer('a', null);
    await refresh;
    assert.deepEqual([held.requests.length, held.ids, held.list.tail.kind], [3, 'a', 'end']);
  });

  it('keeps the rows when it fails, and Retry reads all shown pages again', async () => {
    const refresh = held.list.refresh();
    held.last.answer('xa', '1b');
    await held.asked(4);
    held.last.fail(failure);
    await refresh;
    assert.deepEqual([held.ids, held.list.tail.kind], ['abcd', 'failed']);
    const retry = held.list.loadMore();
    assert.equal(held.last.cursor, null);
    held.last.answer('xa', '1c');
    await held.asked(6);
    held.last.answer('bc', null);
    await retry;
    assert.deepEqual([held.ids, held.list.tail.kind], ['xabc', 'end']);
  });

  it('forgets a failed page when it succeeds', async () => {
    await held.failMore(failure);
    const refresh = held.list.refresh();
    held.last.answer('a', null);
    await refresh;
    assert.equal(held.list.tail.kind, 'end');
  });

  it('keeps the page that was on its way, and drops its late answer', async () => {
    held.tellsAbort = false;
    const more = held.list.loadMore();
    const late = held.last;
    const refresh = held.list.refresh();
    held.last.answer('ab', '1b');
    await held.asked(5);
    late.answer('zz', null);
    await more;
    held.last.answer('cd', '2b');
    await held.asked(6);
    held.last.answer('ef', '3b');
    await refresh;
    assert.deepEqual([held.ids, held.list.tail.kind], ['abcdef', 'more']);
  });

  it('reads all shown pages when it is refreshed again meanwhile', async () => {
    held.tellsAbort = false;
    const first = held.list.refresh();
    const late = held.last;
    const second = held.list.refresh();
    held.last.answer('ab', '1c');
    await held.asked(5);
    held.last.answer('cd', null);
    await second;
    late.answer('zz', 'z');
    await first;
    assert.deepEqual([held.ids, held.list.tail.kind, held.requests.length], ['abcd', 'end', 5]);
  });

  it('keeps the page that was on its way however often it is refreshed meanwhile', async () => {
    void held.list.loadMore();
    void held.list.refresh();
    const refresh = held.list.refresh();
    held.last.answer('ab', '1b');
    await held.asked(6);
    held.last.answer('cd', '2b');
    await held.asked(7);
    held.last.answer('ef', '3b');
    await refresh;
    assert.deepEqual([held.ids, held.list.tail.kind], ['abcdef', 'more']);
  });

  it('drops the late failure of an older request', async () => {
    held.tellsAbort = false;
    const more = held.list.loadMore();
    const late = held.last;
    const refresh = held.list.refresh();
    late.fail(failure);
    await more;
    assert.equal(held.list.tail.kind, 'loading');
    held.last.answer('a', null);
    await refresh;
    assert.deepEqual([held.ids, held.list.tail.kind], ['a', 'end']);
  });
});
