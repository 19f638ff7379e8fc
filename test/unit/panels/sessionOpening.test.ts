import assert from 'node:assert/strict';
import type { FakePanel } from './fakePanel';
import { PanelFixture } from './panelFixture';
import { isDone, openSession, session, told } from './sessionPage';

describe('opening a session', function () {
  this.timeout(30_000);
  let fixture: PanelFixture;

  beforeEach(async () => {
    fixture = await PanelFixture.start();
  });
  afterEach(() => fixture.close());

  const requests = (endpoint: string): number => fixture.fixture.server.count(endpoint);
  const state = (panel: FakePanel): unknown => told(panel, 'progress').at(-1)?.progress.state;

  /** Opens the panel with a page that is ready and not drawn yet. */
  async function open(): Promise<{ readonly panel: FakePanel; readonly whole: () => Promise<void> }> {
    const created = fixture.nextPanel();
    const opened = fixture.sessions.open(fixture.connection('a'), session);
    await created;
    const { panel } = fixture;
    panel.ready();
    const whole = async (): Promise<void> => {
      panel.see();
      await panel.until(() => state(panel) === 'done');
      await opened;
    };
    return { panel, whole };
  }

  it('reads nobody before the page has said what is in sight', async () => {
    const { panel, whole } = await open();
    await panel.until(() => state(panel) === 'running');
    await new Promise(setImmediate);
    assert.deepEqual([requests('participants'), requests('participant')], [1, 0]);
    await whole();
    assert.ok(requests('participant') > 0);
  });

  it('begins with a list that was read just now, and reads it again only to refresh', async () => {
    const { store } = fixture.fixture;
    const { results } = await store.listSessions({ roomName: '/front-desk' }, { limit: 1 });
    const { roomSessionId, endedAt } = results[0] ?? assert.fail();
    assert.equal(endedAt, null);
    const list = await store.getSessionStays({ roomSessionId, endedAt: undefined });
    assert.equal(requests('participants'), 1);
    const { panel, opened } = await openSession(fixture, { roomSessionId, list });
    await panel.until(isDone(panel));
    await opened;
    assert.deepEqual([requests('participants'), requests('participant')], [1, list.stays.length]);
    panel.sayAnything({ type: 'refresh' });
    await panel.until(() => requests('participant') === 2 * list.stays.length && isDone(panel)());
    assert.equal(requests('participants'), 2);
  });

  it('shows at once what is known already', async () => {
    const before = await open();
    await before.whole();
    before.panel.dispose();
    const { panel, whole } = await open();
    await whole();
    const [first] = told(panel, 'show').filter((one) => one.state.kind === 'shown');
    const view = first?.state.kind === 'shown' ? first.state.view : assert.fail();
    assert.ok(view.people.every(({ load }) => load === 'loaded'));
    assert.deepEqual([told(panel, 'people').length, told(panel, 'findings').length], [0, 0]);
  });
});
