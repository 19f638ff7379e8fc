import assert from 'node:assert/strict';
import type { FakePanel } from './fakePanel';
import { PanelFixture } from './panelFixture';
import { session, told } from './sessionPage';

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
