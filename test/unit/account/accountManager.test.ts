import assert from 'node:assert/strict';
import { sampleAccountId } from '../../../src/account/accountSource';
import { ApiError } from '../../../src/api/errors';
import { onListenerFailure } from '../../../src/shared/emitter';
import { parseAccountRecord } from '../../../src/store/accountRecord';
import { KeyNotStored } from '../../../src/store/keptAccounts';
import { createGate } from '../../support/gate';
import { SharedSecrets } from '../../support/sharedSecrets';
import { AccountWindow, KeyServer } from './accountWindow';
import { stored, storing } from './storedAccounts';

const elsewhere = 'https://other.example.test';

describe('the account of a window', () => {
  it('is read when it is first asked for, and once', async () => {
    const steps: string[] = [];
    const secrets = new SharedSecrets((what) => {
      steps.push(what);
      return Promise.resolve();
    });
    const window = new AccountWindow(secrets.open());
    assert.deepEqual(steps, []);
    await Promise.all([window.accounts.state(), window.accounts.state()]);
    await window.accounts.state();
    assert.deepEqual(steps, ['get', 'got']);
  });

  it('is told of once for each change, by all that follows from it', async () => {
    const window = new AccountWindow(new SharedSecrets().open());
    await window.signIn('k');
    await window.accounts.exploreSample();
    await window.accounts.signOut();
    await window.accounts.signOut();
    const kinds = window.told.map((state) =>
      state.kind === 'signedOut' ? state.kind : `${state.kind} ${state.connection.source.kind}`,
    );
    assert.deepEqual(kinds, ['active key', 'active sample', 'active key', 'signedOut']);
  });

  it('changes nothing when its key does not work', async () => {
    const secrets = new SharedSecrets();
    const server = new KeyServer();
    server.rejected.add('wrong');
    const window = new AccountWindow(secrets.open(), server);
    await assert.rejects(window.signIn('wrong'), ApiError);
    assert.deepEqual([await window.inUse(), secrets.text, window.told], [null, undefined, []]);
  });

  it('stays signed out when that is done while signing in is still being stored', async () => {
    const gate = createGate();
    const secrets = new SharedSecrets((what) => (what === 'store' ? gate.opened : Promise.resolve()));
    const window = new AccountWindow(secrets.open());
    await window.accounts.state();
    const isIn = window.nextChange();
    const signedIn = window.signIn('k');
    assert.equal((await isIn).kind, 'active');
    const isOut = window.nextChange();
    const signedOut = window.accounts.signOut();
    assert.equal((await isOut).kind, 'signedOut');
    assert.equal(secrets.text, undefined, 'Nothing is stored yet');
    gate.open();
    await signedIn;
    assert.equal(await signedOut, 'keyDeleted');
    assert.deepEqual(
      window.told.map(({ kind }) => kind),
      ['active', 'signedOut'],
      'Never back in between',
    );
    assert.deepEqual([await window.inUse(), parseAccountRecord(secrets.text).accounts], [null, []]);
  });

  it('is deleted on signing out also when what shows it fails', async () => {
    const secrets = new SharedSecrets();
    const window = new AccountWindow(secrets.open());
    await window.signIn('k');
    const stored = new Promise((resolve) => secrets.open().onDidChange(resolve));
    const failure = new Error('A view failed');
    window.accounts.onDidChange(() => {
      throw failure;
    });
    const told: unknown[] = [];
    window.accounts.onDidChange(({ state }) => told.push(state.kind));
    const failures: unknown[] = [];
    const listening = onListenerFailure((error) => failures.push(error));
    try {
      assert.equal(await window.accounts.signOut(), 'keyDeleted');
    } finally {
      listening.dispose();
    }
    await stored;
    assert.deepEqual(parseAccountRecord(secrets.text).accounts, []);
    assert.deepEqual([failures, told], [[failure], ['signedOut']]);
  });

  it('goes to the sample and back to the key, which stays stored meanwhile', async () => {
    const secrets = new SharedSecrets();
    const window = new AccountWindow(secrets.open());
    await window.signIn('k');
    const before = await window.inUse();
    await window.accounts.exploreSample();
    assert.deepEqual(await window.inUse(), { id: sampleAccountId, key: null });
    assert.match(secrets.contents, /\bk\b/);
    assert.equal(await window.accounts.signOut(), 'sampleLeft');
    assert.deepEqual(await window.inUse(), before);
    assert.equal(before?.key, 'k');
  });

  it('keeps its id when another key takes the place of a rejected one, in every window', async () => {
    const secrets = new SharedSecrets();
    const server = new KeyServer();
    const [window, other] = [new AccountWindow(secrets.open(), server), new AccountWindow(secrets.open(), server)];
    await other.accounts.state();
    const followed = other.nextChange();
    await window.signIn('old');
    await followed;
    const id = (await other.inUse())?.id;
    server.rejected.add('old');
    await window.askForRooms();
    assert.equal((await window.accounts.state()).kind, 'keyRejected');
    const followedAgain = other.nextChange();
    await window.signIn('new');
    await followedAgain;
    assert.deepEqual(await window.inUse(), { id, key: 'new' });
    assert.deepEqual(await other.inUse(), { id, key: 'new' });
    assert.doesNotMatch(secrets.contents, /old/);
  });

  it('may start with the sample account, which is not stored', async () => {
    const secrets = await storing({ activeId: 'a', accounts: [stored('a')], people: {}, rooms: {} });
    const before = secrets.text;
    const window = new AccountWindow(secrets.open(), new KeyServer(), { startsWithSample: true });
    assert.equal((await window.inUse())?.id, sampleAccountId);
    assert.equal(secrets.text, before);
    await window.accounts.signOut();
    assert.equal((await window.inUse())?.id, 'a');
  });

  it('loses nothing that another window stored without this one being told', async () => {
    const never = createGate().opened;
    const secrets = new SharedSecrets((what) => (what === 'event' ? never : Promise.resolve()));
    const [window, other] = [new AccountWindow(secrets.open()), new AccountWindow(secrets.open())];
    assert.deepEqual([await window.inUse(), await other.inUse()], [null, null]);
    await other.signIn('there', { baseUrl: `${elsewhere}/v1` });
    await window.signIn('here');
    assert.deepEqual(
      parseAccountRecord(secrets.text).accounts.map(({ key }) => key),
      ['there', 'here'],
    );
    await window.accounts.signOut();
    assert.deepEqual(
      parseAccountRecord(secrets.text).accounts.map(({ key }) => key),
      ['there'],
    );
  });
});

