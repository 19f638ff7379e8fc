import assert from 'node:assert/strict';
import { PeopleModel } from '../../../../src/report/lists/peopleModel';
import type { PeopleNode, PersonNode } from '../../../../src/report/lists/peopleNodes';
import { personalText } from '../../../../src/shared/personalText';
import type { Person } from '../../../../src/store/keptPeople';
import { resolveZone } from '../../../../src/text/zone';
import type { Handler } from '../../../support/server/apiServer';
import { listHandler } from '../../../support/server/listHandler';
import { startStore, type StoreFixture } from '../../store/storeFixture';
import { english } from '../../text/english';

const now = Date.UTC(2026, 10, 22, 12);
const stay = (id: string, joinedAt: string | null): object => ({
  participantId: id,
  roomSessionId: `session of ${id}`,
  externalId: '4711',
  joinedAt,
  leftAt: joinedAt,
});
const stays = [
  stay('a', '2026-11-22T10:00:00Z'),
  stay('b', '2026-11-21T23:30:00Z'),
  stay('c', '2026-11-21T22:30:00Z'),
  stay('d', null),
];

const open: StoreFixture[] = [];

async function startPeople(data: Handler = listHandler({ participants: stays }), pageSize = 100) {
  const fixture = await startStore(data);
  open.push(fixture);
  const { store, server } = fixture;
  const people: Person[] = ['x', 'y'].map((id) => ({
    id,
    externalId: personalText(id, 'externalId'),
    isPinned: false,
    lookedUpAt: now,
  }));
  const changes: string[] = [];
  let zone = 'UTC';
  const model = new PeopleModel({
    store,
    pageSize: () => pageSize,
    people: () => people,
    context: () => ({ l10n: english, zone: resolveZone(zone, 'UTC').zone, now, hidePersonal: false }),
    changed: ({ id }) => changes.push(id),
  });
  const first = (): PersonNode => {
    const [person] = model.persons();
    assert.ok(person);
    return person;
  };
  const shape = async (nodes: readonly PeopleNode[]): Promise<unknown[]> =>
    Promise.all(
      nodes.map(async (node) => {
        const below = await model.children(node);
        return node.kind === 'day'
          ? below.map((row) => (row.kind === 'stay' ? row.participant.participantId : row.kind))
          : node.kind;
      }),
    );
  const setZone = (id: string): void => {
    zone = id;
  };
  return { model, server, people, changes, first, shape, setZone };
}

describe('the people of an account', () => {
  afterEach(async () => {
    await Promise.all(open.splice(0).map((fixture) => fixture.close()));
  });

  it('cost no request before they are expanded, and then one for the stays of one of them, by day', async () => {
    const { model, server, first, shape } = await startPeople();
    assert.deepEqual(
      (await model.children(undefined)).map(({ id }) => id),
      ['person:x', 'person:y'],
    );
    assert.equal(server.count(), 0);
    assert.deepEqual(await shape(await model.children(first())), [['a'], ['b', 'c'], ['d']]);
    assert.equal(server.count(), 1);
    await model.children(first());
    assert.equal(server.count(), 1);
  });

  it('begin a day where it begins in the zone in force', async () => {
    const { model, first, shape, setZone } = await startPeople();
    setZone('Europe/Oslo');
    assert.deepEqual(await shape(await model.children(first())), [['a', 'b'], ['c'], ['d']]);
  });

  it('load more where a page ends, and keep one node for a row', async () => {
    const { model, server, first, shape, changes } = await startPeople(listHandler({ participants: stays }), 2);
    assert.deepEqual(await shape(await model.children(first())), [['a'], ['b'], 'more']);
    await model.loadMore(first());
    assert.deepEqual(await shape(await model.children(first())), [['a'], ['b', 'c'], ['d']]);
    assert.deepEqual([server.count(), changes], [2, ['person:x', 'person:x']]);
    const node = model.nodeOf({ id: first().id });
    assert.equal(node, first());
    assert.equal(model.nodeOf({ id: 'person:nobody' }), undefined);
  });

  it('find the row of a stay by its ids, also for a command that holds an older node of it', async () => {
    const { model, first, shape } = await startPeople();
    await shape(await model.children(first()));
    const [row] = model.rowsOf({ roomSessionId: 'session of b', participantId: 'b' });
    assert.equal(row?.participant.participantId, 'b');
    assert.equal(model.nodeOf({ ...row })?.id, row.id);
  });

  it('say what went wrong below the person, try again, and keep the rows when a refresh fails', async () => {
    let fails = true;
    const answer = listHandler({ participants: stays });
    const { model, first, shape } = await startPeople(async (request) =>
      fails ? new Response('', { status: 403 }) : answer(request),
    );
    assert.deepEqual(await shape(await model.children(first())), ['error']);
    fails = false;
    await model.loadMore(first());
    assert.deepEqual(await shape(await model.children(first())), [['a'], ['b', 'c'], ['d']]);
    fails = true;
    await assert.rejects(
      model.refresh(() => true),
      { kind: 'forbidden' },
    );
    assert.deepEqual(await shape(await model.children(first())), [['a'], ['b', 'c'], ['d'], 'error']);
  });

  it('read again who is expanded, and ask for the others when they are looked at', async () => {
    const { model, server } = await startPeople();
    const [x, y] = model.persons();
    await model.children(x);
    await model.children(y);
    await model.refresh(({ id }) => id === 'person:x');
    assert.equal(server.count(), 3);
    assert.deepEqual([x?.list.hasLoaded, y?.list.hasLoaded], [true, false]);
  });

  it('forget the stays of who is removed', async () => {
    const { model, people, first, shape } = await startPeople();
    await shape(await model.children(first()));
    people.shift();
    assert.deepEqual(
      model.persons().map(({ id }) => id),
      ['person:y'],
    );
    assert.deepEqual(model.rowsOf({ roomSessionId: 'session of b', participantId: 'b' }), []);
  });

  it('say that nothing is recorded under an external id', async () => {
    const { model, first, shape } = await startPeople(listHandler({}));
    assert.deepEqual(await shape(await model.children(first())), ['note']);
  });
});
