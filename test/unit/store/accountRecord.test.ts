import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lookedUp, mostRecentPeople, pinned, removed } from '../../../src/store/keptPeople';
import {
  type AccountRecord,
  noAccounts,
  parseAccountRecord,
  withAccount,
  peopleOf,
  freeName,
  withActive,
  withLastActive,
  withName,
  withoutAccount,
  roomsQueryOf,
  withRoomsQuery,
  withPeople,
} from '../../../src/store/accountRecord';

const account = (id: string, baseUrl = 'https://api.example.test/v1') => ({
  id,
  name: 'example',
  baseUrl,
  key: `key-${id}`,
});
const record: AccountRecord = {
  activeId: 'a',
  accounts: [account('a'), account('b', 'https://other.example.test/v1')],
  people: {},
  rooms: {},
};

describe('the stored accounts', () => {
  it('are read as they were stored', () => {
    assert.deepEqual(parseAccountRecord(JSON.stringify(record)), record);
  });

  it('are taken as signed out when they are anything else', () => {
    const hostile = [
      undefined,
      '',
      'null',
      '[]',
      '{',
      '"key"',
      '{"activeId":"a"}',
      '{"activeId":7,"accounts":[]}',
      JSON.stringify({ activeId: 'a', accounts: [{ ...account('a'), key: '' }] }),
      JSON.stringify({ activeId: 'a', accounts: [{ ...account('a'), baseUrl: 'nowhere' }] }),
      JSON.stringify({ activeId: 'a', accounts: [account('a', 'http://api.example.test/v1')] }),
      JSON.stringify({ activeId: 'a', accounts: [{ id: 'a' }] }),
      JSON.stringify({ activeId: 'a', accounts: { 0: account('a') } }),
    ];
    for (const text of hostile) {
      assert.deepEqual(parseAccountRecord(text), noAccounts);
    }
  });

  it('go on as the account that is kept when a key comes again under another id', () => {
    const twin = { ...account('a'), id: 'twin', name: 'other name' };
    const { activeId, accounts } = withAccount({ ...record, activeId: 'b' }, twin);
    assert.equal(activeId, 'a');
    assert.deepEqual(accounts, [record.accounts[1], { ...twin, id: 'a' }]);
    const elsewhere = { ...twin, baseUrl: 'https://third.example.test/v1' };
    assert.equal(withAccount(record, elsewhere).activeId, 'twin');
  });

  it('are never an error, and always accounts with a key or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.anything().map((value) => JSON.stringify(value)),
        ),
        (text) => {
          assert.ok(parseAccountRecord(text).accounts.every(({ key, id }) => key !== '' && id !== ''));
        },
      ),
    );
  });
});

describe('the record of accounts', () => {
  it('takes a second account for an address', () => {
    assert.deepEqual(withAccount(record, account('new')), {
      activeId: 'new',
      accounts: [account('a'), account('b', 'https://other.example.test/v1'), account('new')],
      people: {},
      rooms: {},
    });
  });

  it('puts an account in the place of the one with the same id', () => {
    const another = { ...account('a'), key: 'another key' };
    assert.deepEqual(withAccount(record, another), {
      activeId: 'a',
      accounts: [account('b', 'https://other.example.test/v1'), another],
      people: {},
      rooms: {},
    });
  });

  it('loses the key of the account that is signed out only, also beside another one for its address', () => {
    const several = withAccount(record, account('new'));
    assert.deepEqual(withoutAccount(several, 'new'), { ...record, activeId: null });
  });

  it('keeps the account in use when another one is lost', () => {
    assert.deepEqual(withoutAccount(record, 'b'), { activeId: 'a', accounts: [account('a')], people: {}, rooms: {} });
  });

  it('has the account active that was used last, or none', () => {
    const exploring = { ...withActive(record, 'a'), activeId: 'not stored' };
    assert.equal(withLastActive(exploring).activeId, 'a');
    assert.deepEqual(withLastActive(noAccounts), noAccounts);
  });

  it('has another one active only if that is stored', () => {
    assert.equal(withActive(record, 'b').activeId, 'b');
    assert.deepEqual(withActive(record, 'gone'), record);
  });

  it('renames one account, and knows a name that none has', () => {
    const renamed = withName(record, 'b', 'Staging');
    assert.deepEqual(
      renamed.accounts.map(({ name }) => name),
      ['example', 'Staging'],
    );
    assert.equal(freeName(renamed, 'Production'), 'Production');
    assert.equal(freeName(withName(renamed, 'b', 'example 2'), 'example'), 'example 3');
  });

  it('stays empty when nobody is signed in', () => {
    assert.deepEqual(withoutAccount(noAccounts, 'a'), noAccounts);
  });

  it('loses the people of an account with the account, and no others', () => {
    const both = withPeople(withPeople(record, 'a', lookedUp('4711', 'p1', 1)), 'b', lookedUp('1340', 'p2', 2));
    assert.deepEqual(Object.keys(withoutAccount(both, 'a').people), ['b']);
    assert.deepEqual(parseAccountRecord(JSON.stringify(both)), both);
  });

  it('is read without its people where those are broken: an account is worth more', () => {
    const text = JSON.stringify({ ...record, people: { a: [{ externalId: 7 }] } });
    assert.deepEqual(parseAccountRecord(text), record);
    assert.deepEqual(parseAccountRecord(JSON.stringify({ activeId: 'a', accounts: record.accounts })), record);
  });
});

