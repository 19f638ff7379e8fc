import assert from 'node:assert/strict';
import fc from 'fast-check';
import { personalText } from '../../../src/shared/personalText';
import { ApiError } from '../../../src/api/errors';
import { parseDetails } from '../../../src/api/parseDetails';
import { parseJson, parsePage } from '../../../src/api/parsePage';
import { participantSchema, roomSchema, sessionSchema } from '../../../src/api/parseRows';
import { readNumber, readTime } from '../../../src/api/parseValue';

const start = Date.UTC(2020, 0, 1);
const page = (...results: unknown[]): object => ({ cursor: null, results });
const isBadResponse = (error: unknown): boolean => error instanceof ApiError && error.kind === 'badResponse';

describe('reading values', () => {
  it('reads numbers, also from text, and nothing else', () => {
    const read = [5, -1.5, '7', ' 2.5e3 ', '', 'x', '0x10', 'Infinity', NaN, null, true, [], {}].map(readNumber);
    assert.deepEqual(read, [5, -1.5, 7, 2500, null, null, null, null, null, null, null, null, null]);
  });

  it('reads moments as ISO or epoch, in seconds or milliseconds', () => {
    for (const value of [
      '2020-01-01T00:00:00.000Z',
      '2020-01-01T01:00:00+01:00',
      '2020-01-01T00:00:00',
      '2020-01-01 00:00:00',
      '2020-01-01',
      start,
      start / 1000,
      String(start),
      String(start / 1000),
    ]) {
      assert.equal(readTime(value), start, String(value));
    }
  });

  it('reads no moment from anything else', () => {
    for (const value of [
      '',
      'yesterday',
      '1 January 2020',
      '2020-13-01',
      0,
      -1,
      1e18,
      NaN,
      null,
      undefined,
      {},
      [start],
    ]) {
      assert.equal(readTime(value), null, JSON.stringify(value));
    }
  });
});

describe('reading pages', () => {
  it('reads a room with everything', () => {
    const row = {
      roomName: '/4b3bd908',
      createdAt: '2020-01-01T00:00:00.000Z',
      totalParticipantMinutes: 124,
      totalSessions: '2',
      rating: 4.5,
      unknown: 1,
    };
    assert.deepEqual(parsePage({ cursor: 'c', results: [row] }, roomSchema), {
      cursor: 'c',
      dropped: 0,
      results: [
        {
          roomName: '/4b3bd908',
          createdAt: start,
          endAt: null,
          firstSessionStartedAt: null,
          lastSessionStartedAt: null,
          totalParticipantMinutes: 124,
          totalRecorderMinutes: null,
          totalStreamerMinutes: null,
          totalUniqueParticipants: null,
          totalUniqueRecorders: null,
          totalUniqueStreamers: null,
          totalSessions: 2,
          rating: 4.5,
          totalRatings: null,
        },
      ],
    });
  });

  it('reads the times of a session by either of their names, and the room that was asked for', () => {
    const { results } = parsePage(
      page(
        { roomSessionId: 'a', roomName: '/own', startedAt: start, endedAt: start + 1000 },
        { roomSessionId: 'b', createdAt: start, endAt: start + 1000 },
      ),
      sessionSchema('/asked'),
    );
    assert.deepEqual(
      results.map(({ roomName, startedAt, endedAt }) => [roomName, startedAt, endedAt]),
      [
        ['/own', start, start + 1000],
        ['/asked', start, start + 1000],
      ],
    );
    assert.ok(results.every((session) => !('createdAt' in session)));
  });

  it('takes an empty id and anything of a wrong type for none', () => {
    const { results } = parsePage(
      page({
        roomSessionId: 's',
        participantId: '/p',
        externalId: '',
        deviceId: 7,
        userId: null,
        displayName: { first: 'A' },
        leftAt: false,
        tags: ['audio-quality', '', 3, null],
      }),
      participantSchema,
    );
    assert.deepEqual(results, [
      {
        roomSessionId: 's',
        participantId: '/p',
        deviceId: null,
        userId: null,
        externalId: null,
        roleName: null,
        displayName: null,
        joinedAt: null,
        leftAt: null,
        rating: null,
        tags: [personalText('audio-quality')],
        comment: null,
      },
    ]);
  });

  it('leaves out and counts rows that cannot be identified', () => {
    const rows = page({ roomName: '/a' }, { roomName: '' }, {}, null, 3, { roomName: 7 }, { roomName: '/b' });
    const { results, dropped } = parsePage(rows, roomSchema);
    assert.deepEqual([results.map((room) => room.roomName), dropped], [['/a', '/b'], 5]);
  });

  it('refuses a page of which no row can be used, but not an empty one', () => {
    assert.throws(() => parsePage(page({}, {}), roomSchema), isBadResponse);
    assert.deepEqual(parsePage({ results: [] }, roomSchema), { results: [], cursor: null, dropped: 0 });
  });

  it('takes a number for a cursor and an empty text for none', () => {
    assert.equal(parsePage({ results: [], cursor: 12 }, roomSchema).cursor, '12');
    assert.equal(parsePage({ results: [], cursor: '' }, roomSchema).cursor, null);
  });
});

