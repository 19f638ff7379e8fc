import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { command, participantViewType } from '../../src/shared/contributionIds';
import type { ParticipantNode } from '../../src/report/lists/nodes';
import * as faults from '../support/server/faults';
import { sampleHandler, shownPerson } from '../support/sampleHandler';
import { type ApiServer, startApiServer } from '../support/server/apiServer';
import { ExtensionWindow, setSetting } from './support/extensionWindow';
import { MemorySecrets } from './support/memorySecrets';
import { type Stubs, stubWindow } from './support/stubs';
import { untilEvent } from './support/untilEvent';

const { roomName, roomSessionId, stays, displayName } = shownPerson;
const { tabGroups } = vscode.window;

/** The tabs of participants. */
function panels(): readonly vscode.Tab[] {
  return tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(participantViewType));
}

/** Whether a tab is named after the person and the time of joining. */
const isShown = (tab: vscode.Tab | undefined): boolean => tab?.label.startsWith(`${displayName} `) === true;

const untilPanels = (isTrue: () => boolean): Promise<void> => untilEvent(tabGroups.onDidChangeTabs, isTrue);

describe('a participant panel', () => {
  let server: ApiServer;
  let stubs: Stubs;
  let window: ExtensionWindow;
  let stay: ParticipantNode;

  beforeEach(async () => {
    server = await startApiServer(sampleHandler(), { key: 'k' });
    stubs = stubWindow();
    await setSetting('apiBaseUrl', server.baseUrl);
    const secrets = new MemorySecrets();
    const account = { id: 'a', name: 'test', baseUrl: server.baseUrl, key: 'k' };
    await secrets.store('wherebyInsights.accounts', JSON.stringify({ activeId: 'a', accounts: [account] }));
    window = new ExtensionWindow(secrets);
    stay = await window.stay(roomName, roomSessionId, stays[0]!.participantId);
  });

  afterEach(async () => {
    await closePanels();
    window.dispose();
    stubs.restore();
    await setSetting('apiBaseUrl', undefined);
    await server.close();
  });

  it('opens by one request, named after the person', async () => {
    await open();
    assert.deepEqual([panels().length, server.count('participant'), server.count()], [1, 1, 4]);
  });

  it('is one for a person, however often it is opened', async () => {
    await open();
    await window.run(command.openParticipant, { id: stay.id });
    assert.deepEqual([panels().length, server.count('participant')], [1, 1]);
  });

  it('opens again without a request when the stay is final', async () => {
    await open();
    await closePanels();
    await open();
    assert.equal(server.count('participant'), 1);
  });

  it('is opened for nothing that is not in the tree', async () => {
    for (const argument of [
      undefined,
      null,
      7,
      {},
      { id: 'x' },
      stay.parent,
      { kind: 'participant', participant: {} },
    ]) {
      await window.run(command.openParticipant, argument);
    }
    assert.deepEqual([panels().length, server.count('participant'), stubs.told], [0, 0, []]);
  });

  it('puts the verdict into the row of its stay, without a request for it', async () => {
    const before = server.count();
    await open();
    assert.match(String((await window.item(stay)).description), /^Poor/);
    assert.equal(server.count(), before + 1);
  });

  it('draws a failure instead of telling it, and a refresh tries again', async () => {
    server.inject(faults.status(403), { endpoint: 'participant' });
    await open();
    assert.deepEqual([stubs.told, server.count('participant')], [[], 1]);
    await window.run(command.refresh);
    assert.equal(server.count('participant'), 2);
    assert.match(String((await window.item(stay)).description), /^Poor/);
  });

  it('asks for nothing more on a refresh when its stay is final', async () => {
    await open();
    await window.run(command.refresh);
    assert.equal(server.count('participant'), 1);
  });

  it('is closed on signing out', async () => {
    await open();
    await window.run(command.signOut);
    await untilPanels(() => panels().length === 0);
    assert.deepEqual(panels(), []);
  });

  it('is closed on signing out, too, when its request had failed: its title names a person', async () => {
    server.inject(faults.status(403), { endpoint: 'participant' });
    await open();
    await window.run(command.signOut);
    await untilPanels(() => panels().length === 0);
    assert.deepEqual(panels(), []);
  });

  it('leaves nothing behind when it is closed while it is loading', async () => {
    const held = server.hold({ endpoint: 'participant' });
    const opened = window.run(command.openParticipant, stay);
    await held.arrived;
    await untilPanels(() => panels().length === 1);
    await closePanels();
    held.release();
    await opened;
    assert.deepEqual(stubs.told, []);
  });

  it('that comes back with a state that cannot be trusted is closed', async () => {
    for (const state of [undefined, null, 'x', {}, { restore: {} }, { restore: { accountId: 'a' } }]) {
      const panel = vscode.window.createWebviewPanel(participantViewType, 'x', vscode.ViewColumn.Active);
      const closed = new Promise<void>((resolve) => {
        panel.onDidDispose(resolve);
      });
      window.restore(panel, state);
      await closed;
    }
    assert.equal(server.count('participant'), 0);
  });

  it('that comes back asks for its charts once, and for the list behind them', async () => {
    const before = server.count();
    const panel = vscode.window.createWebviewPanel(participantViewType, 'x', vscode.ViewColumn.Active);
    const restore = {
      accountId: 'a',
      roomSessionId,
      participantId: stays[0]!.participantId,
      roomName,
      joinedAt: stay.participant.joinedAt,
      leftAt: stay.participant.leftAt,
    };
    window.restore(panel, { restore });
    await untilPanels(() => isShown(panels()[0]));
    await server.arrived(before + 2);
    assert.deepEqual(
      server.requests.slice(before).map(({ endpoint }) => endpoint),
      ['participant', 'participants'],
    );
  });

  it('that comes back waits for its account without a request', async () => {
    await window.run(command.signOut);
    const asked = server.count();
    const panel = vscode.window.createWebviewPanel(participantViewType, 'x', vscode.ViewColumn.Active);
    window.restore(panel, {
      restore: {
        accountId: 'another',
        roomSessionId,
        participantId: '/p',
        roomName: null,
        joinedAt: null,
        leftAt: null,
      },
    });
    await untilPanels(() => panels().length === 1);
    assert.deepEqual(await window.rows(), []);
    assert.deepEqual([server.count(), stubs.told], [asked, []]);
  });

  it('that comes back is quiet when the list behind it cannot be read', async () => {
    const before = server.count();
    server.inject(faults.status(403), { endpoint: 'participants' });
    const panel = vscode.window.createWebviewPanel(participantViewType, 'x', vscode.ViewColumn.Active);
    const { participantId, joinedAt, leftAt } = stay.participant;
    window.restore(panel, { restore: { accountId: 'a', roomSessionId, participantId, roomName, joinedAt, leftAt } });
    await server.arrived(before + 2);
    await window.run(command.refresh);
    await untilPanels(() => isShown(panels()[0]));
    assert.deepEqual(stubs.told, []);
  });

  /** Opens the panel and waits for its tab. */
  async function open(): Promise<void> {
    await window.run(command.openParticipant, stay);
    await untilPanels(() => isShown(panels()[0]));
  }

  async function closePanels(): Promise<void> {
    await tabGroups.close([...panels()]);
    await untilPanels(() => panels().length === 0);
  }
});

describe('a copy command', () => {
  it('copies the whole text of its row, however hostile', async () => {
    const name = `/[x](command:y)\u202e${'z'.repeat(200)}`;
    const server = await startApiServer(() =>
      Promise.resolve(Response.json({ cursor: null, results: [{ roomName: name }] })),
    );
    const secrets = new MemorySecrets();
    const account = { id: 'a', name: 'test', baseUrl: server.baseUrl, key: 'k' };
    await secrets.store('wherebyInsights.accounts', JSON.stringify({ activeId: 'a', accounts: [account] }));
    await setSetting('apiBaseUrl', server.baseUrl);
    const window = new ExtensionWindow(secrets);
    try {
      const [room] = await window.rows();
      const before = await vscode.env.clipboard.readText();
      await window.run(command.copySessionId, room);
      assert.equal(await vscode.env.clipboard.readText(), before);
      await window.run(command.copyRoomName, room);
      assert.equal(await vscode.env.clipboard.readText(), name);
    } finally {
      window.dispose();
      await setSetting('apiBaseUrl', undefined);
      await server.close();
    }
  });
});
