import assert from 'node:assert/strict';
import type { RoomSessionsFacts, UsageFacts } from '../../../../src/report/usage/facts';
import { usageFacts } from '../../../../src/report/usage/facts';
import { dayTeller } from '../../../../src/report/usage/calendar';
import { usageCsv } from '../../../../src/report/usage/csv';
import { usageMarkdown } from '../../../../src/report/usage/markdown';
import { usageView } from '../../../../src/report/usage/view';
import { loadedText, usageNotes } from '../../../../src/report/usage/words';
import { usageMeasures } from '../../../../src/shared/usage';
import type { TextContext } from '../../../../src/text/context';
import { zoneView } from '../../../../src/text/zoneView';
import { readCsv } from '../../../support/readCsv';
import { english } from '../../text/english';
import { session } from './usageFixture';

const context: TextContext = {
  l10n: { ...english, locale: 'en-GB' },
  zone: { id: 'Europe/Oslo', name: 'Europe/Oslo' },
  now: Date.parse('2026-11-29T21:00:00Z'),
  hidePersonal: false,
};
const idle = { state: 'idle', done: 0, total: 0, failure: '', said: '', more: null, all: null, again: null } as const;
const zones = zoneView({ setting: 'local', host: 'Europe/Oslo', browser: undefined }, english);

const room = (facts: Partial<RoomSessionsFacts> = {}): RoomSessionsFacts => ({
  roomName: '/a-room',
  sessions: [
    session('2026-11-29T10:00:00Z', { totalParticipantMinutes: 90 }, false),
    session('2026-11-28T10:00:00Z', { totalRecorderMinutes: 12 }),
    session('2026-11-02T10:00:00Z', { totalParticipantMinutes: null }),
  ],
  total: 3,
  isRead: true,
  isWhole: true,
  completeAfter: null,
  dropped: 0,
  isUnsorted: false,
  isRepeated: false,
  ...facts,
});
const factsOf = (rooms: readonly RoomSessionsFacts[], of: Partial<UsageFacts> = {}): UsageFacts =>
  usageFacts({ roomName: '/a-room', rooms, leavesRoomsOut: false, badge: null, ...of }, dayTeller('Europe/Oslo'));
const viewOf = (facts: UsageFacts) => usageView(facts, idle, zones, context);

