import assert from 'node:assert/strict';
import * as faults from '../../support/server/faults';
import { FakePanel } from './fakePanel';
import { diego, PanelFixture, priya, tightBudget } from './panelFixture';

const shownStays = ({ state }: FakePanel): number => (state?.kind === 'shown' ? state.view.stays.length : 0);
const offerOf = ({ state }: FakePanel): string | undefined =>
  state?.kind === 'shown' ? state.view.otherStays?.label : undefined;

describe('the other stays of a person', function () {
  this.timeout(20_000);
  let window: PanelFixture | undefined;
  afterEach(() => window?.close());

  it('come by themselves after the own one is shown, one request each, without a word', async () => {
    window = await PanelFixture.start();
    await window.openReady(diego);
    const { panel, fixture } = window;
    assert.deepEqual([fixture.server.count('participant'), shownStays(panel), offerOf(panel)], [4, 4, undefined]);
    assert.deepEqual(
      panel.shows.map(({ state }) => (state.kind === 'shown' ? state.view.stays.length : state.kind)),
      ['loading', 1, 4],
    );
    assert.deepEqual(panel.busyTexts, ['Loading the network samples...', null]);
  });

  it('are asked for behind what is clicked meanwhile', async () => {
    window = await PanelFixture.start({ concurrency: 1 });
    const { server } = window.fixture;
    const own = server.hold({ endpoint: 'participant' });
    const opened = window.openReady(diego);
    await own.arrived;
    const other = server.hold({ endpoint: 'participant' });
    own.release();
    await other.arrived;
    const before = server.requests.length;
    const clicked = window.openReady(priya);
    other.release();
    await clicked;
    await opened;
    // The first request of the click overtakes the two that were queued before it.
    assert.deepEqual([server.requests[before]?.endpoint, server.count('participant')], ['participants', 5]);
  });

  it('are offered, and cost what the offer says, where the rate limit has little room', async () => {
    window = await PanelFixture.start(tightBudget);
    await window.openReady(diego);
    const { panel, fixture } = window;
    assert.equal(offerOf(panel), 'Load the 3 other stays (3 requests)');
    assert.equal(fixture.server.count('participant'), 1);
    panel.say({ type: 'loadOtherStays' });
    await panel.until(() => shownStays(panel) === 4);
    assert.equal(fixture.server.count('participant'), 4);
  });

  it('are still offered when one of them does not come, without a word of it', async () => {
    window = await PanelFixture.start();
    const { server } = window.fixture;
    const own = server.hold({ endpoint: 'participant' });
    const opened = window.openReady(diego);
    await own.arrived;
    server.inject(faults.status(403), { endpoint: 'participant' });
    own.release();
    await opened;
    const { panel } = window;
    assert.equal(panel.state?.kind, 'shown');
    assert.deepEqual([shownStays(panel), offerOf(panel)], [3, 'Load the other stay (1 request)']);
    assert.deepEqual([window.told, window.failures], [[], []]);
  });

  it('are dropped from the queue when the panel is closed', async () => {
    window = await PanelFixture.start();
    const { server } = window.fixture;
    await window.openReady(priya);
    const own = server.hold({ endpoint: 'participant' });
    const opened = window.openReady(diego);
    await own.arrived;
    window.panel.dispose();
    own.release();
    await opened;
    assert.equal(server.count('participant'), 2);
  });

  it('come after a window reload, too, behind the list that knows them', async () => {
    window = await PanelFixture.start();
    await window.openReady(diego);
    const { restore } = window.panel.shows.at(-1)!;
    window.panel.dispose();
    const back = new FakePanel();
    window.panels.restore(back.asPanel, { restore });
    back.ready();
    await back.until(() => shownStays(back) === 4);
    // The details are final and kept.
    assert.equal(window.fixture.server.count('participant'), 4);
  });
});
