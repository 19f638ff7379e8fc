import assert from 'node:assert/strict';
import { FakePanel, inShort } from './fakePanel';
import { diego, PanelFixture, priya, tightBudget } from './panelFixture';

describe('the life of a panel', function () {
  this.timeout(20_000);
  let window: PanelFixture;
  beforeEach(async () => {
    window = await PanelFixture.start(tightBudget);
  });
  afterEach(() => window.close());

  it('is closed when its account goes', async () => {
    await window.openReady(priya);
    window.use({ kind: 'active', connection: window.connection('b') });
    assert.equal(window.panel.isClosed, true);
  });

  it('says nothing more when it is closed while it loads', async () => {
    const held = window.fixture.server.hold({ endpoint: 'participant' });
    const created = window.nextPanel();
    const opened = window.open(priya);
    await created;
    const { panel } = window;
    panel.ready();
    await held.arrived;
    const { length } = panel.posted;
    panel.dispose();
    held.release();
    await opened;
    assert.equal(panel.posted.length, length);
    assert.deepEqual([window.told, window.failures], [[], []]);
  });

  it('is shown again, with what it waits for, to a page that was loaded anew', async () => {
    await window.openReady(diego);
    const { panel, fixture } = window;
    const held = fixture.server.hold({ endpoint: 'participant' });
    panel.say({ type: 'loadOtherStays' });
    await held.arrived;
    const { length } = panel.posted;
    panel.ready();
    assert.deepEqual(panel.posted.slice(length).map(inShort), ['shown', 'Loading the other stays...']);
    held.release();
    await panel.until(() => panel.busyTexts.at(-1) === null);
  });

  it('is sent nothing while it is hidden, and is up to date when it is shown again', async () => {
    await window.openReady(priya);
    const { panel } = window;
    panel.setVisible(false);
    const { length } = panel.posted;
    window.change({ timeZone: 'Asia/Tokyo' });
    assert.equal(panel.posted.length, length);
    panel.ready();
    panel.setVisible(true);
    assert.equal(panel.posted.length, length + 1);
    assert.equal(panel.state?.kind === 'shown' && panel.state.view.zone.name, 'Asia/Tokyo');
  });

  it('catches up when it is shown again without being loaded anew', async () => {
    await window.openReady(priya);
    const { panel } = window;
    panel.setVisible(false);
    window.change({ timeZone: 'Asia/Tokyo' });
    const { length } = panel.posted;
    panel.setVisible(true);
    assert.equal(panel.posted.length, length + 1);
    panel.setVisible(false);
    panel.setVisible(true);
    assert.equal(panel.posted.length, length + 1);
  });

  it('is one for a stay: it comes to the front and asks for nothing', async () => {
    await window.openReady(priya);
    await window.open(priya);
    assert.deepEqual(
      [window.created.length, window.panel.reveals, window.fixture.server.count('participant')],
      [1, 1, 1],
    );
  });

  it('leaves ids, times, the moment asked about, the room and its zone behind for a window reload, and nothing else', async () => {
    await window.openReady(priya);
    const restore = window.panel.shows.at(-1)!.restore!;
    assert.deepEqual(Object.keys(restore).sort(), [
      'accountId',
      'at',
      'isPreview',
      'joinedAt',
      'leftAt',
      'participantId',
      'roomName',
      'roomSessionId',
      'zone',
    ]);
  });

  it('comes back after a window reload, asks once, and reads the list behind it', async () => {
    await window.openReady(priya);
    const { restore } = window.panel.shows.at(-1)!;
    window.panel.dispose();
    const panel = new FakePanel();
    const before = window.fixture.server.count('participants');
    window.panels.restore(panel.asPanel, { restore, preferences: { open: [] } });
    panel.ready();
    await panel.until(() => panel.shows.length === 3);
    assert.deepEqual(
      panel.shows.map(({ state }) => state.kind),
      ['loading', 'shown', 'shown'],
    );
    assert.deepEqual(
      [window.fixture.server.count('participant'), window.fixture.server.count('participants')],
      [1, before + 1],
    );
    const twin = new FakePanel();
    window.panels.restore(twin.asPanel, { restore });
    assert.deepEqual([twin.isClosed, panel.isClosed], [true, false]);
  });

  it('is closed when what it left behind cannot be trusted', () => {
    for (const state of [undefined, null, 'x', {}, { restore: null }, { restore: { accountId: 'a' } }]) {
      const panel = new FakePanel();
      window.panels.restore(panel.asPanel, state);
      assert.equal(panel.isClosed, true);
    }
  });
});
