import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lookedUp, mostRecentPeople, pinned, removed } from '../../../src/store/keptPeople';
import {
  type AccountRecord,
  noAccounts,
  parseAccountRecord,
  withAccount,
  peopleOf,
  withActiveAt,
  withoutAccount,
  withoutAccountsAt,
  withPeople,
} from '../../../src/store/accountRecord';

const account = (id: string, origin = 'https://api.example.test') => ({
  id,
  name: 'example',
  origin,
  key: `key-${id}`,
});
const record: AccountRecord = {
  activeId: 'a',
  accounts: [account('a'), account('b', 'https://other.example.test')],
  people: {},
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
      JSON.stringify({ activeId: 'a', accounts: [{ ...account('a'), origin: 'nowhere' }] }),
      JSON.stringify({ activeId: 'a', accounts: [{ id: 'a' }] }),
      JSON.stringify({ activeId: 'a', accounts: { 0: account('a') } }),
    ];
    for (const text of hostile) {
      assert.deepEqual(parseAccountRecord(text), noAccounts);
    }
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
      accounts: [account('a'), account('b', 'https://other.example.test'), account('new')],
      people: {},
    });
  });

  it('puts an account in the place of the one with the same id', () => {
    const another = { ...account('a'), key: 'another key' };
    assert.deepEqual(withAccount(record, another), {
      activeId: 'a',
      accounts: [account('b', 'https://other.example.test'), another],
      people: {},
    });
  });

  it('loses all accounts for an address, and no other', () => {
    const several = withAccount(record, account('new'));
    assert.deepEqual(withoutAccountsAt(several, 'https://api.example.test').accounts, [
      account('b', 'https://other.example.test'),
    ]);
  });

  it('loses the key of the account that is signed out only, also beside another one for its address', () => {
    const several = withAccount(record, account('new'));
    assert.deepEqual(withoutAccount(several, 'new'), { ...record, activeId: null });
  });

  it('has the account active that was added last for an address, or none', () => {
    const exploring = { ...withAccount(record, account('new')), activeId: 'not stored' };
    assert.equal(withActiveAt(exploring, 'https://api.example.test').activeId, 'new');
    assert.equal(withActiveAt(exploring, 'https://other.example.test').activeId, 'b');
    assert.equal(withActiveAt(exploring, 'https://third.example.test').activeId, null);
    assert.equal(withActiveAt(exploring, undefined).activeId, null);
    assert.deepEqual(withActiveAt(exploring, undefined).accounts, exploring.accounts);
  });

  it('stays empty when nobody is signed in', () => {
    assert.deepEqual(withoutAccount(noAccounts, 'a'), noAccounts);
    assert.deepEqual(withActiveAt(noAccounts, 'https://api.example.test'), noAccounts);
  });

  it('loses the people of an account with the account, whichever way that goes, and no others', () => {
    const both = withPeople(withPeople(record, 'a', lookedUp('4711', 'p1', 1)), 'b', lookedUp('1340', 'p2', 2));
    assert.deepEqual(Object.keys(withoutAccount(both, 'a').people), ['b']);
    assert.deepEqual(Object.keys(withoutAccountsAt(both, 'https://api.example.test').people), ['b']);
    assert.equal(withoutAccountsAt(both, 'https://api.example.test').activeId, 'a');
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
