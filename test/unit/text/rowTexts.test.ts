import assert from 'node:assert/strict';
import type { StayPlace } from '../../../src/quality/groupStays';
import { roleTitle } from '../../../src/text/labels';
import { participantRow, roomRow, sessionRow } from '../../../src/text/rowTexts';
import { resolveZone } from '../../../src/text/zone';
import { steady } from '../quality/calls';
import { english } from './english';
import { context, now, participant, room, session } from './rows';
import { judgePlain } from './verdict/judged';

const minuteMs = 60_000;
const dayMs = 86_400_000;

describe('the row of a room', () => {
  it('says its name without the slash, its last use and its sessions', () => {
    const row = roomRow(room({ roomName: '/stand-up', totalSessions: 12, lastSessionStartedAt: now }), context);
    assert.deepEqual(row, {
      label: 'stand-up',
      description: 'Today 12:00 · 12 sessions',
      accessible: 'Room stand-up, last used Nov 22, 2026, 12:00 UTC · 12 sessions',
    });
  });

  it('counts one session as one, and leaves out what is not known', () => {
    assert.equal(roomRow(room({ totalSessions: 1 }), context).description, '1 session');
    assert.equal(roomRow(room(), context).description, '');
    assert.equal(roomRow(room(), context).accessible, 'Room a');
    assert.equal(roomRow(room({ totalSessions: 0 }), context).description, 'never used');
  });

  it('leaves out the middle of a UUID in the name, which a screen reader is told whole', () => {
    const uuid = '4b3bd908-67b0-4cc5-a38d-8ccc2d2e2002';
    const { label, accessible } = roomRow(room({ roomName: `/${uuid}` }), context);
    assert.equal(label, '4b3b…2002');
    assert.equal(accessible, `Room ${uuid}`);
    const within = (roomName: string): string => roomRow(room({ roomName }), context).label;
    assert.equal(within(`/visit-${uuid}-b`), 'visit-4b3b…2002-b');
    assert.equal(within(`/${uuid.replaceAll('-', '')}`), '4b3b…2002');
    assert.equal(within(`/x${uuid}`), `x${uuid}`);
    assert.equal(within('/4b3bd908-67b0'), '4b3bd908-67b0');
  });

  it('begins with what rooms are sorted by, once', () => {
    const used = room({
      totalSessions: 12,
      lastSessionStartedAt: now,
      createdAt: now - 86_400_000,
      totalParticipantMinutes: 1240,
      totalUniqueParticipants: 7,
      rating: 4.25,
    });
    const rows = (
      ['createdAt', 'totalSessions', 'totalParticipantMinutes', 'totalUniqueParticipants', 'rating'] as const
    ).map((order) => roomRow(used, context, `${order}:desc`));
    assert.deepEqual(
      rows.map(({ description }) => description),
      [
        'created Yesterday · Today 12:00 · 12 sessions',
        '12 sessions · Today 12:00',
        '1,240 min · Today 12:00 · 12 sessions',
        '7 people · Today 12:00 · 12 sessions',
        '4.3 of 5 · Today 12:00 · 12 sessions',
      ],
    );
    assert.equal(rows[0]?.accessible, 'Room a, created Yesterday · last used Nov 22, 2026, 12:00 UTC · 12 sessions');
    assert.equal(roomRow(room({ totalSessions: 1 }), context, 'rating:desc').description, '1 session');
  });

  it('has a name even when nothing of it can be seen', () => {
    assert.equal(roomRow(room({ roomName: '/\u200b' }), context).label, '(room without a visible name)');
  });
});

describe('the row of a session', () => {
  it('says its start in the zone in force, its people and its length', () => {
    const { zone } = resolveZone('Europe/Oslo', 'UTC');
    const ended = session({ startedAt: now, endedAt: now + 90 * minuteMs, totalUniqueParticipants: 3 });
    assert.deepEqual(sessionRow(ended, { ...context, zone }), {
      label: 'Today 13:00',
      description: '3 people · 1 h 30 min',
      accessible: 'Session started Nov 22, 2026, 13:00 Europe/Oslo, 3 people · 1 h 30 min',
    });
  });

  it('leaves out a part of the length that is zero, and people where none were counted', () => {
    const length = (ms: number): string =>
      sessionRow(session({ startedAt: now, endedAt: now + ms, totalUniqueParticipants: 0 }), context).description;
    assert.deepEqual([4 * minuteMs, 60 * minuteMs, dayMs, 61_000, 9_000].map(length), [
      '4 min',
      '1 h',
      '24 h',
      '1 min 1 s',
      '9 s',
    ]);
  });

  it('says the day as today, yesterday or without the current year', () => {
    const label = (startedAt: number): string => sessionRow(session({ startedAt }), context).label;
    assert.equal(label(now - dayMs), 'Yesterday 12:00');
    assert.equal(label(now - 3 * dayMs), 'Nov 19, 12:00');
    assert.equal(label(now - 365 * dayMs), 'Nov 22, 2025, 12:00');
  });

  it('says in words that it goes on, or that its start or length is not known', () => {
    const { description } = sessionRow(session({ startedAt: now, totalUniqueParticipants: 1 }), context);
    assert.equal(description, '1 person · still going on');
    const unknown = sessionRow(session({ endedAt: now }), context);
    assert.deepEqual([unknown.label, unknown.description], ['Start not recorded', 'length not recorded']);
    const backwards = sessionRow(session({ startedAt: now, endedAt: now - 1 }), context);
    assert.equal(backwards.description, 'length not recorded');
  });
});

