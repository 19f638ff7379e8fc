import assert from 'node:assert/strict';
import type { SessionHostMessage, SessionWebviewMessage } from '../../../src/shared/protocol/session';
import * as faults from '../../support/server/faults';
import type { FakePanel } from './fakePanel';
import { diego, PanelFixture } from './panelFixture';

type Message<Type> = Extract<SessionHostMessage, { readonly type: Type }>;

/** What was posted to a session's page of one type, in order. */
function told<Type extends SessionHostMessage['type']>(panel: FakePanel, type: Type): Message<Type>[] {
  const posted = panel.posted as unknown as readonly SessionHostMessage[];
  return posted.filter((one): one is Message<Type> => one.type === type);
}

const say = (panel: FakePanel, message: SessionWebviewMessage): void => {
  panel.sayAnything(message);
};

describe('cancelling what a session panel loads', function () {
  this.timeout(30_000);
  let fixture: PanelFixture;
  const session = { roomSessionId: diego.roomSessionId, roomName: diego.roomName };

  beforeEach(async () => {
    fixture = await PanelFixture.start();
  });
  afterEach(() => fixture.close());

  const isDone = (panel: FakePanel) => (): boolean => told(panel, 'progress').at(-1)?.progress.state === 'done';

  /** Opens the session with a page that is ready as soon as it is there. */
  async function open(): Promise<{ readonly panel: FakePanel; readonly opened: Promise<void> }> {
    const created = fixture.nextPanel();
    const opened = fixture.sessions.open(fixture.connection('a'), session);
    await created;
    const { panel } = fixture;
    panel.ready();
    panel.see();
    return { panel, opened };
  }

  it('stops reading when the status bar cancels it, and goes on from there', async () => {
    const hold = fixture.fixture.server.hold({ endpoint: 'participant', times: 1 });
    const { panel, opened } = await open();
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
    const { panel, opened } = await open();
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
    const { panel, opened } = await open();
    await refused;
    assert.equal(queue.waiting, 1);
    queue.cancelWaiting();
    await opened;
    const state = told(panel, 'show').at(-1)?.state;
    assert.equal(state?.kind === 'failed' && state.text, 'Loading was cancelled.');
    assert.equal(queue.waiting, 0);
  });
});
