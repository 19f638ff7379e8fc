import assert from 'node:assert/strict';
import type { SessionFacts } from '../../../../src/report/session/facts';
import { readCsv } from '../../../support/readCsv';
import { entryAtNoon, noon, stayAtNoon } from '../participant/reportFixture';
import { factsOf, reportOf } from './sessionFixture';

const hostile = '=cmd|calc ](command:x) <img src=x> `$(zap)` \u202e\n| www.evil.example @all';

/** Four people, of whom three receive with 8 % loss throughout, and one is not read. */
function hostileSession(): SessionFacts {
  const stays = ['a', 'b', 'c', '/d|e'].map((participantId, i) =>
    stayAtNoon({
      participantId,
      displayName: i === 0 ? hostile : 'Kim',
      externalId: `customer-${i}`,
      deviceId: `d${i}`,
      userId: `u${i}`,
    }),
  );
  const lossy = { packetLossRecv: new Array(300).fill(8), packetLossSend: new Array(300).fill(0) };
  const bitrates = { bitrateRecv: new Array(300).fill(900_000), bitrateSend: new Array(300).fill(900_000) };
  const details = [entryAtNoon({ samples: { ...lossy, ...bitrates } })];
  const loaded = new Map(['a', 'b', 'c'].map((id) => [id, details]));
  return factsOf(stays, loaded, { roomSessionId: 's', roomName: '/a', startedAt: noon, endedAt: noon + 600_000 });
}

describe('the Markdown of a session', () => {
  const markdown = reportOf(hostileSession(), { timeZone: 'Europe/Oslo' }).toMarkdown();

  it('holds answer, incidents, people with ids, unit, zone and rules, and tells times in UTC too', () => {
    for (const part of [
      '### a, Nov 22, 2026, 13:00 Europe/Oslo (Sample data)',
      '**From 13:00:00 to 13:10:00 Europe/Oslo (12:00:00 to 12:10:00 UTC) 3 people received with loss.',
      'it is not known how 1 of the 4 people there sent',
      '13:00:00 Europe/Oslo (12:00:00 UTC)',
      '3 of 4 stays read so far.',
      '`customer-3`',
      'Kim (2)',
      'read as percent',
      'Times are in Europe/Oslo and in UTC.',
      'Cannot tell: else',
    ]) {
      assert.ok(markdown.includes(part), `${part} in ${markdown}`);
    }
  });

  it('lets no text of a person come to life, nor break the table', () => {
    assert.ok(!/(?<!\\)\]\(command|(?<!\\)<img|www\.evil|@all|\u202e/u.test(markdown), markdown);
    const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
    assert.equal(lines.length, 2 + 4);
    const cells = lines.map((line) => line.split(/(?<!\\)\|/u).length);
    assert.deepEqual(new Set(cells).size, 1, lines.join('\n'));
  });
});

describe('the CSV of a session', () => {
  const rows = readCsv(reportOf(hostileSession()).toCsv());
  const start = rows.findIndex(([first]) => first === 'name');

  it('begins with the answer, incidents, zone, unit, notes and rules, each in a row of two', () => {
    const head = rows.slice(0, start - 1);
    assert.ok(head.every((row) => row.length === 2));
    const labels = new Set(head.map(([label]) => label));
    assert.deepEqual([...labels], ['Answer', 'Rests on', 'Session ID', 'Account', 'Incident', 'Times', 'Unit', 'Rule']);
  });

  it('has one row a person, and runs nothing', () => {
    const [columns, ...people] = rows.slice(start);
    assert.ok(columns);
    assert.equal(people.length, 4);
    assert.ok(people.every((row) => row.length === columns.length));
    assert.ok(people.flat().every((cell) => !/^[=+@\t\r]/u.test(cell)));
    const cellsOf = (name: string) => people.map((row) => row[columns.indexOf(name)]);
    assert.deepEqual(cellsOf('read'), ['loaded', 'loaded', 'loaded', 'waiting']);
    assert.deepEqual(cellsOf('received_verdict'), ['poor', 'poor', 'poor', '']);
    assert.deepEqual(cellsOf('received_episodes_s'), ['600', '600', '600', '']);
    assert.deepEqual(cellsOf('incidents'), ['1', '1', '1', '0']);
    assert.deepEqual(cellsOf('named_as_cause'), ['0', '0', '0', '0']);
  });
});

describe('the JSON of a session', () => {
  it('holds the answer with its rules, the incidents with their evidence, and the people with ids and facts', () => {
    const known = JSON.parse(reportOf(hostileSession()).toJson()) as {
      readonly verdict: Readonly<Record<string, unknown>>;
      readonly incidents: readonly Readonly<Record<string, unknown>>[];
      readonly people: readonly { readonly stays: readonly { participantId: string }[]; facts: unknown }[];
    };
    assert.deepEqual(Object.keys(known.verdict), ['answer', 'basis', 'notes', 'unit', 'zone', 'rules']);
    assert.equal(known.incidents.length, 1);
    assert.equal(known.incidents[0]!['doubt'], 'senderNotKnown');
    assert.deepEqual(known.incidents[0]!['notRead'], [3]);
    assert.deepEqual(
      known.people.map(({ stays }) => stays.map(({ participantId }) => participantId)),
      [['a'], ['b'], ['c'], ['/d|e']],
    );
    assert.equal(known.people[3]!.facts, null);
  });
});