describe('the row of a participant', () => {
  it('says name, stay and role, and to a screen reader when they joined', () => {
    const stay = participant({
      displayName: 'Ada',
      roleName: 'granted_visited',
      joinedAt: now,
      leftAt: now + 61_000,
    });
    assert.deepEqual(participantRow(stay, context), {
      label: 'Ada',
      description: '1 min 1 s · admitted visitor',
      accessible: 'Participant Ada, 1 min 1 s · admitted visitor · joined Nov 22, 2026, 12:00 UTC',
    });
  });

  it('says the verdict first, and which of several stays it is', () => {
    const place: StayPlace = { number: 2, of: 3, basis: 'externalId', awayBeforeMs: 1, awayAfterMs: null };
    const ratings = { send: 'good', recv: 'poor' } as const;
    const stay = participant({ displayName: 'Ada', roleName: 'host', joinedAt: now, leftAt: now + minuteMs });
    const row = participantRow(stay, context, { place, ratings });
    assert.equal(row.description, 'Poor · stay 2 · 1 min · host');
    assert.match(
      row.accessible,
      /^Participant Ada, Poor · stay 2 · 1 min · host · joined .* · Sending: good · Receiving: poor$/,
    );
    const marks = [1, 3, 4].map((number) => participantRow(stay, context, { place: { ...place, number } }).description);
    assert.deepEqual(marks, ['stay 1 · 1 min · host', 'stay 3 · 1 min · host', 'stay 4 · 1 min · host']);
    assert.equal(participantRow(stay, context, { place: { ...place, number: 1, of: 1 } }).description, '1 min · host');
  });

  it('is not called good where a large part was silent', () => {
    const { facts } = judgePlain(steady(1440), [...steady(900), [540, 0, 0]]);
    const ratings = { send: facts.send.rating, recv: facts.recv.rating };
    const stay = participant({ displayName: 'Ada', joinedAt: now, leftAt: now + 48 * minuteMs });
    assert.equal(participantRow(stay, context, { ratings }).description, 'Good · 48 min');
    const { description, accessible } = participantRow(stay, context, { ratings, facts });
    assert.equal(description, 'Good where measured · 48 min');
    assert.match(accessible, /Sending: good · Receiving: good where measured \(62 %\)$/);
  });

  it('says its length without seconds from ten minutes on', () => {
    const length = (ms: number): string =>
      participantRow(participant({ joinedAt: now, leftAt: now + ms }), context).description;
    assert.deepEqual([599_000, 600_000, 786_000, 3_599_000].map(length), ['9 min 59 s', '10 min', '13 min', '1 h']);
  });

  it('says in words who is still there and who has no name', () => {
    const row = participantRow(participant({ joinedAt: now }), context, { sessionEndedAt: null });
    assert.deepEqual([row.label, row.description], ['(no name recorded)', 'still there']);
  });

  it('does not call anybody still there whose session is over or not known', () => {
    const stay = participant({ joinedAt: now });
    assert.equal(participantRow(stay, context, { sessionEndedAt: now }).description, 'leaving not recorded');
    assert.equal(participantRow(stay, context).description, 'leaving not recorded');
  });

  it('is safe whatever a stranger calls themselves', () => {
    const { label } = participantRow(participant({ displayName: `\u202e${'x'.repeat(10_000)}\n` }), context);
    assert.equal(label, `\ufffd${'x'.repeat(79)}…`);
  });
});

describe('a role', () => {
  it('is told in words, and an unknown one as Whereby names it', () => {
    const roles = [null, 'host', 'visitor', 'granted_visitor', 'recorder', 'streamer', 'viewer\u0000'];
    assert.deepEqual(
      roles.map((role) => roleTitle(role, english)),
      ['', 'host', 'visitor', 'admitted visitor', 'recorder', 'streamer', 'viewer'],
    );
  });
});
