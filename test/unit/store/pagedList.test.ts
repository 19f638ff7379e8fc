import assert from 'node:assert/strict';
import { ApiError, Cancelled } from '../../../src/api/errors';
import { HeldPages, pageOf } from './heldPages';

const failure = new ApiError('server', { status: 500 });

describe('a paged list', () => {
  let held: HeldPages;
  beforeEach(() => {
    held = new HeldPages();
  });

  it('asks for nothing until it is looked at', () => {
    assert.deepEqual([held.requests.length, held.list.hasLoaded, held.list.tail], [0, false, { kind: 'more' }]);
  });

  it('asks for the first page once, however many look at it', async () => {
    const looks = [held.list.ensureFirst(), held.list.ensureFirst()];
    held.last.answer('ab', null);
    await Promise.all(looks);
    await held.list.ensureFirst();
    assert.deepEqual([held.requests.length, held.ids, held.list.tail.kind], [1, 'ab', 'end']);
  });

  it('starts with a page that was fetched already and asks for nothing', async () => {
    held = new HeldPages(pageOf('ab', 'next', { dropped: 1, unsorted: true }));
    await held.list.ensureFirst();
    assert.deepEqual([held.requests.length, held.ids, held.list.tail.kind], [0, 'ab', 'more']);
    assert.deepEqual([held.list.dropped, held.list.unsorted], [1, true]);
    await held.more('c', null);
    assert.equal(held.last.cursor, 'next');
  });

  it('asks for each further page with the cursor of the one before', async () => {
    await held.first('ab', '1');
    await held.more('cd', '2');
    await held.more('e', null);
    assert.deepEqual(
      held.requests.map(({ cursor }) => cursor),
      [null, '1', '2'],
    );
    assert.deepEqual([held.ids, held.list.tail.kind], ['abcde', 'end']);
  });

  it('asks for nothing more at its end', async () => {
    await held.first('ab', null);
    await held.list.loadMore();
    assert.equal(held.requests.length, 1);
  });

  it('says that it is loading while a page is on its way', async () => {
    await held.first('ab', '1');
    const loading = held.list.loadMore();
    assert.deepEqual([held.list.tail.kind, held.ids], ['loading', 'ab']);
    held.last.answer('c', null);
    await loading;
    assert.equal(held.list.tail.kind, 'end');
  });

  it('changes nothing on a second click while it is loading', async () => {
    await held.first('ab', '1');
    const clicks = [held.list.loadMore(), held.list.loadMore(), held.list.loadMore()];
    assert.equal(held.requests.length, 2);
    held.last.answer('cd', '2');
    await Promise.all(clicks);
    assert.deepEqual([held.requests.length, held.ids], [2, 'abcd']);
  });

  it('never shows an id twice, and the first row of an id stays', async () => {
    await held.first('aba', '1');
    await held.more('bca', null);
    assert.equal(held.ids, 'abc');
  });

  it('goes on from an empty page that carries a cursor', async () => {
    await held.first('', '1');
    assert.deepEqual([held.ids, held.list.hasLoaded, held.list.tail.kind], ['', true, 'more']);
    await held.more('a', null);
    assert.deepEqual([held.ids, held.list.tail.kind], ['a', 'end']);
  });

  it('ends and says so when a cursor comes again', async () => {
    await held.first('ab', '1');
    await held.more('cd', '2');
    await held.more('ef', '1');
    assert.deepEqual([held.ids, held.list.tail.kind], ['abcdef', 'repeatedCursor']);
    await held.list.loadMore();
    assert.equal(held.requests.length, 3);
  });

  it('counts what could not be read over all pages, and tells of a refused order', async () => {
    await held.first('a', '1', { dropped: 2, unsorted: true });
    const loading = held.list.loadMore();
    held.last.answer('b', null, { dropped: 1, unsorted: true });
    await loading;
    assert.deepEqual([held.list.dropped, held.list.unsorted], [3, true]);
  });

  describe('when a page fails', () => {
    it('keeps page 1 when page 2 fails, and tries page 2 again', async () => {
      await held.first('ab', '1');
      await held.failMore(failure);
      assert.deepEqual([held.ids, held.list.tail], ['ab', { kind: 'failed', error: failure }]);
      await held.more('cd', null);
      assert.deepEqual([held.last.cursor, held.ids, held.list.tail.kind], ['1', 'abcd', 'end']);
    });

    it('asks for the first page again at the next look when that failed', async () => {
      const look = held.list.ensureFirst();
      held.last.fail(failure);
      await look;
      assert.deepEqual([held.list.hasLoaded, held.list.tail.kind], [false, 'failed']);
      await held.first('a', null);
      assert.deepEqual([held.requests.length, held.ids, held.list.tail.kind], [2, 'a', 'end']);
    });

    it('offers the page again, without a failure, when its request was cancelled from outside', async () => {
      await held.first('ab', '1');
      await held.failMore(new Cancelled());
      assert.deepEqual([held.ids, held.list.tail.kind], ['ab', 'more']);
    });
  });

  describe('when it is cancelled', () => {
    it('aborts the request, keeps the rows, and offers the page again', async () => {
      await held.first('ab', '1');
      const more = held.list.loadMore();
      held.list.cancel();
      assert.equal(held.last.signal.aborted, true);
      await more;
      assert.deepEqual([held.ids, held.list.tail.kind], ['ab', 'more']);
      await held.more('c', null);
      assert.equal(held.ids, 'abc');
    });

    it('asks for the first page again at the next look', async () => {
      const look = held.list.ensureFirst();
      held.list.cancel();
      await look;
      await held.first('a', null);
      assert.deepEqual([held.requests.length, held.ids], [2, 'a']);
    });

    it('forgets everything on reset, and drops what was on its way', async () => {
      held.tellsAbort = false;
      await held.first('ab', '1');
      const more = held.list.loadMore();
      const late = held.last;
      held.list.reset();
      late.answer('cd', null);
      await more;
      assert.deepEqual([held.ids, held.list.hasLoaded, held.list.tail.kind], ['', false, 'more']);
      await held.first('x', null);
      assert.deepEqual([held.last.cursor, held.ids], [null, 'x']);
    });
  });
});
