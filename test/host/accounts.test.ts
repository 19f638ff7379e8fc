import assert from 'node:assert/strict';
import { command } from '../../src/shared/contributionIds';
import { sampleHandler, shownPerson } from '../support/sampleHandler';
import { type ApiServer, startApiServer } from '../support/server/apiServer';
import { ExtensionWindow, setSetting } from './support/extensionWindow';
import type { FakeInputBox } from './support/fakeInputBox';
import { MemorySecrets } from './support/memorySecrets';
import { type Stubs, stubWindow } from './support/stubs';
import { untilEvent } from './support/untilEvent';

const key = 'test/key+5f0c';

describe('an account', () => {
  let server: ApiServer;
  let secrets: MemorySecrets;
  let stubs: Stubs;
  let windows: ExtensionWindow[];
  let first: ExtensionWindow;

  beforeEach(async () => {
    server = await startApiServer(sampleHandler(), { key });
    secrets = new MemorySecrets();
    stubs = stubWindow();
    windows = [];
    await setSetting('apiBaseUrl', server.baseUrl);
    first = open();
  });

  afterEach(async () => {
    windows.forEach((one) => {
      one.dispose();
    });
    assert.doesNotMatch(stubs.logged.join('\n'), /5f0c/, 'The key is in the log');
    assert.doesNotMatch(stubs.told.join('\n'), /5f0c/, 'The key was told');
    stubs.restore();
    await setSetting('apiBaseUrl', undefined);
    await server.close();
  });

  it('costs one request for signing in and the first page together', async () => {
    assert.deepEqual(await first.rows(), []);
    assert.equal(server.count(), 0);
    await signIn(first);
    const rows = await first.rows();
    assert.ok(rows.length > 100);
    assert.deepEqual([server.count(), server.count('rooms')], [1, 1]);
    assert.match(secrets.contents, /test\/key\+5f0c/);
  });

  it('needs no look at the rooms before signing in', async () => {
    await signIn(first);
    assert.ok((await first.rows()).length > 100);
    assert.equal(server.count(), 1);
  });

  it('is not stored with a wrong key, which is told in the box, and the box stays', async () => {
    const signedIn = first.run(command.signIn);
    const box = await shownBox();
    assert.deepEqual([box.password, box.ignoreFocusOut], [true, true]);
    const help = 'How to create an API key (docs.whereby.com)';
    assert.deepEqual(box.buttonNames, [help]);
    await box.submit('wrong-key');
    assert.deepEqual(box.buttonNames, [help, 'Show Log']);
    assert.match(box.says, /did not accept the API key/);
    assert.deepEqual([box.isOpen, secrets.contents, server.count()], [true, '[]', 1]);
    await box.submit('   ');
    assert.deepEqual([box.isOpen, server.count()], [true, 1]);
    await box.submit(` Bearer ${key} `);
    await signedIn;
    assert.deepEqual([box.isOpen, server.count(), stubs.told], [false, 2, []]);
    assert.ok((await first.rows()).length > 100);
  });

  it('says in words why its server cannot be reached, and the log says more', async () => {
    const gone = await startApiServer(sampleHandler());
    const address = gone.baseUrl;
    await gone.close();
    await setSetting('apiBaseUrl', address);
    const signedIn = first.run(command.signIn);
    const box = await shownBox();
    await box.submit(key);
    assert.match(box.says, /refused the connection/);
    box.hide();
    await signedIn;
    assert.match(stubs.logged.join('\n'), /ECONNREFUSED/);
    assert.deepEqual(stubs.told, []);
  });

  it('is neither stored nor told of when Escape comes before the answer', async () => {
    const held = server.hold();
    const signedIn = first.run(command.signIn);
    const box = await shownBox();
    const submitted = box.submit(key);
    await held.arrived;
    box.hide();
    await Promise.all([submitted, signedIn]);
    held.release();
    assert.deepEqual([secrets.contents, stubs.told, await first.rows()], ['[]', [], []]);
  });

  it('reaches every open window, and leaves every one on signing out', async () => {
    const second = open();
    await second.rows();
    const arrived = untilEvent(second.onDidChangeRows, () => true);
    await signIn(first);
    await arrived;
    const told = once(second);
    assert.ok((await second.rows()).length > 100);
    await first.run(command.signOut);
    await told;
    assert.deepEqual([await first.rows(), await second.rows()], [[], []]);
    assert.doesNotMatch(secrets.contents, /5f0c/);
  });

  it('is asked for once when its key is rejected, however many requests fail', async () => {
    await signIn(first);
    const rooms = (await first.rows()).slice(0, 6);
    server.key = 'another';
    await Promise.all(rooms.map((room) => first.rows(room)));
    assert.deepEqual(stubs.told, ['Whereby no longer accepts the API key.']);
    assert.deepEqual(await first.rows(), []);
    const asked = server.count();
    await first.rows();
    assert.equal(server.count(), asked);
  });

  it('comes back when the key is accepted again and the rooms are refreshed', async () => {
    await signIn(first);
    server.key = 'another';
    await first.run(command.refresh);
    assert.deepEqual(await first.rows(), []);
    server.key = key;
    await first.run(command.refresh);
    assert.ok((await first.rows()).length > 100);
  });

  it('never sends its key to another origin, whatever the setting says later', async () => {
    await signIn(first);
    const other = await startApiServer(sampleHandler());
    try {
      await setSetting('apiBaseUrl', other.baseUrl);
      await first.run(command.refresh);
      assert.ok((await first.rows()).length > 100);
      assert.deepEqual([other.count(), server.count('rooms')], [0, 2]);
    } finally {
      await other.close();
    }
  });

  it('is asked for at no address that is not https', async () => {
    await setSetting('apiBaseUrl', 'http://api.example.test/v1');
    await first.run(command.signIn);
    assert.equal(stubs.boxes.length, 0);
    assert.match(stubs.told.join(), /is not an https address/);
    assert.equal(server.count(), 0);
  });

  it('shows its name beside the title of the view', async () => {
    await signIn(first);
    await first.rows();
    assert.equal(first.view.description, new URL(server.baseUrl).host);
    await first.run(command.exploreSampleData);
    assert.equal(first.view.description, '');
  });

  it('holds for the window when the secret storage keeps nothing, which is said', async () => {
    secrets.refusesWrites = true;
    await signIn(first);
    assert.ok((await first.rows()).length > 100);
    assert.match(stubs.told.join(), /for this window only/);
    assert.equal(secrets.contents, '[]');
  });

  it('is signed out when what is stored cannot be read', async () => {
    await secrets.store('wherebyInsights.accounts', '{"activeId":"a","accounts":[{"id":"a"}]}');
    assert.deepEqual(await first.rows(), []);
    assert.deepEqual(stubs.fetched, []);
  });

  it('of sample data needs no request and no key, and keeps a stored key', async () => {
    await signIn(first);
    const fetched = stubs.fetched.length;
    await first.run(command.exploreSampleData);
    const { roomName, roomSessionId, stays } = shownPerson;
    assert.ok(await first.stay(roomName, roomSessionId, stays[0]!.participantId));
    assert.match(first.view.message ?? '', /Sample data/);
    assert.equal(stubs.fetched.length, fetched);
    assert.match(secrets.contents, /5f0c/);
    await first.run(command.signOut);
    assert.doesNotMatch(first.view.message ?? '', /Sample data/);
    assert.ok((await first.rows()).length > 100);
  });

  function open(): ExtensionWindow {
    const one = new ExtensionWindow(secrets);
    windows.push(one);
    return one;
  }

  async function shownBox(): Promise<FakeInputBox> {
    let box: FakeInputBox | undefined;
    while ((box = stubs.boxes.findLast(({ isOpen }) => isOpen)) === undefined) {
      await new Promise(setImmediate);
    }
    return box;
  }

  async function signIn(one: ExtensionWindow): Promise<void> {
    const done = one.run(command.signIn);
    await (await shownBox()).submit(key);
    await done;
  }

  function once(one: ExtensionWindow): Promise<void> {
    return new Promise((resolve) => {
      const listener = one.onDidChangeRows(() => {
        listener.dispose();
        resolve();
      });
    });
  }
});
