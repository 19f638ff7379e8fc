import assert from 'node:assert/strict';
import * as faults from '../../support/server/faults';
import { PanelFixture } from './panelFixture';
import { isDone, openSession, say, told } from './sessionPage';

describe('cancelling what a session panel loads', function () {
  this.timeout(30_000);
  let fixture: PanelFixture;

  beforeEach(async () => {
    fixture = await PanelFixture.start();
  });
  afterEach(() => fixture.close());

  it('stops reading when the status bar cancels it, and goes on from there', async () => {
    const hold = fixture.fixture.server.hold({ endpoint: 'participant', times: 1 });
    const { panel, opened } = await openSession(fixture);
    await hold.arrived;
    const [load = assert.fail()] = fixture.loads.running;
    assert.equal(load.title(), 'support-escalations');
    assert.ok((load.progress()?.total ?? 0) > 1);
    load.cancel();
    await panel.until(() => told(panel, 'progress').at(-1)?.progress.state === 'cancelled');
    hold.release();
    await opened;
    assert.deepEqual(fixture.loads.running, []);
    say(panel, { type: 'resume' });
    await panel.until(isDone(panel));
  });

  it('says that loading was cancelled where there is nothing to draw yet, with another try', async () => {
    const hold = fixture.fixture.server.hold({ endpoint: 'participants' });
    const { panel, opened } = await openSession(fixture);
    await hold.arrived;
    fixture.loads.running[0]?.cancel();
    const state = told(panel, 'show').at(-1)?.state;
    assert.equal(state?.kind === 'failed' && state.text, 'Loading was cancelled.');
    hold.release();
    await opened;
    say(panel, { type: 'retry' });
    await panel.until(isDone(panel));
  });

  it('says that loading was cancelled when all that waits for the rate limit is', async () => {
    fixture.fixture.server.inject(faults.rateLimited('msLeft', 38_000), { endpoint: 'participants' });
    const { queue } = fixture.connection('a');
    const refused = new Promise((resolve) => queue.onDidRequest(resolve));
    const { panel, opened } = await openSession(fixture);
    await refused;
    assert.equal(queue.waiting, 1);
    queue.cancelWaiting();
    await opened;
    const state = told(panel, 'show').at(-1)?.state;
    assert.equal(state?.kind === 'failed' && state.text, 'Loading was cancelled.');
    assert.equal(queue.waiting, 0);
  });
});
