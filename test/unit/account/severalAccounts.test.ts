import assert from 'node:assert/strict';
import { parseAccountRecord } from '../../../src/store/accountRecord';
import { SharedSecrets } from '../../support/sharedSecrets';
import { AccountWindow, KeyServer } from './accountWindow';
import { here, stored, storing } from './storedAccounts';

const elsewhere = 'https://other.example.test';

describe('an account among several', () => {
  it('is one more after signing in with another key while none was rejected, and the same one with its own key', async () => {
    const secrets = new SharedSecrets();
    const window = new AccountWindow(secrets.open());
    await window.signIn('one');
    const before = await window.inUse();
    await window.signIn('two');
    assert.equal((await window.inUse())?.key, 'two');
    assert.deepEqual(
      window.accounts.list.map(({ name, isActive }) => [name, isActive]),
      [
        ['api.example.test', false],
        ['api.example.test 2', true],
      ],
    );
    await window.signIn('one');
    assert.deepEqual(await window.inUse(), before);
    assert.equal(window.accounts.list.length, 2);
  });

  it('can be one of several for an address, of which signing out deletes only this one', async () => {
    const secrets = await storing({
      activeId: 'b',
      accounts: ['a', 'b', 'c'].map((id) => stored(id)),
      people: {},
      rooms: {},
    });
    const window = new AccountWindow(secrets.open());
    assert.deepEqual(await window.inUse(), { id: 'b', key: 'key-b' });
    await window.accounts.signOut();
    assert.equal(await window.inUse(), null);
    assert.deepEqual(parseAccountRecord(secrets.text), {
      activeId: null,
      accounts: [stored('a'), stored('c')],
      people: {},
      rooms: {},
    });
    assert.equal(await window.accounts.signOut(), 'nothing');
  });

  it('is switched in every window, and no request of one carries the key of another', async () => {
    const secrets = new SharedSecrets();
    const server = new KeyServer();
    const [window, other] = [new AccountWindow(secrets.open(), server), new AccountWindow(secrets.open(), server)];
    await other.accounts.state();
    await window.signIn('k-prod', { name: 'Production' });
    const followed = other.nextChange();
    await window.signIn('k-stage', { name: 'Staging', baseUrl: `${elsewhere}/v1` });
    await followed;
    const production = window.accounts.list.find(({ name }) => name === 'Production')!;
    const followedAgain = other.nextChange();
    await window.accounts.switchTo(production.id);
    await followedAgain;
    assert.deepEqual(await window.inUse(), { id: production.id, key: 'k-prod' });
    assert.deepEqual(await other.inUse(), { id: production.id, key: 'k-prod' });
    assert.deepEqual([...new Set(server.sent)].sort(), [`${here} k-prod`, `${elsewhere} k-stage`]);
  });

  it('stays as it is when one that is gone is switched to', async () => {
    const window = new AccountWindow(new SharedSecrets().open());
    await window.signIn('k');
    const before = await window.inUse();
    await window.accounts.switchTo('gone');
    assert.deepEqual(await window.inUse(), before);
  });

  it('is renamed without being connected anew', async () => {
    const window = new AccountWindow(new SharedSecrets().open());
    await window.signIn('k');
    const told = window.told.length;
    await window.accounts.rename((await window.inUse())!.id, 'Production');
    assert.deepEqual(
      window.accounts.list.map(({ name, baseUrl }) => [name, baseUrl.href]),
      [['Production', `${here}/v1`]],
    );
    assert.equal(window.told.length, told);
  });

  it('stays in use when another one is removed with its key and its people', async () => {
    const secrets = await storing({
      activeId: 'a',
      accounts: [stored('a'), stored('b')],
      people: { b: [{ id: 'p', externalId: '4711', isPinned: false, lookedUpAt: 1 }] },
      rooms: { b: { roomName: { contains: '4712' } } },
    });
    const window = new AccountWindow(secrets.open());
    await window.accounts.remove('b');
    assert.deepEqual(await window.inUse(), { id: 'a', key: 'key-a' });
    assert.doesNotMatch(secrets.contents, /key-b|471[12]/);
  });

  it('is the one that was used last after the sample was left', async () => {
    const window = new AccountWindow(new SharedSecrets().open());
    await window.signIn('one', { name: 'One' });
    await window.signIn('two', { name: 'Two' });
    await window.accounts.switchTo(window.accounts.list[0]!.id);
    await window.accounts.exploreSample();
    assert.ok(window.accounts.list.every(({ isActive }) => !isActive));
    await window.accounts.signOut();
    assert.equal((await window.inUse())?.key, 'one');
  });
});
