import assert from 'node:assert/strict';
import { ApiError } from '../../../src/api/errors';
import type { RequestQueue } from '../../../src/api/queue';
import { showcase, type ShowcasePerson } from '../../../src/sample/showcase';
import * as faults from '../../support/server/faults';
import { FakePanel } from './fakePanel';
import { PanelFixture } from './panelFixture';

const person = (pattern: string): ShowcasePerson => showcase.find((one) => one.pattern === pattern)!;
const priya = person('severeRecv');
const diego = person('reconnectsByExternalId');

/** Settles after so many attempts are over. */
function answers(queue: RequestQueue, count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const listener = queue.onDidRequest(() => {
      left -= 1;
      if (left === 0) {
        listener.dispose();
        resolve();
      }
    });
  });
}

describe('a participant panel', function () {
  this.timeout(20_000);
  let window: PanelFixture;
  beforeEach(async () => {
    window = await PanelFixture.start();
  });
  afterEach(() => window.close());

  /** Opens a panel whose page is ready. */
  async function open(someone: ShowcasePerson): Promise<void> {
    const created = window.nextPanel();
    const opened = window.open(someone);
    await created;
    window.panel.ready();
    await opened;
  }

  it('says that it is loading, then shows the call once', async () => {
    await open(priya);
    const { panel } = window;
    assert.deepEqual(
      panel.posted.map((message) => (message.type === 'show' ? message.state.kind : message.text)),
      ['loading', 'Loading the network samples...', null, 'shown'],
    );
    assert.equal(panel.title, 'Priya Nair');
    assert.equal(window.verdicts.judged, 1);
  });

  it('judges nothing and sends no samples while it waits for a rate limit, and counts in words', async () => {
    await open(diego);
    const { panel, fixture, verdicts } = window;
    const { server, clock } = fixture;
    const before = { shows: panel.shows.length, judged: verdicts.judged, posted: panel.posted.length };
    server.inject(faults.rateLimited('msLeft', 38_000));
    const answered = answers(fixture.queue, 3);
    panel.say({ type: 'loadOtherStays' });
    await panel.until(() => panel.busyTexts.at(-1)?.startsWith('Rate limit') === true);
    // A request still on the wire would run out of time when the clock moves.
    await answered;
    for (let second = 0; second < 30; second += 1) {
      clock.advance(1000);
    }
    const texts = panel.busyTexts.filter((text) => text?.startsWith('Rate limit') === true);
    assert.ok(texts.length >= 30, `${texts.length} texts`);
    assert.equal(new Set(texts).size, texts.length);
    assert.deepEqual(
      { shows: panel.shows.length, judged: verdicts.judged },
      { shows: before.shows, judged: before.judged },
    );
    assert.ok(panel.posted.slice(before.posted).every((message) => JSON.stringify(message).length < 100));
    clock.advance(fixture.queue.pausedUntil!.left());
    await panel.until(() => panel.shows.length > before.shows);
    assert.equal(panel.busyTexts.at(-1), null);
    const { state } = panel;
    assert.equal(state?.kind === 'shown' && state.view.stays.length, 4);
    assert.equal(panel.shows.length, before.shows + 1);
  });

  it('draws a failure with Retry, which asks again', async () => {
    window.fixture.server.inject(faults.status(403), { endpoint: 'participant' });
    await open(priya);
    const { panel } = window;
    assert.equal(panel.state?.kind, 'failed');
    assert.equal(panel.busyTexts.at(-1), null);
    panel.say({ type: 'retry' });
    await panel.until(() => panel.state?.kind === 'shown');
    assert.deepEqual(
      panel.shows.map(({ state }) => state.kind),
      ['loading', 'failed', 'loading', 'shown'],
    );
  });

  it('keeps what is drawn when a later request fails, and tells the failure', async () => {
    await open(diego);
    const { panel } = window;
    window.fixture.server.inject(faults.status(403), { endpoint: 'participant', times: 3 });
    const failed = window.nextFailure();
    panel.say({ type: 'loadOtherStays' });
    assert.ok((await failed) instanceof ApiError);
    assert.deepEqual([panel.state?.kind, panel.busyTexts.at(-1)], ['shown', null]);
  });

  it('asks for nothing with another account, and asks when its own comes back', async () => {
    window.fixture.server.inject(faults.status(403), { endpoint: 'participant' });
    await open(priya);
    const { panel } = window;
    const state = panel.posted.length;
    window.use({ kind: 'keyRejected', connection: window.connection('a') });
    assert.equal(panel.posted.length, state);
    panel.say({ type: 'retry' });
    await panel.until(() => JSON.stringify(panel.state).includes('Sign in again first'));
    window.use({ kind: 'active', connection: window.connection('a') });
    await panel.until(() => panel.state?.kind === 'shown');
    assert.equal(window.fixture.server.count('participant'), 2);
  });

  it('is closed when its account goes', async () => {
    await open(priya);
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
    await open(diego);
    const { panel, fixture } = window;
    const held = fixture.server.hold({ endpoint: 'participant' });
    panel.say({ type: 'loadOtherStays' });
    await held.arrived;
    const { length } = panel.posted;
    panel.ready();
    assert.deepEqual(
      panel.posted.slice(length).map((message) => (message.type === 'show' ? message.state.kind : message.text)),
      ['shown', 'Loading the other stays...'],
    );
    held.release();
    await panel.until(() => panel.busyTexts.at(-1) === null);
  });

  it('is sent nothing while it is hidden, and is up to date when it is shown again', async () => {
    await open(priya);
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
    await open(priya);
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

  it('sets a zone that it offers, the one of the browser too, and no other', async () => {
    await open(priya);
    const { panel } = window;
    panel.ready('Asia/Tokyo');
    for (const value of ['America/Lima', 'utc', 'Asia/Tokyo']) {
      panel.say({ type: 'setTimeZone', value });
    }
    await panel.until(() => panel.state?.kind === 'shown' && panel.state.view.zone.name === 'Asia/Tokyo');
    assert.deepEqual(window.zonesSet, ['utc', 'Asia/Tokyo']);
  });

  it('hands its report out under its title, once there is one', async () => {
    window.fixture.server.inject(faults.status(403), { endpoint: 'participant' });
    await open(priya);
    const { panel } = window;
    panel.say({ type: 'saveCsv' });
    assert.equal(window.exported.length, 0);
    panel.say({ type: 'retry' });
    await panel.until(() => panel.state?.kind === 'shown');
    panel.say({ type: 'copyMarkdown' });
    assert.deepEqual(
      window.exported.map(({ message, title }) => [message.type, title]),
      [['copyMarkdown', 'Priya Nair']],
    );
    assert.match(window.exported[0]!.report.toMarkdown(), /Priya Nair/);
  });

  it('tells what its page could not make, and drops what is no message', async () => {
    await open(priya);
    window.panel.say({ type: 'problem', what: 'picture' });
    assert.deepEqual(window.told, ['The picture of the charts could not be made.']);
    window.panel.sayAnything({ type: 'execute', command: 'rm' });
    assert.equal(window.logged.at(-1), 'A panel sent a message that is not known');
  });

  it('is one for a stay: it comes to the front and asks for nothing', async () => {
    await open(priya);
    await window.open(priya);
    assert.deepEqual(
      [window.created.length, window.panel.reveals, window.fixture.server.count('participant')],
      [1, 1, 1],
    );
  });

  it('leaves ids, times and the room behind for a window reload, and nothing else', async () => {
    await open(priya);
    const restore = window.panel.shows.at(-1)!.restore!;
    assert.deepEqual(Object.keys(restore).sort(), [
      'accountId',
      'joinedAt',
      'leftAt',
      'participantId',
      'roomName',
      'roomSessionId',
    ]);
  });

  it('comes back after a window reload, asks once, and reads the list behind it', async () => {
    await open(priya);
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
