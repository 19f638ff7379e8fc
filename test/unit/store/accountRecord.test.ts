import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type AccountRecord,
  noAccounts,
  parseAccountRecord,
  withAccount,
  withoutActive,
} from '../../../src/store/accountRecord';
import { sampleAccountId } from '../../../src/shared/sampleAccountId';

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

describe('signing in', () => {
  it('replaces the account of the same origin, keeps the others, and is active', () => {
    assert.deepEqual(withAccount(record, account('new')), {
      activeId: 'new',
      accounts: [account('b', 'https://other.example.test'), account('new')],
    });
  });
});

describe('signing out', () => {
  it('deletes the key of the active account only', () => {
    assert.deepEqual(withoutActive(record, 'https://api.example.test'), {
      activeId: null,
      accounts: [account('b', 'https://other.example.test')],
    });
  });

  it('of the sample returns to the key for the address in use', () => {
    const exploring = { ...record, activeId: sampleAccountId };
    assert.deepEqual(withoutActive(exploring, 'https://other.example.test'), { ...record, activeId: 'b' });
    assert.deepEqual(withoutActive(exploring, 'https://third.example.test'), { ...record, activeId: null });
    assert.deepEqual(withoutActive(exploring, undefined), { ...record, activeId: null });
  });

  it('when nobody is signed in changes nothing', () => {
    assert.deepEqual(withoutActive(noAccounts, undefined), noAccounts);
  });
});
