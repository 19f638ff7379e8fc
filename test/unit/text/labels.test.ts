import assert from 'node:assert/strict';
import { participantRow, roleTitle, roomRow, sessionRow } from '../../../src/text/labels';
import { resolveZone } from '../../../src/text/zone';
import { english } from './english';
import { context, now, participant, room, session } from './rows';

const minuteMs = 60_000;

describe('the row of a room', () => {
  it('says its name without the slash, its sessions and its last use', () => {
    const row = roomRow(room({ roomName: '/stand-up', totalSessions: 12, lastSessionStartedAt: now }), context);
    assert.deepEqual(row, {
      label: 'stand-up',
      description: '12 sessions · last used Nov 22, 2026, 12:00',
      accessible: 'Room stand-up, 12 sessions · last used Nov 22, 2026, 12:00 UTC',
    });
  });

  it('counts one session as one, and leaves out what is not known', () => {
    assert.equal(roomRow(room({ totalSessions: 1 }), context).description, '1 session');
    assert.equal(roomRow(room(), context).description, '');
    assert.equal(roomRow(room({ totalSessions: 0 }), context).description, '0 sessions · never used');
  });

  it('has a name even when nothing of it can be seen', () => {
    assert.equal(roomRow(room({ roomName: '/\u200b' }), context).label, '(room without a visible name)');
  });
});

describe('the row of a session', () => {
  it('says its start in the zone in force, its length and its people', () => {
    const { zone } = resolveZone('Europe/Oslo', 'UTC');
    const ended = session({ startedAt: now, endedAt: now + 90 * minuteMs, totalUniqueParticipants: 3 });
    assert.deepEqual(sessionRow(ended, { ...context, zone }), {
      label: 'Nov 22, 2026, 13:00',
      description: '1 h 30 min · 3 people',
      accessible: 'Session started Nov 22, 2026, 13:00 Europe/Oslo, 1 h 30 min · 3 people',
    });
  });

  it('says in words that it goes on, or that its start or length is not known', () => {
    const { description } = sessionRow(session({ startedAt: now, totalUniqueParticipants: 1 }), context);
    assert.equal(description, 'still going on · 1 person');
    const unknown = sessionRow(session({ endedAt: now }), context);
    assert.deepEqual([unknown.label, unknown.description], ['Start not recorded', 'length not recorded']);
    const backwards = sessionRow(session({ startedAt: now, endedAt: now - 1 }), context);
    assert.equal(backwards.description, 'length not recorded');
  });
});

describe('the row of a participant', () => {
  it('says name, role and stay, and to a screen reader when they joined', () => {
    const stay = participant({
      displayName: 'Ada',
      roleName: 'granted_visited',
      joinedAt: now,
      leftAt: now + 61_000,
    });
    assert.deepEqual(participantRow(stay, context), {
      label: 'Ada',
      description: 'admitted visitor · 1 min 1 s',
      accessible: 'Participant Ada, admitted visitor · 1 min 1 s · joined Nov 22, 2026, 12:00 UTC',
    });
  });

  it('says in words who is still there and who has no name', () => {
    const row = participantRow(participant({ joinedAt: now }), context, null);
    assert.deepEqual([row.label, row.description], ['(no name recorded)', 'still there']);
  });

  it('does not call anybody still there whose session is over or not known', () => {
    const stay = participant({ joinedAt: now });
    assert.equal(participantRow(stay, context, now).description, 'leaving not recorded');
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
