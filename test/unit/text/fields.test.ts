import assert from 'node:assert/strict';
import type { StayPlace } from '../../../src/quality/groupStays';
import type { Field } from '../../../src/shared/protocol/participantView';
import { participantFields, roomFields, sessionFields } from '../../../src/text/fields';
import { context, now, participant, room, session } from './rows';

const lines = (fields: readonly Field[]): string[] => fields.map(({ label, value }) => `${label}: ${value}`);

describe('what is known of a room', () => {
  it('is told whole, every time with its zone', () => {
    const all = room({
      roomName: '/a',
      createdAt: now,
      endAt: now,
      firstSessionStartedAt: now,
      lastSessionStartedAt: now,
      totalSessions: 1234,
      totalParticipantMinutes: 5,
      totalUniqueParticipants: 2,
      totalUniqueRecorders: 1,
      totalRecorderMinutes: 3,
      rating: 4.25,
      totalRatings: 7,
    });
    assert.deepEqual(lines(roomFields(all, context)), [
      'Room: a',
      'Sessions: 1,234',
      'First used: Nov 22, 2026, 12:00 UTC',
      'Last used: Nov 22, 2026, 12:00 UTC',
      'Created: Nov 22, 2026, 12:00 UTC',
      'Expires: Nov 22, 2026, 12:00 UTC',
      'People: 2',
      'Participant minutes: 5',
      'Recorders: 1',
      'Recorder minutes: 3',
      'Rating of the last session: 4.3 of 5 (7 ratings)',
    ]);
  });

  it('leaves out what the API does not say, and recorders where there were none', () => {
    const unused = room({ totalSessions: 0, totalUniqueRecorders: 0, totalRecorderMinutes: 0 });
    assert.deepEqual(lines(roomFields(unused, context)), ['Room: a', 'Sessions: 0', 'Last used: never']);
    assert.deepEqual(lines(roomFields(room(), context)), ['Room: a']);
  });
});

describe('what is known of a session', () => {
  it('says that it goes on', () => {
    assert.deepEqual(lines(sessionFields(session({ startedAt: now }), context)), [
      'Room: a',
      'Started: Nov 22, 2026, 12:00 UTC',
      'Ended: still going on',
      'Duration: still going on',
      'Session ID: s',
    ]);
  });
});

describe('what is known of a participant', () => {
  it('holds feedback, ids and the verdict where there is one', () => {
    const stay = participant({
      displayName: 'Ada',
      roleName: 'host',
      joinedAt: now,
      leftAt: now + 60_000,
      rating: 2,
      tags: ['audio\u0000', 'video'],
      comment: 'line 1\nline 2',
      externalId: 'customer-1',
    });
    assert.deepEqual(
      lines(participantFields(stay, context, { sessionEndedAt: now, ratings: { send: 'good', recv: 'poor' } })),
      [
        'Name: Ada',
        'Verdict: Sending: good · Receiving: poor',
        'Role: host',
        'Joined: Nov 22, 2026, 12:00 UTC',
        'Left: Nov 22, 2026, 12:01 UTC',
        'Stay: 1 min 0 s',
        'Rating: 2 of 5',
        'Tags: audio, video',
        'Comment: line 1\nline 2',
        'External ID: customer-1',
        'Participant ID: /p',
        'Session ID: s',
      ],
    );
  });

  it('says only what is there', () => {
    assert.deepEqual(lines(participantFields(participant(), context, { sessionEndedAt: null })), [
      'Name: (no name recorded)',
      'Left: still there',
      'Participant ID: /p',
      'Session ID: s',
    ]);
  });

  it('tells which of several stays it is, and that a name alone says little', () => {
    const place: StayPlace = { number: 2, of: 3, basis: 'displayName', awayBeforeMs: 60_000, awayAfterMs: 5_000 };
    const stays = (given: Partial<StayPlace>): string | undefined =>
      participantFields(participant(), context, { place: { ...place, ...given } }).find(
        ({ label }) => label === 'Stays',
      )?.value;
    assert.equal(
      stays({}),
      '2 of 3 in this session · came back after 1 min · left and came back after 5 s · taken for one person by the name only',
    );
    assert.equal(stays({ basis: 'device', awayBeforeMs: null, awayAfterMs: null }), '2 of 3 in this session');
    assert.equal(stays({ number: 1, of: 1, basis: null }), undefined);
  });
});
