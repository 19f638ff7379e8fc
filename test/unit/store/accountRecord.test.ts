import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type AccountRecord,
  noAccounts,
  parseAccountRecord,
  withAccount,
  withActiveAt,
  withoutAccount,
  withoutAccountsAt,
} from '../../../src/store/accountRecord';

const account = (id: string, origin = 'https://api.example.test') => ({
  id,
  name: 'example',
  origin,
  key: `key-${id}`,
});
const record: AccountRecord = { activeId: 'a', accounts: [account('a'), account('b', 'https://other.example.test')] };

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
    });
  });

  it('puts an account in the place of the one with the same id', () => {
    const another = { ...account('a'), key: 'another key' };
    assert.deepEqual(withAccount(record, another), {
      activeId: 'a',
      accounts: [account('b', 'https://other.example.test'), another],
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
});
