import assert from 'node:assert/strict';
import { type SessionFacts, sessionFacts } from '../../../../src/report/session/facts';
import { everyone, worstFirst } from '../../../../src/report/session/order';
import { parseMessage } from '../../../../src/shared/protocol/shared';
import { sessionHostSchema } from '../../../../src/shared/protocol/session';
import { personalText } from '../../../../src/shared/personalText';
import { StripState } from '../../../../src/shared/stripState';
import { causeCalls, causePeople } from '../../../../src/sample/causes';
import { crowdedRoomName, shortCallRoomName, webinarRoomName } from '../../../../src/sample/outlines';
import { Aliases } from '../../../../src/text/aliases';
import { sessionStrings } from '../../../../src/text/session/strings';
import { sampleHandler } from '../../../support/sampleHandler';
import { startStore, type StoreFixture } from '../../store/storeFixture';
import { english } from '../../text/english';
import { factsOf, readSampleSession, reportOf } from './sessionFixture';

const hurting = '/sample-uplink-hurts-others';

describe('the report of a session', function () {
  this.timeout(60_000);
  let fixture: StoreFixture;
  let known: SessionFacts;
  before(async () => {
    fixture = await startStore(sampleHandler());
    known = await readSampleSession(fixture, hurting);
  });
  after(() => fixture.close());

  for (const call of causeCalls) {
    it(`reads the cause of ${call.roomName} and names the right person`, async () => {
      const { incidents, people, range } = await readSampleSession(fixture, call.roomName);
      assert.equal(people.length, causePeople);
      assert.deepEqual(
        incidents.map(({ cause, named }) => [cause, named]),
        [[call.cause, call.named]],
      );
      assert.equal((incidents[0]!.from - range.from) / 1000, call.from);
      assert.equal((incidents[0]!.to - range.from) / 1000, call.to);
    });
  }

  it('answers in two sentences, with how much it rests on', () => {
    const { findings } = reportOf(known).toView();
    assert.equal(
      findings.answer,
      'From 10:10:04 to 10:13:56 UTC 7 of 8 other people received with loss while Dr. Obi sent with loss: Dr. Obi’s uplink. Otherwise good.',
    );
    assert.equal(findings.basis, 'All 9 stays read. Measured: 9 of 9 people.');
    const [incident] = findings.incidents;
    assert.equal(incident?.title, 'Dr. Obi’s uplink, which hurt others');
    assert.equal(incident.affected, '8 of 9 people');
    assert.deepEqual(incident.evidence.slice(-1), [
      'Measured for at least half of it: sending of 9 and receiving of 9 of 9 people there.',
    ]);
    assert.match(incident.evidence[0]!, /^Dr\. Obi sent with loss for 3 min 52 s, up to 14 %\.$/u);
  });

  it('says that the rest was good only where everyone else was rated so', () => {
    const people = known.people.map((one, place) => {
      const facts = one.facts ?? assert.fail();
      return place === 8 ? { ...one, facts: { ...facts, recv: { ...facts.recv, rating: 'degraded' as const } } } : one;
    });
    const { findings } = reportOf(sessionFacts(known.subject, known.list, people, known)).toView();
    assert.match(
      findings.answer,
      /uplink\. Otherwise nobody sent or received with loss that lasted, where it was measured\.$/u,
    );
  });

  it('claims nothing of a session of which nothing was measured', () => {
    const { subject, list } = known;
    const read = new Map(list.stays.map(({ participantId }) => [participantId, []]));
    const { findings } = reportOf(factsOf(list.stays, read, subject)).toView();
    assert.equal(
      findings.answer,
      'From 10:00:04 to 10:30:00 UTC nothing was recorded of any of 9 people: cannot tell why. That says nothing about the quality of this session.',
    );
  });

  it('claims no end of a session of which none is known and that somebody has not left', () => {
    const told = (stays: typeof known.list.stays): (string | undefined)[] => {
      const { fields } = reportOf(factsOf(stays, new Map(), { ...known.subject, endedAt: undefined })).toView();
      return ['Ended', 'Duration'].map((name) => fields.find(({ label }) => label === name)?.value);
    };
    const { stays } = known.list;
    assert.deepEqual(told(stays.with(0, { ...stays[0]!, leftAt: null })), ['not known', undefined]);
    assert.match(told(stays)[0] ?? '', /10:30 UTC$/u);
    assert.equal(told(stays)[1], '30 min');
  });

  it('marks ratings that the network contradicts', () => {
    const { people } = reportOf(known).toView();
    assert.equal(people[8]!.contradiction, 'rated 1 of 5, network clean');
    assert.equal(people[4]!.contradiction, 'rated 5 of 5, network poor');
    assert.ok(people.every(({ contradiction, index }) => [4, 8].includes(index) || contradiction === null));
  });

  it('calls no network clean of which a stay is not read', () => {
    const people = known.people.map((one) => ({ ...one, load: 'partly' as const }));
    const report = reportOf({ ...known, people });
    assert.deepEqual(
      report.toView().people.flatMap(({ contradiction }) => contradiction ?? []),
      ['rated 5 of 5, network poor'],
    );
    assert.ok(!report.toCsv().includes('network clean'));
  });

  it('finds a name with a hyphen by a part of it', () => {
    const people = known.people.map((one, place) => {
      const stays = one.person.stays.map((stay) =>
        place === 2 ? { ...stay, displayName: personalText('Anne-Lise') } : stay,
      );
      return { ...one, person: { ...one.person, stays } };
    });
    const { people: found } = reportOf({ ...known, people }).toOrder(worstFirst, { ...everyone, name: 'anne-l' });
    assert.deepEqual([...found], [2]);
  });

  it('is what the page lets through', () => {
    const view = reportOf(known).toView({
      focus: { at: known.range.from, person: 1 },
      sort: worstFirst,
      guess: (range, people) => ({ type: 'view', request: 0, ...range, columns: 20, people: people.slice(0, 2) }),
    });
    const restore = null;
    const message = { type: 'show', strings: sessionStrings(english), restore, state: { kind: 'shown', view } };
    assert.deepEqual(parseMessage(sessionHostSchema, message), message);
    const request = { request: 1, ...known.range, columns: 300, people: Uint32Array.of(1, 8) };
    const rows = { type: 'rows', rows: reportOf(known).toRows({ type: 'view', ...request }) };
    assert.deepEqual(parseMessage(sessionHostSchema, rows), rows);
    const reading = {
      type: 'reading',
      reading: reportOf(known).toReading({ type: 'readAt', at: known.range.from + 700_000, people: request.people }),
    };
    assert.deepEqual(parseMessage(sessionHostSchema, reading), reading);
    assert.deepEqual([...reading.reading.send.state], [StripState.severe, StripState.good]);
    assert.ok(rows.rows.counts.recv.some((count) => count === 7));
  });

  it('sorts the worst first, and by every column both ways', () => {
    const report = reportOf(known);
    const { people } = report.toView();
    const worst = [...report.toOrder(worstFirst, everyone).people];
    assert.equal(worst.length, 9);
    assert.equal(worst.at(-1), 8);
    for (const { key } of report.toView().columns) {
      const up = [...report.toOrder({ key, isDescending: false }, everyone).people];
      const down = [...report.toOrder({ key, isDescending: true }, everyone).people];
      assert.deepEqual([...up].sort(), [...people.keys()], key);
      assert.deepEqual([...down].sort(), [...people.keys()], key);
    }
    const byName = [...report.toOrder({ key: 'name', isDescending: false }, everyone).people].map(
      (i) => people[i]!.name,
    );
    assert.deepEqual(byName, byName.toSorted(new Intl.Collator('en').compare));
    const rated = [...report.toOrder({ key: 'rating', isDescending: false }, everyone).people];
    assert.deepEqual(rated.slice(0, 2), [8, 4], 'who gave no rating comes last');
  });

  it('filters by name, role, verdict, moment and incident', () => {
    const report = reportOf(known);
    const { people, findings } = report.toView();
    const shown = (filter: Partial<typeof everyone>) => [
      ...report.toOrder({ key: 'joined', isDescending: false }, { ...everyone, ...filter }).people,
    ];
    assert.deepEqual(shown({ name: 'dr. obi' }), [1]);
    assert.deepEqual(shown({ name: '(' }), []);
    assert.deepEqual(shown({ name: '-/\\' }), []);
    assert.deepEqual(shown({ role: people[0]!.role }), [0]);
    assert.deepEqual(shown({ rating: 'good' }), [8]);
    assert.deepEqual(shown({ affectedAt: known.range.from + 700_000 }), [0, 1, 2, 3, 4, 5, 6, 7]);
    assert.deepEqual(shown({ affectedAt: known.range.from + 10_000 }), []);
    assert.deepEqual(shown({ incident: findings.incidents[0]!.id }), [0, 1, 2, 3, 4, 5, 6, 7]);
    assert.deepEqual(shown({ incident: 'none' }), [0, 1, 2, 3, 4, 5, 6, 7, 8], 'not found yet');
    assert.deepEqual(shown({ incident: findings.incidents[0]!.id, name: 'dr. obi' }), [1]);
    assert.equal(report.toOrder(worstFirst, { ...everyone, name: 'Obi' }).text, '1 of 9 people');
  });

  it('keeps an incident chosen while its ends move as more of the session is read', () => {
    const report = reportOf(known);
    const incident = report.toView().findings.incidents[0]!;
    const moved = incident.id.replace(String(incident.from), String(incident.from - 8000));
    assert.notEqual(moved, incident.id);
    const order = report.toOrder(worstFirst, { ...everyone, incident: moved });
    assert.equal(order.incident?.id, incident.id);
    assert.equal(order.incident.label, `Only the people of: ${incident.title}, ${incident.time}`);
    const elsewhere = incident.id.replace(String(incident.from), '1').replace(String(incident.to), '2');
    assert.equal(report.toOrder(worstFirst, { ...everyone, incident: elsewhere }).incident, null);
  });

  it('says how much is read, and names nobody on too little', async () => {
    const part = await readSampleSession(fixture, hurting, 2);
    const { findings, people } = reportOf(part).toView();
    assert.equal(findings.basis, '2 of 9 stays read so far. Measured: 2 of 9 people.');
    assert.ok(findings.incidents.every(({ named }) => named === null));
    assert.equal(people[8]!.verdict, 'not read yet');
    assert.equal(
      reportOf(await readSampleSession(fixture, hurting, 0)).toView().findings.answer,
      'Nothing of this session is read yet.',
    );
  });

  it('has everyone of the sessions of 3, 45 and 200 people', async () => {
    const counts = [];
    for (const [roomName, read] of [
      [shortCallRoomName, 5],
      [webinarRoomName, 10],
      [crowdedRoomName, 3],
    ] as const) {
      const session = await readSampleSession(fixture, roomName, read);
      const report = reportOf(session);
      counts.push(report.toView().people.length);
      assert.equal(report.toOrder(worstFirst, everyone).people.length, session.people.length);
    }
    assert.deepEqual(counts.slice(1), [45, 200]);
    assert.ok(counts[0]! >= 3);
  });

  it('finds the stay of a person at a moment', () => {
    const report = reportOf(known);
    const own = known.people[3]!.person.stays[0]!.participantId;
    assert.equal(report.stayAt(3, known.range.from + 900_000), own);
    assert.equal(report.stayAt(3, known.range.to + 900_000), own);
    assert.equal(report.stayAt(99, known.range.from), undefined);
  });

  it('hides everything personal, and still tells people apart', () => {
    const report = reportOf(known, { hidePersonal: new Aliases() });
    const all = [report.toMarkdown(), report.toCsv(), report.toJson(), JSON.stringify(report.toView())].join('\n');
    for (const { displayName } of known.people.flatMap(({ person }) => person.stays)) {
      assert.ok(displayName !== null);
      assert.ok(!all.includes('Obi') && !all.includes('customer-'));
    }
    assert.match(report.toView().findings.answer, /while Person B sent with loss: Person B’s uplink/u);
    assert.equal(report.toOrder(worstFirst, { ...everyone, name: 'Obi' }).people.length, 0);
  });
});