describe('a secret storage that fails', () => {
  it('by refusing leaves the account to this window only, with the way to the sample and back', async () => {
    const secrets = new SharedSecrets();
    const [window, other] = [new AccountWindow(secrets.open()), new AccountWindow(secrets.open())];
    secrets.refusesWrites = true;
    await assert.rejects(window.signIn('k'), KeyNotStored);
    assert.equal((await window.inUse())?.key, 'k');
    await assert.rejects(window.accounts.exploreSample(), KeyNotStored);
    assert.equal((await window.inUse())?.id, sampleAccountId);
    await assert.rejects(window.accounts.signOut(), KeyNotStored);
    assert.equal((await window.inUse())?.key, 'k');
    await assert.rejects(window.accounts.signOut(), KeyNotStored);
    assert.equal(await window.accounts.signOut(), 'nothing');
    assert.deepEqual([await window.inUse(), await other.inUse(), secrets.text], [null, null, undefined]);
  });

  it('stores again when it works again', async () => {
    const secrets = new SharedSecrets();
    const [window, other] = [new AccountWindow(secrets.open()), new AccountWindow(secrets.open())];
    secrets.refusesWrites = true;
    await assert.rejects(window.signIn('first'), KeyNotStored);
    secrets.refusesWrites = false;
    await other.accounts.state();
    const followed = other.nextChange();
    await window.signIn('second');
    await followed;
    assert.deepEqual(await other.inUse(), await window.inUse());
    assert.equal((await other.inUse())?.key, 'second');
  });

  it('by not being readable is logged, and is not written over', async () => {
    const secrets = await storing({ activeId: 'a', accounts: [stored('a')], people: {}, rooms: {} });
    const before = secrets.text;
    const window = new AccountWindow(secrets.open());
    secrets.refusesReads = true;
    assert.equal(await window.inUse(), null);
    assert.match(window.logged.join('\n'), /cannot be read/);
    await assert.rejects(window.signIn('k'), KeyNotStored);
    assert.deepEqual([(await window.inUse())?.key, secrets.text], ['k', before]);
  });
});
