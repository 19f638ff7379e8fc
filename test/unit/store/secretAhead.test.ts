import assert from 'node:assert/strict';
import { SecretAhead } from '../../../src/store/secretAhead';
import { SharedSecrets } from '../../support/sharedSecrets';

describe('a secret asked for ahead', () => {
  const steps: string[] = [];
  const note = (what: string): Promise<void> => {
    steps.push(what);
    return Promise.resolve();
  };

  beforeEach(() => {
    steps.length = 0;
  });

  async function start(): Promise<{ shared: SharedSecrets; ahead: SecretAhead }> {
    const shared = new SharedSecrets(note);
    await shared.open().store('one', 'first');
    steps.length = 0;
    return { shared, ahead: new SecretAhead(shared.open(), 'one') };
  }

  it('is asked for once, and again by the second who wants it', async () => {
    const { ahead } = await start();
    await new Promise(setImmediate);
    assert.deepEqual(steps, ['get', 'got']);
    assert.equal(await ahead.get('one'), 'first');
    assert.deepEqual(steps, ['get', 'got']);
    assert.equal(await ahead.get('one'), 'first');
    assert.deepEqual(steps, ['get', 'got', 'get', 'got']);
  });

  it('leaves other texts alone', async () => {
    const { ahead } = await start();
    assert.equal(await ahead.get('two'), undefined);
    assert.equal(await ahead.get('one'), 'first');
    assert.equal(steps.filter((step) => step === 'get').length, 2);
  });

  it('is asked for anew after another window has changed it', async () => {
    const { shared, ahead } = await start();
    await new Promise(setImmediate);
    await shared.open().store('one', 'second');
    await new Promise(setImmediate);
    assert.equal(await ahead.get('one'), 'second');
  });

  it('is asked for anew after this window has stored it', async () => {
    const { ahead } = await start();
    await ahead.store('one', 'second');
    assert.equal(await ahead.get('one'), 'second');
  });

  it('fails for who takes it, and for nobody else', async () => {
    const shared = new SharedSecrets();
    shared.refusesReads = true;
    const [taken] = [new SecretAhead(shared.open(), 'one'), new SecretAhead(shared.open(), 'one')];
    await new Promise(setImmediate);
    await assert.rejects(async () => taken.get('one'), /keyring is locked/);
  });
});
