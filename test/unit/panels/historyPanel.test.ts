import assert from 'node:assert/strict';
import { HistoryPanels } from '../../../src/panels/history/historyPanels';
import { PeopleModel } from '../../../src/report/lists/peopleModel';
import { personalText } from '../../../src/shared/personalText';
import { Emitter } from '../../../src/shared/emitter';
import type { HistoryHostMessage, HistoryMessage } from '../../../src/shared/protocol/history';
import type { HistoryView } from '../../../src/shared/protocol/historyView';
import { unchosenZone } from '../../../src/shared/protocol/shared';
import type { Person } from '../../../src/store/keptPeople';
import * as faults from '../../support/server/faults';
import { FakePanel } from './fakePanel';
import { PanelFixture } from './panelFixture';

const person: Person = {
  id: 'kept-1',
  externalId: personalText('customer-1501', 'externalId'),
  isPinned: false,
  lookedUpAt: 0,
};

type Show = Extract<HistoryHostMessage, { readonly type: 'show' }>;

function lastState(panel: FakePanel): Show['state'] | undefined {
  const posted = panel.posted as unknown as readonly HistoryHostMessage[];
  return posted.findLast((one): one is Show => one.type === 'show')?.state;
}

function lastView(panel: FakePanel): HistoryView | undefined {
  const state = lastState(panel);
  return state?.kind === 'shown' ? state.view : undefined;
}

describe('the history panel', function () {
  this.timeout(30_000);
  let fixture: PanelFixture;
  let histories: HistoryPanels;
  let kept: Person[];
  let opened: string[];
  const peopleChanged = new Emitter<void>();

  beforeEach(async () => {
    fixture = await PanelFixture.start();
    kept = [person];
    opened = [];
    const model = new PeopleModel({
      store: fixture.fixture.store,
      pageSize: () => 100,
      people: () => kept,
      context: () => fixture.window.context(),
      changed: () => undefined,
    });
    const people = {
      get list() {
        return kept;
      },
      onDidChange: peopleChanged.event,
    };
    const { verdicts } = fixture;
    histories = new HistoryPanels(fixture.window, people, {
      personOf: (id) => {
        const node = model.personOf(id);
        return Promise.resolve(
          node && {
            externalId: node.person.externalId,
            rows: () => node.list.rows,
            readUntil: (isEnough, signal) => model.readUntil(node, isEnough, signal),
          },
        );
      },
      roomNameOf: () => null,
      verdicts,
      exportReport: () => Promise.resolve(),
      openStay: (stay) => {
        opened.push(stay.participantId);
        return Promise.resolve();
      },
    });
  });
  afterEach(async () => {
    histories.dispose();
    await fixture.close();
  });

  const requests = (endpoint: string): number => fixture.fixture.server.count(endpoint);
  const say = (panel: FakePanel, message: HistoryMessage): void => {
    panel.sayAnything(message);
  };
  const isIn = (panel: FakePanel, state: HistoryView['progress']['state']) => (): boolean =>
    lastView(panel)?.progress.state === state;

  async function open(calls: number): Promise<FakePanel> {
    const created = fixture.nextPanel();
    void histories.open(fixture.connection('a'), person, calls);
    await created;
    fixture.panel.ready();
    return fixture.panel;
  }

  /** Brings a panel back as after a window reload. */
  function restore(calls: number): FakePanel {
    const panel = new FakePanel();
    const state = { accountId: 'a', personId: person.id, calls, zone: unchosenZone, isPreview: false };
    histories.restore(panel.asPanel, { restore: state });
    panel.ready();
    return panel;
  }

  it('lists the stays once, reads each of the last calls once, and judges their stays for the views', async () => {
    const panel = await open(10);
    await panel.until(isIn(panel, 'done'));
    assert.deepEqual([requests('participants'), requests('participant')], [1, 10]);
    assert.match(lastView(panel)?.answer ?? '', /^Receiving was poor in 7 of the last 10 calls/);
    assert.ok(fixture.verdicts.judged >= 10);
    assert.equal(panel.title, 'History of Astrid Nygaard');
  });

  it('stops when the account may not read a stay, keeps what came, and goes on with the rest', async () => {
    fixture.fixture.server.inject(faults.status(403, 'Not for you'), { endpoint: 'participant' });
    const panel = await open(10);
    await panel.until(isIn(panel, 'stopped'));
    const stopped = lastView(panel)!;
    assert.notEqual(stopped.failure, '');
    assert.ok(stopped.progress.goOn !== null);
    say(panel, { type: 'resume' });
    await panel.until(isIn(panel, 'done'));
    assert.equal(
      lastView(panel)?.calls.every(({ load }) => load === 'loaded'),
      true,
    );
  });

  it('keeps what was read when it is cancelled', async () => {
    const hold = fixture.fixture.server.hold({ endpoint: 'participant', times: 3 });
    const panel = await open(10);
    await hold.arrived;
    say(panel, { type: 'cancel' });
    await panel.until(isIn(panel, 'cancelled'));
    hold.release();
    assert.equal(lastView(panel)?.calls.length, 10);
    assert.equal(lastView(panel)?.answer, 'No call is read yet.');
  });

  it('draws that the stays could not be listed, and lists them when asked again', async () => {
    fixture.fixture.server.inject(faults.status(403, 'Not for you'), { endpoint: 'participants' });
    const panel = await open(10);
    await panel.until(() => lastState(panel)?.kind === 'failed');
    panel.say({ type: 'retry' });
    await panel.until(isIn(panel, 'done'));
  });

  it('opens a call of the person alone', async () => {
    const panel = await open(10);
    await panel.until(isIn(panel, 'done'));
    say(panel, { type: 'openCall', id: 'of-somebody-else' });
    say(panel, { type: 'openCall', id: lastView(panel)!.calls[0]!.id });
    assert.equal(opened.length, 1);
  });

  it('reads again by itself after a window reload what costs little, and asks before it spends much', async () => {
    const few = restore(10);
    await few.until(isIn(few, 'done'));
    assert.equal(requests('participant'), 10);
    few.dispose();
    const many = restore(40);
    await many.until(isIn(many, 'paused'));
    assert.equal(lastView(many)?.progress.goOn, 'Read 40 stays (40 requests)');
    assert.equal(requests('participant'), 10);
    say(many, { type: 'resume' });
    await many.until(isIn(many, 'done'));
    assert.equal(requests('participant'), 40);
  });

  it('says after a window reload that the person is no longer kept', async () => {
    kept = [];
    const panel = restore(10);
    await panel.until(() => lastState(panel)?.kind === 'failed');
    assert.equal(requests('participants'), 0);
  });

  it('closes when its person is removed, or its account goes', async () => {
    const panel = await open(10);
    await panel.until(isIn(panel, 'done'));
    kept = [];
    peopleChanged.fire();
    assert.equal(panel.isClosed, true);
    kept = [person];
    const other = await open(10);
    await other.until(isIn(other, 'done'));
    fixture.use({ kind: 'signedOut' });
    assert.equal(other.isClosed, true);
  });
});
