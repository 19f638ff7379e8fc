import assert from 'node:assert/strict';
import { type ExportedList, listFile } from '../../../../src/report/lists/exportedList';
import { exportedParticipants, exportedRooms, exportedSessions } from '../../../../src/report/lists/exports';
import { type ListPage, PagedList } from '../../../../src/store/pagedList';
import { Aliases } from '../../../../src/text/aliases';
import { readCsv } from '../../../support/readCsv';
import { context, now, participant, room, session } from '../../text/rows';

const hour = 3_600_000;
const account = 'Production';

/** A list that has ended. */
function listOf<T>(results: readonly T[], id: (row: T) => string, more: Partial<ListPage<T>> = {}): PagedList<T> {
  const page = { results, cursor: null, dropped: 0, ...more };
  return new PagedList<T>(() => Promise.reject(new Error('not asked for')), id, page);
}

/** What is said of a list, by its label, and its rows by the names of their columns. */
function csvOf(list: ExportedList): { readonly head: Map<string, string>; readonly rows: Record<string, string>[] } {
  const lines = readCsv(listFile(list, 'csv'));
  const end = lines.findIndex((cells) => cells.length === 1 && cells[0] === '');
  const [names = [], ...rows] = lines.slice(end + 1);
  return {
    head: new Map(lines.slice(0, end).map(([label = '', value = '']) => [label, value])),
    rows: rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))),
  };
}

const stay = participant({
  participantId: '/p',
  displayName: '=HYPERLINK("https://evil.example")',
  externalId: 'customer-1',
  roleName: 'host',
  comment: 'bad\u202e sound',
  tags: ['audio', 'video'],
  joinedAt: now - 2 * hour,
  leftAt: now - hour,
});
const stays = listOf([stay], ({ participantId }) => participantId);
const call = session({ roomSessionId: 's1', roomName: '/stand-up', endedAt: now - hour });

describe('a list that is saved', () => {
  it('says which rooms it holds, in which order, of which account, and holds them as they are shown', () => {
    const rooms = [room({ roomName: '/a', totalSessions: 2, createdAt: now }), room({ roomName: '/b', rating: 4.5 })];
    const list = listOf(rooms, ({ roomName }) => roomName, { dropped: 1 });
    const query = { roomName: { contains: 'x' }, sortBy: 'rating:desc' } as const;
    const { head, rows } = csvOf(exportedRooms(rooms.toReversed(), list, query, account, context));
    assert.deepEqual(
      [...head],
      [
        ['List', 'Rooms'],
        ['Filter', 'contains "x"'],
        ['Order', 'best rated first'],
        ['Account', account],
        ['Saved', 'Nov 22, 2026, 12:00 UTC'],
        ['Rows', '2'],
        ['Times', 'Times are in UTC.'],
        ['About the data', '1 row could not be read'],
      ],
    );
    assert.deepEqual(
      rows.map((row) => [row['room_name'], row['sessions'], row['created_utc'], row['rating_of_5']]),
      [
        ['/b', '', '', '4.5'],
        ['/a', '2', '2026-11-22T12:00:00.000Z', ''],
      ],
    );
  });

  it('holds sessions with their lengths, and says what may still come', () => {
    const sessions = [call, session({ roomSessionId: 's2', startedAt: now - hour, endedAt: now - hour / 2 + 1000 })];
    const list = listOf(sessions, ({ roomSessionId }) => roomSessionId);
    const { head, rows } = csvOf(exportedSessions('/stand-up', list, account, context));
    assert.equal(head.get('Room'), '/stand-up');
    assert.match(head.get('About the data') ?? '', /still be arriving/);
    assert.deepEqual(
      rows.map((row) => [row['room_session_id'], row['duration_s']]),
      [
        ['s1', ''],
        ['s2', '1801'],
      ],
    );
  });

  it('defuses what a spreadsheet would run, and shows nothing that changes direction', () => {
    const { rows } = csvOf(exportedParticipants(call, stays, account, context));
    assert.deepEqual(rows, [
      {
        participant_id: '/p',
        name: '\'=HYPERLINK("https://evil.example")',
        role: 'host',
        external_id: 'customer-1',
        user_id: '',
        device_id: '',
        joined_utc: '2026-11-22T10:00:00.000Z',
        left_utc: '2026-11-22T11:00:00.000Z',
        stay_s: '3600',
        rating_of_5: '',
        tags: 'audio, video',
        comment: 'bad\ufffd sound',
      },
    ]);
  });

  it('shows aliases while personal data is hidden, and leaves out what a person said', () => {
    const hiding = { ...context, hidePersonal: new Aliases() };
    const list = exportedParticipants(call, stays, account, hiding);
    for (const format of ['csv', 'json'] as const) {
      const text = listFile(list, format);
      assert.doesNotMatch(text, /HYPERLINK|customer-1|audio|sound/, format);
      assert.match(text, /Host A/);
      assert.match(text, /Personal data is hidden/);
    }
  });

  it('is the same as JSON, where what Whereby did not give is null', () => {
    const list = exportedParticipants(call, stays, account, context);
    const { about, rows } = JSON.parse(listFile(list, 'json')) as {
      readonly about: { readonly label: string; readonly value: string }[];
      readonly rows: Record<string, unknown>[];
    };
    assert.deepEqual(about[0], { label: 'List', value: 'Participants' });
    assert.deepEqual([rows[0]?.['stay_s'], rows[0]?.['user_id'], rows[0]?.['role']], [3600, null, 'host']);
  });
});
