import assert from 'node:assert/strict';
import { busyRoomName } from '../../../src/sample/outlines';
import type { UsageHostMessage, UsageMessage } from '../../../src/shared/protocol/usage';
import type { SharedWebviewMessage } from '../../../src/shared/protocol/shared';
import type { UsageView } from '../../../src/shared/protocol/usageView';
import * as faults from '../../support/server/faults';
import type { FakePanel } from './fakePanel';
import { PanelFixture } from './panelFixture';

type State = Extract<UsageHostMessage, { readonly type: 'show' }>['state'];

/** What was shown last. */
function stateOf(panel: FakePanel): State | undefined {
  const posted = panel.posted as unknown as readonly UsageHostMessage[];
  return posted.findLast((message) => message.type === 'show')?.state;
}

function viewOf(panel: FakePanel): UsageView {
  const state = stateOf(panel);
  return state?.kind === 'shown' ? state.view : assert.fail(state?.kind ?? 'nothing shown');
}

const say = (panel: FakePanel, message: UsageMessage | SharedWebviewMessage): void => {
  panel.sayAnything(message);
};

describe('the usage panel', function () {
  this.timeout(30_000);
  let fixture: PanelFixture;

  beforeEach(async () => {
    fixture = await PanelFixture.start();
  });
  afterEach(() => fixture.close());

  const asked = (): number => fixture.fixture.server.count('room-sessions');
  const reads = (panel: FakePanel, text: RegExp): Promise<void> =>
    panel.until(() => {
      const state = stateOf(panel);
      return state?.kind === 'shown' && text.test(state.view.reading.text);
    });

  async function open(roomName: string | null): Promise<FakePanel> {
    const created = fixture.nextPanel();
    const opened = fixture.usages.open(fixture.connection('a'), roomName);
    await created;
    const { panel } = fixture;
    panel.ready();
    await opened;
    return panel;
  }

  it('asks for one page of a room of which nothing is read, and for none of one in the tree', async () => {
    const panel = await open(busyRoomName);
    await reads(panel, /^100 of 215 sessions loaded$/);
    assert.equal(asked(), 1);
    panel.dispose();
    const rows = await fixture.rooms.children(undefined);
    const busy = rows.find((row) => row.kind === 'room' && row.room.roomName === busyRoomName);
    await fixture.rooms.children(busy);
    const before = asked();
    await reads(await open(busyRoomName), /^100 of 215 sessions loaded$/);
    assert.equal(asked(), before);
  });

  it('reads all in as many requests as the button tells, keeps what came over a failure, and goes on', async () => {
    const panel = await open(busyRoomName);
    await reads(panel, /^100 of 215/);
    assert.equal(viewOf(panel).reading.all, 'Load All (2 requests)');
    fixture.fixture.server.inject(faults.status(403), { endpoint: 'room-sessions' });
    say(panel, { type: 'loadAll' });
    await reads(panel, /^Stopped by a failure · 100 of 215/);
    assert.match(viewOf(panel).reading.failure, /\S/);
    say(panel, { type: 'loadAll' });
    await reads(panel, /^215 of 215/);
    assert.equal(asked(), 4);
    assert.deepEqual([viewOf(panel).reading.more, viewOf(panel).reading.all], [null, null]);
  });

  it('stops when a person cancels, and keeps what came', async () => {
    const panel = await open(busyRoomName);
    await reads(panel, /^100 of 215/);
    const held = fixture.fixture.server.hold({ endpoint: 'room-sessions' });
    say(panel, { type: 'loadAll' });
    await held.arrived;
    say(panel, { type: 'cancel' });
    await reads(panel, /^Cancelled · 100 of 215/);
    held.release();
    say(panel, { type: 'loadMore' });
    await reads(panel, /^200 of 215/);
  });

  it('asks for nothing of many rooms until a person wants it, then for a few pages', async () => {
    const panel = await open(null);
    await reads(panel, /^0 of [\d,]+ sessions loaded · \d+ of \d+ rooms read$/);
    assert.equal(asked(), 0);
    assert.equal(viewOf(panel).reading.more, 'Load More (10 requests)');
    say(panel, { type: 'loadMore' });
    await panel.until(() => {
      const state = stateOf(panel);
      return state?.kind === 'shown' && state.view.reading.state === 'idle' && state.view.reading.again !== null;
    });
    assert.equal(asked(), 10);
  });

  it('draws a failure of the first page with Retry, and a room that is not there', async () => {
    fixture.fixture.server.inject(faults.status(403), { endpoint: 'room-sessions' });
    const panel = await open(busyRoomName);
    await panel.until(() => stateOf(panel)?.kind === 'failed');
    say(panel, { type: 'retry' });
    await reads(panel, /^100 of 215/);
    const gone = await open('/no-such-room');
    await gone.until(() => stateOf(gone)?.kind === 'failed');
    const state = stateOf(gone);
    assert.equal(state?.kind === 'failed' ? state.text : '', 'This room is not there any more.');
  });

  it('counts the days of the zone that is chosen in it, and is copied as it is chosen', async () => {
    fixture.change({ timeZone: 'utc' });
    const panel = await open(busyRoomName);
    await reads(panel, /^100 of 215/);
    const rule = (zone: string): boolean => viewOf(panel).ruleTexts.includes(`Days are those of ${zone}.`);
    assert.ok(rule('UTC'));
    panel.ready('Pacific/Apia');
    await panel.until(() => viewOf(panel).zone.choices.some(({ value }) => value === 'Pacific/Apia'));
    say(panel, { type: 'setTimeZone', value: 'Pacific/Apia' });
    await panel.until(() => rule('Pacific/Apia'));
    say(panel, { type: 'copyMarkdown', period: 'week' });
    await new Promise((resolve) => setImmediate(resolve));
    assert.match(fixture.usageTaken[0] ?? '', /^\| Week \| Sessions \|/m);
    assert.equal(asked(), 1);
  });

  it('is closed when its account goes', async () => {
    const panel = await open(busyRoomName);
    await reads(panel, /^100 of 215/);
    fixture.use({ kind: 'signedOut' });
    assert.ok(panel.isClosed);
  });
});