describe('usage in words', () => {
  it('says in one sentence what is loaded, and draws only what there is', () => {
    const view = viewOf(factsOf([room()]));
    assert.equal(view.answer, '3 sessions with 150 participant minutes from 2 Nov 2026 to 29 Nov 2026.');
    assert.equal(view.reading.text, '3 of 3 sessions loaded');
    assert.deepEqual(
      view.measures.filter(({ isDrawn }) => isDrawn).map(({ measure, sum }) => [measure, sum]),
      [
        ['sessions', '3'],
        ['participantMinutes', '150'],
        ['people', '6'],
        ['recorderMinutes', '12'],
      ],
    );
    assert.equal(view.rooms, null);
  });

  it('has a bar for each day, week and month between the first and the last, and a table of those with sessions', () => {
    const { day, week, month } = viewOf(factsOf([room()])).periods;
    assert.deepEqual([day.bars.length, week.bars.length, month.bars.length], [28, 4, 1]);
    assert.equal(day.bars[0]?.label, 'Mon, 2 Nov 2026');
    assert.match(week.bars[3]?.label ?? '', /^23.{1,3}29 Nov 2026$/);
    assert.equal(month.bars[0]?.label, 'November 2026');
    assert.deepEqual(day.bars[0].values, [1, null, 2, 0, 0]);
    assert.equal(day.bars[0].texts[1], '–');
    assert.deepEqual(
      day.table.rows.map(([label]) => label),
      ['Sun, 29 Nov 2026', 'Sat, 28 Nov 2026', 'Mon, 2 Nov 2026', 'All that is loaded'],
    );
    assert.ok(day.table.rows.every(({ length }) => length === usageMeasures.length + 2));
  });

  it('marks what may still grow: sessions that are not final, and days that are not all loaded', () => {
    const facts = factsOf([room({ total: 40, isWhole: false, completeAfter: Date.parse('2026-11-02T10:00:00Z') })]);
    const { bars } = viewOf(facts).periods.day;
    assert.deepEqual(
      bars.flatMap(({ note, label }) => (note === '' ? [] : [`${label}: ${note}`])),
      ['Mon, 2 Nov 2026: not all loaded', 'Sun, 29 Nov 2026: 1 not final'],
    );
    const notes = usageNotes(facts, context).join('\n');
    assert.match(notes, /^Complete after 2 Nov 2026\./m);
    assert.match(notes, /^1 session is not final/m);
    assert.match(notes, /^Participant minutes: 1 session does not tell them\.$/m);
    assert.equal(loadedText(facts, context), '3 of 40 sessions loaded');
    // The month holds that day.
    assert.equal(viewOf(facts).periods.month.bars[0]?.note, 'not all loaded · 1 not final');
  });

  it('says of several rooms how many are read, which rooms are left out, and what each has', () => {
    const rooms = [
      room({
        sessions: [session('2026-11-20T10:00:00Z', { totalParticipantMinutes: 5 })],
        total: 1,
        roomName: '/small',
      }),
      room(),
      room({ roomName: '/unread', sessions: [], total: 7, isRead: false, isWhole: false, completeAfter: Infinity }),
    ];
    const facts = factsOf(rooms, { roomName: null, leavesRoomsOut: true });
    const view = viewOf(facts);
    assert.equal(view.title, 'Usage');
    assert.equal(loadedText(facts, context), '4 of 11 sessions loaded · 2 of 3 rooms read');
    assert.match(view.notes.join('\n'), /^Not all sessions are loaded, on any day/m);
    assert.match(view.notes.join('\n'), /^There are more rooms than the Rooms view shows/m);
    assert.deepEqual(
      view.rooms?.rows.map(([name, loaded, all]) => [name, loaded, all]),
      [
        ['a-room', '3', '3'],
        ['small', '1', '1'],
      ],
    );
    const unknown = factsOf([room({ total: null })]);
    assert.equal(loadedText(unknown, context), '3 sessions loaded, of how many is not known');
  });

  it('counts sessions without a start in the sums alone, and says so', () => {
    const facts = factsOf([room({ sessions: [session(null, { totalParticipantMinutes: 8 })], total: 1 })]);
    const view = viewOf(facts);
    assert.equal(view.answer, '1 session with 8 participant minutes, on days that are not known.');
    assert.match(view.notes.join('\n'), /^1 session without a start is on no day/m);
    assert.deepEqual(
      view.periods.week.table.rows.map(([label, count]) => [label, count]),
      [
        ['Start not recorded', '1'],
        ['All that is loaded', '1'],
      ],
    );
  });

  it('says that there are no sessions, or none yet', () => {
    const none = (total: number): string => viewOf(factsOf([room({ sessions: [], total })])).answer;
    assert.deepEqual([none(0), none(4)], ['There are no sessions.', 'No sessions are loaded yet.']);
  });

  it('goes to a spreadsheet with the same sums, and with what must be known of them', () => {
    const facts = factsOf([room(), room({ sessions: [session(null)], total: 1 })], { badge: 'Sample data' });
    for (const period of ['day', 'week', 'month'] as const) {
      const cells = readCsv(usageCsv(facts, period, context));
      const gap = cells.findIndex((row) => row.join('') === '');
      const [head, columns = [], rows] = [cells.slice(0, gap), cells[gap + 1], cells.slice(gap + 2)];
      const sum = (name: string): number => rows.reduce((all, row) => all + Number(row[columns.indexOf(name)]), 0);
      assert.deepEqual(
        [sum('sessions'), sum('participant_minutes'), sum('people_counted_once_a_session')],
        [4, 210, 8],
      );
      assert.ok(head.some(([what, value]) => what === 'Account' && value === 'Sample data'));
      assert.ok(head.some(([what, value]) => what === 'Rule' && value?.includes('Europe/Oslo')));
    }
  });

  it('is copied as Markdown with its table and notes', () => {
    const text = usageMarkdown(factsOf([room()]), 'month', context);
    assert.match(text, /^### Usage of a-room$/m);
    assert.match(text, /^\| November 2026 \| 3 \| 150 \| 6 \| 12 \| 0 \| 1 not final \|$/m);
    assert.match(text, /Days are those of Europe\/Oslo/);
  });
});
