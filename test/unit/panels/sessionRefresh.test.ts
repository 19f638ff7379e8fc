import assert from 'node:assert/strict';
import type { Session } from '../../../src/api/types';
import type { SessionHostMessage } from '../../../src/shared/protocol/session';
import type { ProgressView } from '../../../src/shared/protocol/sessionView';
import type { FakePanel } from './fakePanel';
import { PanelFixture } from './panelFixture';
import { openSession } from './sessionPage';

const minute = 60_000;

describe('Refresh in the session panel', function () {
  this.timeout(30_000);
  let fixture: PanelFixture;

  beforeEach(async () => {
    fixture = await PanelFixture.start();
  });
  afterEach(() => fixture.close());

  const requests = (endpoint: string): number => fixture.fixture.server.count(endpoint);

  function all(panel: FakePanel): ProgressView[] {
    const posted = panel.posted as unknown as readonly SessionHostMessage[];
    return posted.flatMap((one) => (one.type === 'progress' ? [one.progress] : []));
  }

  const progress = (panel: FakePanel): ProgressView => all(panel).at(-1) ?? assert.fail();

  /** Waits until a reading that begins after the first `told` messages about progress is through. */
  async function done(panel: FakePanel, told = 0): Promise<void> {
    await panel.until(() => {
      const states = all(panel)
        .slice(told)
        .map(({ state }) => state);
      return states.includes('running') && states.at(-1) === 'done';
    });
  }

  /** The room of calls that go on or ended just now: its latest sessions. */
  async function latest(): Promise<readonly Session[]> {
    const { results } = await fixture.fixture.store.listSessions({ roomName: '/front-desk' }, { limit: 3 });
    return results;
  }

  async function openWhole(session: Session): Promise<FakePanel> {
    const { panel, opened } = await openSession(fixture, session);
    await done(panel);
    await opened;
    return panel;
  }

  /** Reads again by the button; answers what it cost. */
  async function refresh(panel: FakePanel): Promise<Readonly<Record<'lists' | 'stays', number>>> {
    const [lists, stays] = [requests('participants'), requests('participant')];
    const told = all(panel).length;
    panel.sayAnything({ type: 'refresh' });
    await done(panel, told);
    return { lists: requests('participants') - lists, stays: requests('participant') - stays };
  }

  it('reads the list and each stay of a call that goes on once more, as its button says', async () => {
    const live = (await latest()).find(({ endedAt }) => endedAt === null) ?? assert.fail();
    const panel = await openWhole(live);
    const { total, again, text } = progress(panel);
    assert.equal(again, `Refresh (${total + 1} requests)`);
    assert.match(text, /more may still come/);
    assert.deepEqual(await refresh(panel), { lists: 1, stays: total });
    assert.equal(progress(panel).again, again);
  });

  it('reads what ended a short while ago once more when it cannot change any longer, then offers nothing', async () => {
    const now = fixture.fixture.clock.now();
    const young =
      (await latest()).find(({ endedAt }) => endedAt !== null && now - endedAt < 30 * minute) ?? assert.fail();
    const panel = await openWhole(young);
    const { total } = progress(panel);
    fixture.fixture.clock.advance(31 * minute);
    const { lists, stays } = await refresh(panel);
    assert.equal(lists, 1);
    assert.ok(stays > 0 && stays <= total);
    assert.equal(progress(panel).again, null);
    panel.sayAnything({ type: 'refresh' });
    await Promise.resolve();
    assert.equal(requests('participants'), 2);
  });

  it('takes a call for over once everybody has long been away', async () => {
    const live = (await latest()).find(({ endedAt }) => endedAt !== null) ?? assert.fail();
    fixture.fixture.clock.advance(60 * minute);
    const panel = await openWhole({ ...live, endedAt: null });
    const { again } = progress(panel);
    assert.equal(again, null);
    const shown = (panel.posted as unknown as readonly SessionHostMessage[]).findLast((one) => one.type === 'show');
    const state = shown?.type === 'show' ? shown.state : undefined;
    assert.ok(state?.kind === 'shown' && !state.view.fields.some(({ value }) => value === 'still going on'));
  });
});
