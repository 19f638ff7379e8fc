import assert from 'node:assert/strict';
import type { SessionView } from '../../../src/shared/protocol/sessionView';
import type { Fault } from '../../support/server/faults';
import type { FakePanel } from './fakePanel';
import { diego, PanelFixture } from './panelFixture';
import { isDone, openSession, say, told } from './sessionPage';

const minute = 60_000;
const sampleMs = 2_000;

/** Answers as the handler does, with a minute of samples before the rest that begins `beforeMs` before `joinedAt`. */
function recordedBefore(joinedAt: number, beforeMs: number): Fault {
  return async ({ serve }) => {
    const entries = (await (await serve()).json()) as readonly object[];
    const [loss, bitrate] = [0, 1_000_000].map((value) => Array.from({ length: minute / sampleMs }, () => value));
    const samples = { packetLossSend: loss, packetLossRecv: loss, bitrateSend: bitrate, bitrateRecv: bitrate };
    const timeStamp = new Date(joinedAt - beforeMs).toISOString();
    return Response.json([{ ...entries[0], timeStamp, sampleRateMs: sampleMs, samples }, ...entries]);
  };
}

describe("the session panel's time axis", function () {
  this.timeout(30_000);
  let fixture: PanelFixture;
  let joinedAt: number;

  beforeEach(async () => {
    fixture = await PanelFixture.start();
    const { results } = await fixture.fixture.store.listParticipants(
      { roomSessionId: diego.roomSessionId },
      { limit: 100 },
    );
    joinedAt = Math.min(...results.flatMap((stay) => stay.joinedAt ?? []));
  });
  afterEach(() => fixture.close());

  const views = (panel: FakePanel): SessionView[] =>
    told(panel, 'show').flatMap(({ state }) => (state.kind === 'shown' ? [state.view] : []));

  async function openWhole(): Promise<FakePanel> {
    const { panel, opened } = await openSession(fixture);
    await panel.until(() => views(panel).length > 0);
    say(panel, { type: 'sort', key: 'joined', isDescending: true });
    await panel.until(isDone(panel));
    await opened;
    return panel;
  }

  it('is drawn once where no recording reaches beyond it', async () => {
    const panel = await openWhole();
    assert.deepEqual(
      views(panel).map(({ range }) => range.from),
      [joinedAt],
    );
  });

  it('is drawn once more, in the order that was chosen, where a recording began before the first joining', async () => {
    fixture.fixture.server.inject(recordedBefore(joinedAt, 20 * minute), { endpoint: 'participant' });
    const panel = await openWhole();
    assert.deepEqual(
      views(panel).map(({ range }) => range.from),
      [joinedAt, joinedAt - 20 * minute],
    );
    const [before = assert.fail(), after = assert.fail()] = views(panel);
    assert.equal(after.range.to, before.range.to);
    assert.deepEqual(after.order, told(panel, 'order').at(-1)?.order);
    assert.notDeepEqual(after.order.people, before.order.people);
    assert.ok(after.people.every(({ load }) => load === 'loaded'));
  });

  it('is not drawn again for less than can be seen, nor by what is done after it was', async () => {
    fixture.fixture.server.inject(recordedBefore(joinedAt, 1), { endpoint: 'participant' });
    const panel = await openWhole();
    say(panel, { type: 'resume' });
    await panel.until(isDone(panel));
    assert.equal(views(panel).length, 1);
  });

  it('is drawn anew when reading pauses, for what is read so far', async () => {
    const { server } = fixture.fixture;
    server.inject(recordedBefore(joinedAt, 20 * minute), { endpoint: 'participant' });
    const hold = server.hold({ endpoint: 'participant', times: 50 });
    const { panel, opened } = await openSession(fixture);
    await panel.until(() => (told(panel, 'progress').at(-1)?.progress.loaded ?? 0) > 0);
    assert.equal(views(panel).at(-1)?.range.from, joinedAt);
    say(panel, { type: 'pause' });
    await panel.until(() => views(panel).at(-1)?.range.from === joinedAt - 20 * minute);
    await opened;
    hold.release();
    say(panel, { type: 'resume' });
    await panel.until(isDone(panel));
    assert.equal(views(panel).length, 2);
  });
});
