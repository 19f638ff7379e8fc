import assert from 'node:assert/strict';
import { isCancelled } from '../../../src/api/errors';
import { personalText } from '../../../src/shared/personalText';
import { readPersonStays } from '../../../src/store/personStays';
import * as faults from '../../support/server/faults';
import { apiError, rejection } from '../api/clientFixture';
import { startStore, type StoreFixture } from './storeFixture';

const first = Date.UTC(2026, 0, 1);
const hourMs = 3_600_000;
const at = (hour: number): number => first + hour * hourMs;
const externalId = personalText('e', 'externalId');

describe('the stays of a person', () => {
  let fixture: StoreFixture;
  /** One stay an hour, of half an hour, in 50 hours, as the API sorts them. */
  beforeEach(async () => {
    fixture = await startStore({
      participants: Array.from({ length: 50 }, (_, place) => ({
        roomSessionId: `s${49 - place}`,
        participantId: 'p',
        externalId: 'e',
        joinedAt: new Date(at(49 - place)).toISOString(),
        leftAt: new Date(at(49 - place) + hourMs / 2).toISOString(),
      })),
    });
  });
  afterEach(() => fixture.close());
  const read = (from: number | undefined, signal = new AbortController().signal) =>
    readPersonStays(fixture.store, externalId, { limit: 10, from, signal });

  it('are one page without a moment, with one request, newest first', async () => {
    const list = await read(undefined);
    assert.deepEqual(
      list.rows.map(({ roomSessionId }) => roomSessionId),
      Array.from({ length: 10 }, (_, place) => `s${49 - place}`),
    );
    assert.deepEqual(
      fixture.server.requests.map(({ query }) => query['sortBy']),
      ['joinedAt:desc'],
    );
  });

  it('are read until one began before the moment, and no further: three requests for the third page', async () => {
    const list = await read(at(25) + 60_000);
    assert.equal(list.rows.length, 30);
    assert.equal(fixture.server.requests.length, 3);
    assert.deepEqual(list.tail, { kind: 'more' });
  });

  it('are all read for a moment before them, with one request a page', async () => {
    const list = await read(at(-1));
    assert.deepEqual([list.rows.length, fixture.server.requests.length], [50, 5]);
    assert.deepEqual(list.tail, { kind: 'end' });
  });

  it('tell what failed on a later page', async () => {
    fixture.server.inject(faults.status(403, 'no'), { when: ({ query }) => 'cursor' in query });
    assert.equal((await apiError(read(at(0)))).kind, 'forbidden');
  });

  it('are dropped in silence when they are no longer wanted', async () => {
    const abort = new AbortController();
    const reading = rejection(read(at(0), abort.signal));
    abort.abort();
    assert.ok(isCancelled(await reading));
    assert.ok(fixture.server.requests.length <= 1);
  });
});
