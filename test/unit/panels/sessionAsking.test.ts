import assert from 'node:assert/strict';
import type { Session } from '../../../src/api/types';
import type { ProgressView } from '../../../src/shared/protocol/sessionView';
import type { FakePanel } from './fakePanel';
import { PanelFixture } from './panelFixture';
import { isDone, openSession, say, told } from './sessionPage';

describe('a session panel of over 100 stays', function () {
  this.timeout(60_000);
  let fixture: PanelFixture;
  let large: Session;

  beforeEach(async () => {
    fixture = await PanelFixture.start();
    const { results } = await fixture.fixture.store.listSessions({ roomName: '/all-hands-quarterly' }, { limit: 100 });
    large = results.find(({ totalUniqueParticipants }) => (totalUniqueParticipants ?? 0) > 100) ?? assert.fail();
  });
  afterEach(() => fixture.close());

  const requests = (endpoint: string): number => fixture.fixture.server.count(endpoint);
  const progress = (panel: FakePanel): ProgressView => told(panel, 'progress').at(-1)?.progress ?? assert.fail();
  const isIn = (panel: FakePanel, state: ProgressView['state']) => (): boolean =>
    told(panel, 'progress').at(-1)?.progress.state === state;

  async function openAsking(): Promise<FakePanel> {
    const { panel, opened } = await openSession(fixture, large);
    await panel.until(isIn(panel, 'asking'));
    await opened;
    return panel;
  }

  it('asks before it spends the requests, says how many, and spends none until then', async () => {
    const panel = await openAsking();
    const { total, goOn, text } = progress(panel);
    assert.ok(total > 100);
    assert.deepEqual([requests('participants'), requests('participant')], [Math.ceil(total / 100), 0]);
    assert.ok(goOn?.includes(String(total)) === true && text.includes(String(total)), `${goOn} ${text}`);
    say(panel, { type: 'load' });
    await fixture.fixture.server.arrived(2, 'participant');
    say(panel, { type: 'cancel' });
    await panel.until(isIn(panel, 'cancelled'));
    assert.ok(requests('participant') < 20);
  });

  it('asks for what is not read yet alone where it is opened again', async () => {
    const panel = await openAsking();
    const { total } = progress(panel);
    say(panel, { type: 'load' });
    await panel.until(() => progress(panel).loaded >= 5);
    say(panel, { type: 'cancel' });
    await panel.until(isIn(panel, 'cancelled'));
    panel.dispose();
    const again = await openAsking();
    const { loaded, goOn, text } = progress(again);
    const left = total - loaded;
    assert.ok(loaded >= 5);
    assert.ok(left > 100);
    assert.equal(goOn, `Read ${left} stays (${left} requests)`);
    assert.equal(text.split(' · ')[0], `This session has ${total} stays: reading it takes up to ${left} requests`);
    const before = requests('participant');
    say(again, { type: 'load' });
    await again.until(isDone(again));
    // What was on the wire when it was cancelled may come only now.
    const spent = requests('participant') - before;
    assert.ok(spent <= left && spent >= left - 3, String(spent));
  });

  it('asks anew before all that is not final is read again by the command that refreshes every view', async () => {
    const { clock } = fixture.fixture;
    clock.advance((large.endedAt ?? assert.fail()) - clock.now());
    const panel = await openAsking();
    say(panel, { type: 'load' });
    await panel.until(isDone(panel));
    const { total, again } = progress(panel);
    const [lists, stays] = [requests('participants'), requests('participant')];
    assert.equal(again, `Refresh (${total + lists} requests)`);
    await fixture.sessions.refresh();
    await panel.until(isIn(panel, 'asking'));
    assert.deepEqual([requests('participants'), requests('participant')], [2 * lists, stays]);
    say(panel, { type: 'load' });
    await panel.until(isDone(panel));
    assert.equal(requests('participant'), 2 * stays);
    say(panel, { type: 'refresh' });
    await panel.until(() => requests('participant') === 3 * stays && isDone(panel)());
  });
});
