import assert from 'node:assert/strict';
import { ApiError } from '../../../src/api/errors';
import type { RequestQueue } from '../../../src/api/queue';
import * as faults from '../../support/server/faults';
import { inShort } from './fakePanel';
import { diego, PanelFixture, priya, tightBudget } from './panelFixture';

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
    window = await PanelFixture.start(tightBudget);
  });
  afterEach(() => window.close());

  it('says that it is loading, then shows the call once', async () => {
    await window.openReady(priya);
    const { panel } = window;
    assert.deepEqual(panel.posted.map(inShort), ['loading', 'Loading the network samples...', null, 'shown']);
    assert.match(panel.title, /^Priya Nair \d\d:\d\d$/);
    assert.equal(window.verdicts.judged, 1);
  });

  it('sends its samples once to a page, whatever changes, and again to one that was loaded anew', async () => {
    await window.openReady(priya);
    const { panel } = window;
    const sent = (): (readonly string[])[] =>
      panel.shows.map(({ state }) =>
        state.kind === 'shown'
          ? state.view.stays.map(({ series }) => (typeof series === 'string' ? series : 'samples'))
          : [],
      );
    const judged = window.verdicts.judged;
    window.change({ rules: { ...window.settings.rules, lossThresholdPercent: 4 } });
    panel.say({ type: 'setTimeZone', value: 'utc' });
    assert.deepEqual(sent(), [[], ['samples'], ['known'], ['known']]);
    assert.equal(window.verdicts.judged, judged + 2);
    panel.ready();
    assert.deepEqual(sent().slice(4), [['samples']]);
    panel.setVisible(false);
    window.change({ rules: { ...window.settings.rules, lossThresholdPercent: 5 } });
    panel.setVisible(true);
    assert.deepEqual(sent().slice(5), [['samples']]);
  });

  it('sends a view ahead of the page, and again only to a page that it did not reach', async () => {
    await window.open(priya);
    const { panel } = window;
    assert.deepEqual(panel.posted.map(inShort), ['shown']);
    panel.ready('UTC', true);
    assert.deepEqual(panel.posted.map(inShort), ['shown']);
    panel.ready('UTC', false);
    assert.deepEqual(panel.posted.map(inShort), ['shown', 'shown']);
    assert.ok(panel.shows.every(({ state }) => state.kind === 'shown' && state.view.stays[0]!.series !== 'known'));
  });

  it('shows what it came to after a view was sent ahead', async () => {
    await window.open(priya, true);
    const { panel } = window;
    panel.say({ type: 'keepOpen' });
    panel.ready('UTC', true);
    assert.deepEqual(panel.posted.map(inShort), ['shown', 'shown']);
  });

  it('is judged by its rules, and reads the samples again only where the unit of loss is another', async () => {
    await window.openReady(priya);
    const { panel } = window;
    const poor = (): unknown => panel.state?.kind === 'shown' && panel.state.view.answer.rating;
    const before = poor();
    const { rules } = window.settings;
    window.change({ rules: { ...rules, lossThresholdPercent: 90, severeLossThresholdPercent: 95 } });
    assert.deepEqual([before, poor()], ['poor', 'good']);
    window.change({ rules, packetLossUnit: 'ratio' });
    const { state } = panel.shows.at(-1)!;
    assert.equal(state.kind === 'shown' && typeof state.view.stays[0]!.series, 'object');
  });

  it('judges nothing and sends no samples while it waits for a rate limit, and counts in words', async () => {
    await window.openReady(diego);
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
    await window.openReady(priya);
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
    await window.openReady(diego);
    const { panel } = window;
    window.fixture.server.inject(faults.status(403), { endpoint: 'participant', times: 3 });
    const failed = window.nextFailure();
    panel.say({ type: 'loadOtherStays' });
    assert.ok((await failed) instanceof ApiError);
    assert.deepEqual([panel.state?.kind, panel.busyTexts.at(-1)], ['shown', null]);
  });

  it('asks for nothing with another account, and asks when its own comes back', async () => {
    window.fixture.server.inject(faults.status(403), { endpoint: 'participant' });
    await window.openReady(priya);
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

  it('hands its report out under its title, once there is one', async () => {
    window.fixture.server.inject(faults.status(403), { endpoint: 'participant' });
    await window.openReady(priya);
    const { panel } = window;
    panel.say({ type: 'saveCsv' });
    assert.equal(window.exported.length, 0);
    panel.say({ type: 'retry' });
    await panel.until(() => panel.state?.kind === 'shown');
    panel.say({ type: 'copyMarkdown' });
    assert.deepEqual(
      window.exported.map(({ message, title }) => [message.type, title.slice(0, 10)]),
      [['copyMarkdown', 'Priya Nair']],
    );
    assert.match(window.exported[0]!.report.toMarkdown(), /Priya Nair/);
  });

  it('tells what its page could not make, and drops what is no message', async () => {
    await window.openReady(priya);
    window.panel.say({ type: 'problem', what: 'picture' });
    assert.deepEqual(window.told, ['The picture of the charts could not be made.']);
    window.panel.sayAnything({ type: 'execute', command: 'rm' });
    assert.equal(window.logged.at(-1), 'A panel sent a message that is not known');
  });

  it('asks about the moment that it was opened at, and brings it into sight once its samples are there', async () => {
    const { roomSessionId, roomName, stays } = priya;
    const { results } = await window.fixture.store.listParticipants({ roomSessionId }, { limit: 100 });
    const participant = results.find(({ participantId }) => participantId === stays[0]?.participantId)!;
    const created = window.nextPanel();
    const stay = { participant, listed: results, roomName, sessionEndedAt: undefined };
    const at = participant.joinedAt! + 600_000;
    const opened = window.panels.open(window.connection('a'), stay, { at });
    await created;
    window.panel.ready();
    await opened;
    const shown = window.panel.posted.findLast(({ type }) => type === 'show');
    assert.ok(shown?.type === 'show' && shown.state.kind === 'shown');
    assert.deepEqual([shown.state.view.momentAsked?.at, shown.restore?.at], [at, at]);
    assert.deepEqual(window.panel.posted.at(-1), { type: 'goToAsked' });
    const complaint = window.panels.complaintOf('a', participant);
    assert.equal(complaint?.word, shown.state.view.momentAsked?.reading.word);
    window.panel.say({ type: 'copyForCustomer' });
    assert.deepEqual(window.exported.at(-1)?.message.type, 'copyForCustomer');
    window.panel.say({ type: 'showEveryone', at: 5 });
    assert.deepEqual(window.everyoneShown, [{ participantId: participant.participantId, at: 5 }]);
    window.panel.say({ type: 'showWholeCall' });
    const whole = window.panel.posted.at(-1);
    assert.ok(whole?.type === 'show' && whole.state.kind === 'shown');
    assert.deepEqual([whole.state.view.momentAsked, whole.restore?.at], [null, null]);
    assert.equal(window.panels.complaintOf('a', participant), undefined);
  });

  it('copies a link to the moment that its page knows, or to the stay where it knows none', async () => {
    await window.openReady(priya);
    const { participantId } = priya.stays[0]!;
    window.panel.say({ type: 'copyLink', at: 5 });
    window.panel.say({ type: 'copyLink', at: null });
    assert.deepEqual(window.linksCopied, [
      { participantId, at: 5 },
      { participantId, at: null },
    ]);
  });
});