describe('reading details', () => {
  const entry = {
    displayName: 'John Doe',
    userRole: 'host',
    userAgent: 'Mozilla/5.0',
    timeStamp: start,
    sampleRateMs: '2000',
    samples: { packetLossSend: [1, null, '2'] },
    events: [{ any: 'thing' }],
  };

  it('reads none, one or several entries, or a bare one, and leaves samples and events raw', () => {
    const read = { ...entry, displayName: personalText('John Doe', 'host'), sampleRateMs: 2000 };
    assert.deepEqual(parseDetails([]), []);
    assert.deepEqual(parseDetails([entry, entry]), [read, read]);
    assert.deepEqual(parseDetails(entry), [read]);
  });

  it('reads an entry of which only the samples are there', () => {
    assert.deepEqual(parseDetails([{ samples: 'odd', sampleRateMs: 0, timeStamp: 'never', events: null }]), [
      {
        displayName: null,
        userRole: null,
        userAgent: null,
        timeStamp: null,
        sampleRateMs: null,
        samples: 'odd',
        events: [],
      },
    ]);
  });

  it('leaves out what lies so deep in itself that it could not be written down again', () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    const text = `[{"samples":{"packetLossSend":[1,${deep}]},"events":[{"name":"a"},{"name":${deep}}]}]`;
    const [read] = parseDetails(parseJson(text));
    assert.deepEqual([read?.samples, read?.events], [null, [{ name: 'a' }, null]]);
  });

  it('refuses what has nothing of an entry', () => {
    for (const body of [null, 3, 'text', {}, { error: 'x' }, [null], [[]], [{}]]) {
      assert.throws(() => parseDetails(body), isBadResponse, JSON.stringify(body));
    }
    assert.equal(parseDetails([null, entry]).length, 1);
  });
});

describe('reading anything', () => {
  it('throws nothing but a bad response, whatever the JSON', function () {
    this.timeout(20_000);
    const field = fc.constantFrom(
      'roomName',
      'roomSessionId',
      'participantId',
      'createdAt',
      'tags',
      'samples',
      'events',
    );
    const rows = fc.array(fc.oneof(fc.dictionary(field, fc.jsonValue()), fc.jsonValue()));
    const body = fc.oneof(
      fc.jsonValue(),
      rows,
      fc.record({ cursor: fc.jsonValue(), results: fc.oneof(rows, fc.jsonValue()) }, { requiredKeys: [] }),
    );
    const readers = [
      (value: unknown) => parsePage(value, roomSchema),
      (value: unknown) => parsePage(value, sessionSchema('/r')),
      (value: unknown) => parsePage(value, participantSchema),
      parseDetails,
    ];
    fc.assert(
      fc.property(body, (value) => {
        for (const read of readers) {
          try {
            read(value);
          } catch (error) {
            assert.ok(isBadResponse(error), String(error));
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps nothing of a body that is no JSON', () => {
    assert.throws(
      () => parseJson('John Doe, not JSON'),
      (error) => isBadResponse(error) && (error as Error).cause === undefined && !String(error).includes('John'),
    );
  });
});
