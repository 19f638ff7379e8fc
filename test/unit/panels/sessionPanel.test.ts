import assert from 'node:assert/strict';
import type { SessionHostMessage } from '../../../src/shared/protocol/session';
import type { SessionView } from '../../../src/shared/protocol/sessionView';
import { StripState } from '../../../src/shared/stripState';
import * as faults from '../../support/server/faults';
import type { FakePanel } from './fakePanel';
import { diego, PanelFixture } from './panelFixture';
import { isDone, openSession, say, session, told } from './sessionPage';

describe('the session panel', function () {
  this.timeout(30_000);
  let fixture: PanelFixture;

  beforeEach(async () => {
    fixture = await PanelFixture.start();
  });
  afterEach(() => fixture.close());

  const requests = (endpoint?: string): number => fixture.fixture.server.count(endpoint);

  async function openWhole(): Promise<FakePanel> {
    const { panel, opened } = await openSession(fixture);
    await panel.until(isDone(panel));
    await opened;
    return panel;
  }

  it('reads the list, shows everyone, then reads each stay once in the background', async () => {
    const panel = await openWhole();
    const shown = told(panel, 'show').findLast(({ state }) => state.kind === 'shown') ?? assert.fail();
    const view = shown.state.kind === 'shown' ? shown.state.view : assert.fail();
    const stays = view.people.flatMap((person) => person.stays);
    assert.ok(view.people.length > 1);
    assert.equal(requests('participants'), 1);
    assert.equal(requests('participant'), stays.length);
    const { loaded, total } = told(panel, 'progress').at(-1)?.progress ?? assert.fail();
    assert.deepEqual([loaded, total], [stays.length, stays.length]);
    const posted = panel.posted as unknown as readonly SessionHostMessage[];
    const following = posted.slice(posted.indexOf(shown)).flatMap((one) => (one.type === 'people' ? one.people : []));
    const people = new Map([...view.people, ...following].map((person) => [person.index, person]));
    assert.equal(people.size, view.people.length);
    assert.ok([...people.values()].every(({ load }) => load === 'loaded'));
    assert.ok(told(panel, 'findings').length >= 1);
  });

  it('costs nothing when it is opened again', async () => {
    (await openWhole()).dispose();
    const before = requests();
    const panel = await openWhole();
    assert.equal(requests(), before);
    assert.equal(told(panel, 'progress').at(-1)?.progress.state, 'done');
  });

  it('shares what the participant panel has read, and the other way round', async () => {
    await fixture.openReady(diego);
    await fixture.panel.until(() => fixture.panel.state?.kind === 'shown');
    assert.ok(requests('participant') > 0);
    const panel = await openWhole();
    const total = told(panel, 'progress').at(-1)?.progress.total ?? 0;
    assert.equal(requests('participant'), total);
  });

  it('answers what is in sight with the strips of it, and the cursor with what was sent and received', async () => {
    const panel = await openWhole();
    const shown = told(panel, 'show').at(-1)?.state;
    const { range } = shown?.kind === 'shown' ? shown.view : assert.fail();
    const people = Uint32Array.of(1, 0);
    say(panel, { type: 'view', request: 7, ...range, columns: 300, people });
    const { rows } = told(panel, 'rows').at(-1) ?? assert.fail();
    assert.deepEqual([rows.request, rows.columns, rows.send.length, rows.counts.send.length], [7, 300, 600, 300]);
    assert.ok(rows.send.some((state) => state >= 2));
    say(panel, { type: 'readAt', at: Math.round((range.from + range.to) / 2), people });
    assert.equal(told(panel, 'reading').at(-1)?.reading.send.loss.length, 2);
  });

  it('sorts and chooses', async () => {
    const panel = await openWhole();
    say(panel, { type: 'sort', key: 'joined', isDescending: false });
    const state = told(panel, 'show').at(-1)?.state;
    const { people } = state?.kind === 'shown' ? state.view : assert.fail();
    const begins = (): number[] =>
      [...(told(panel, 'order').at(-1)?.order.people ?? [])].map((place) => people[place]?.stays[0]?.range.from ?? 0);
    assert.deepEqual(
      begins(),
      begins().sort((one, other) => one - other),
    );
    say(panel, { type: 'sort', key: 'joined', isDescending: true });
    assert.deepEqual(
      begins(),
      begins().sort((one, other) => other - one),
    );
    const nobody = { role: null, rating: null, affectedAt: null, incident: null };
    say(panel, { type: 'filter', name: 'nobody is called so', ...nobody });
    assert.equal(told(panel, 'order').at(-1)?.order.people.length, 0);
    say(panel, { type: 'filter', name: '', ...nobody });
    assert.equal(told(panel, 'order').at(-1)?.order.people.length, people.length);
  });

  it('pauses, goes on without asking twice, and drops what is queued when it is closed', async () => {
    const hold = fixture.fixture.server.hold({ endpoint: 'participant', times: 50 });
    const { panel, opened } = await openSession(fixture);
    await hold.arrived;
    say(panel, { type: 'pause' });
    await panel.until(() => told(panel, 'progress').at(-1)?.progress.state === 'paused');
    await opened;
    const onWire = requests('participant');
    assert.ok(onWire <= 3);
    hold.release();
    say(panel, { type: 'resume' });
    await panel.until(isDone(panel));
    assert.equal(requests('participant'), told(panel, 'progress').at(-1)?.progress.total);
  });

  it('asks for nothing more once it is closed', async () => {
    const hold = fixture.fixture.server.hold({ endpoint: 'participant', times: 50 });
    const { panel, opened } = await openSession(fixture);
    await fixture.fixture.server.arrived(3, 'participant');
    panel.dispose();
    hold.release();
    await opened;
    assert.equal(requests('participant'), 3);
  });

  it('draws all that is known for a page that is loaded anew', async () => {
    const panel = await openWhole();
    panel.ready();
    const state = told(panel, 'show').at(-1)?.state;
    const { people, findings, order } = state?.kind === 'shown' ? state.view : assert.fail();
    assert.ok(people.every(({ load }) => load === 'loaded'));
    assert.deepEqual(findings.answer, told(panel, 'findings').at(-1)?.findings.answer);
    assert.deepEqual(order, told(panel, 'order').at(-1)?.order);
  });

  it('shows a page that is drawn anew the strips that are in sight, and the next panel those that probably will be', async () => {
    const panel = await openWhole();
    const shown = (one: FakePanel): SessionView => {
      const state = told(one, 'show').at(-1)?.state;
      return state?.kind === 'shown' ? state.view : assert.fail();
    };
    const { range, order } = shown(panel);
    const people = order.people.slice(0, 2);
    say(panel, { type: 'view', request: 7, from: range.from + 60_000, to: range.to, columns: 300, people });
    const { rows } = told(panel, 'rows').at(-1) ?? assert.fail();
    fixture.change({});
    assert.deepEqual(shown(panel).rows, { ...rows, request: 0 });
    panel.dispose();
    const created = fixture.nextPanel();
    void fixture.sessions.open(fixture.connection('a'), session);
    await created;
    const { panel: next } = fixture;
    await next.until(() => told(next, 'show').length > 0);
    const { rows: guessed } = shown(next);
    assert.deepEqual([guessed?.from, guessed?.to, guessed?.columns], [range.from, range.to, 300]);
    assert.deepEqual(guessed?.people, shown(next).order.people.slice(0, 2));
    assert.ok(guessed.send.every((state) => state !== StripState.notLoaded));
  });

  it('waits out a rate limit in the middle with a countdown, and reads the rest', async () => {
    fixture.fixture.server.inject(faults.rateLimited('retryAfterSeconds', 30_000), { endpoint: 'participant' });
    const { panel, opened } = await openSession(fixture);
    await panel.until(() => panel.busyTexts.some((text) => text?.includes('30 s') === true));
    await panel.until(() => (told(panel, 'progress').at(-1)?.progress.loaded ?? 0) >= 2);
    fixture.fixture.clock.advance(30_000);
    await panel.until(isDone(panel));
    await opened;
    assert.equal(told(panel, 'progress').at(-1)?.progress.failed, 0);
  });

  it('says what could not be read, and reads it when it is asked to go on', async () => {
    fixture.fixture.server.inject(faults.status(404), { endpoint: 'participant' });
    const panel = await openWhole();
    assert.equal(told(panel, 'progress').at(-1)?.progress.failed, 1);
    say(panel, { type: 'resume' });
    await panel.until(() => told(panel, 'progress').at(-1)?.progress.failed === 0 && isDone(panel)());
  });

  it('draws a failure of its list with another try', async () => {
    fixture.fixture.server.inject(faults.status(403), { endpoint: 'participants' });
    const { panel, opened } = await openSession(fixture);
    await opened;
    assert.equal(told(panel, 'show').at(-1)?.state.kind, 'failed');
    say(panel, { type: 'retry' });
    await panel.until(isDone(panel));
  });

  it('opens the stay that was there at the moment', async () => {
    const panel = await openWhole();
    const state = told(panel, 'show').at(-1)?.state;
    const { people } = state?.kind === 'shown' ? state.view : assert.fail();
    const person = people.find(({ stays }) => stays.length > 1) ?? assert.fail();
    for (const stay of person.stays) {
      say(panel, { type: 'openParticipant', person: person.index, at: (stay.range.from + stay.range.to) / 2 });
    }
    assert.deepEqual(
      fixture.participantsOpened,
      person.stays.map(({ participantId }) => participantId),
    );
  });

  it('begins at the moment and the person that it was asked for, once', async () => {
    const { participantId } = diego.stays[0] ?? assert.fail();
    const created = fixture.nextPanel();
    const opened = fixture.sessions.open(fixture.connection('a'), session, { at: 1_700_000_000_000, participantId });
    await created;
    const { panel } = fixture;
    panel.ready();
    await panel.until(() => told(panel, 'show').at(-1)?.state.kind === 'shown');
    const focus = (): unknown => {
      const state = told(panel, 'show').at(-1)?.state;
      return state?.kind === 'shown' ? state.view.focus : assert.fail();
    };
    const shown = focus() as { readonly at: number; readonly person: number };
    assert.equal(shown.at, 1_700_000_000_000);
    assert.ok(shown.person >= 0);
    panel.see();
    await panel.until(isDone(panel));
    await opened;
    panel.ready();
    assert.equal(focus(), null);
  });

  it('judges everyone again when the rules change, without a request', async () => {
    const panel = await openWhole();
    const before = requests();
    fixture.change({ rules: { ...fixture.settings.rules, lossThresholdPercent: 0.1 } });
    await panel.until(() => JSON.stringify(told(panel, 'show').at(-1)).includes('"lossThresholdPercent":0.1'));
    assert.equal(requests(), before);
  });
});