describe('the people that were looked up', () => {
  const ids = (edited: AccountRecord): string[] => peopleOf(edited, 'a').map(({ externalId }) => externalId);
  const looked = (names: readonly string[]): AccountRecord =>
    names.reduce((edited, name, i) => withPeople(edited, 'a', lookedUp(name, `id ${i}`, i)), record);

  it('stand once each, the one looked up last first, as the same person', () => {
    const people = peopleOf(looked(['x', 'y', 'x']), 'a');
    assert.deepEqual(
      people.map(({ externalId, id, lookedUpAt }) => [externalId, id, lookedUpAt]),
      [
        ['x', 'id 0', 2],
        ['y', 'id 1', 1],
      ],
    );
  });

  it('stay on top while they are pinned, also when they are looked up again', () => {
    const pinnedX = withPeople(looked(['x', 'y']), 'a', pinned('x', true));
    assert.deepEqual(ids(pinnedX), ['x', 'y']);
    assert.deepEqual(ids(withPeople(pinnedX, 'a', lookedUp('z', 'id 9', 9))), ['x', 'z', 'y']);
    assert.deepEqual(ids(withPeople(pinnedX, 'a', pinned('x', false))), ['y', 'x']);
  });

  it('are forgotten one by one, and beyond the bound where they are not pinned', () => {
    assert.deepEqual(ids(withPeople(looked(['x', 'y']), 'a', removed('x'))), ['y']);
    const names = Array.from({ length: mostRecentPeople + 5 }, (_, i) => `p${i}`);
    const many = names
      .slice(1)
      .reduce(
        (edited, name, i) => withPeople(edited, 'a', lookedUp(name, `id ${i}`, i + 1)),
        withPeople(looked(['p0']), 'a', pinned('p0', true)),
      );
    assert.equal(ids(many).length, mostRecentPeople + 1);
    assert.equal(ids(many)[0], 'p0');
    assert.ok(!ids(many).includes('p1'));
  });

  it('leave nothing of an account behind when the last one is removed', () => {
    assert.deepEqual(withPeople(looked(['x']), 'a', removed('x')), record);
  });
});

describe('which rooms an account shows', () => {
  const query = { roomName: { contains: 'support' }, createdAt: { from: 1 }, sortBy: 'rating:asc' } as const;
  const arranged = withRoomsQuery(record, 'a', query);

  it('is kept by account, and read as it was stored', () => {
    const read = parseAccountRecord(JSON.stringify(arranged));
    assert.deepEqual([roomsQueryOf(read, 'a'), roomsQueryOf(read, 'b')], [query, {}]);
  });

  it('goes with its account, and leaves nothing behind where all are shown in the usual order', () => {
    assert.deepEqual(withoutAccount(arranged, 'a').rooms, {});
    assert.deepEqual(withRoomsQuery(arranged, 'a', {}), record);
  });

  it('is all of them where an order is not known, which costs no key', () => {
    const stored = JSON.stringify({ ...record, rooms: { a: { sortBy: 'color:asc' } } });
    assert.deepEqual(parseAccountRecord(stored), record);
  });
});
