import assert from 'node:assert/strict';
import { roomsParameters, type RoomsQuery } from '../../../../src/api/query';
import { filterChoices, sortChoices, withoutFilter } from '../../../../src/report/lists/roomChoices';
import { describeRoomsQuery } from '../../../../src/text/roomsQuery';
import { context } from '../../text/rows';

const words = (query: RoomsQuery, isSortedHere = false): string => describeRoomsQuery(query, isSortedHere, context);
const labels = (typed: string, query: RoomsQuery = {}): string[] =>
  filterChoices(typed, query, context).map(({ label }) => label);
const chosen = (label: string, typed: string, query: RoomsQuery = {}): RoomsQuery => {
  const found = filterChoices(typed, query, context).find((choice) => choice.label === label);
  assert.ok(typeof found?.leadsTo === 'object', label);
  return found.leadsTo;
};

describe('the filters to choose from', () => {
  it('are by a typed part of a name, by its start, or by the whole of it, as Whereby takes them', () => {
    assert.deepEqual(labels(' team ').slice(0, 3), [
      'Name: contains "team"',
      'Name: starts with "team"',
      'Name: named "team"',
    ]);
    const sent = ['contains', 'starts with', 'named'].map((how) => {
      const query = chosen(`Name: ${how} "team"`, 'https://example.whereby.com/team');
      return Object.entries(roomsParameters(query)).filter(([, value]) => value !== undefined);
    });
    assert.deepEqual(sent, [
      [['roomName[contains]', 'team']],
      [['roomName[startsWith]', '/team']],
      [['roomName[exact]', '/team']],
    ]);
  });

  it('are by the day of creation, whole days of the zone', () => {
    const query = chosen('Created in the last 7 days', '');
    assert.deepEqual(query, { createdAt: { from: Date.UTC(2026, 10, 15) } });
    assert.equal(words(query), 'created since Nov 15, 2026');
  });

  it('keep each other and the order', () => {
    const query = chosen('Created in the last 30 days', '', { roomName: { contains: 'a' }, sortBy: 'createdAt:asc' });
    assert.equal(words(query), 'contains "a" · created since Oct 23, 2026 · oldest first');
    assert.equal(words(chosen('Any name', '', query)), 'created since Oct 23, 2026 · oldest first');
    assert.equal(words(chosen('Created at any time', '', query)), 'contains "a" · oldest first');
    assert.deepEqual(chosen('Clear Room Filter', '', query), { sortBy: 'createdAt:asc' });
    assert.deepEqual(withoutFilter({ roomName: { exact: '/a' } }), {});
  });

  it('offer nothing to take away where nothing is filtered, and nothing that Enter would choose by mistake', () => {
    const [first, ...rest] = filterChoices('', {}, context);
    assert.equal(first?.leadsTo, 'nothing');
    assert.doesNotMatch(rest.map(({ label }) => label).join(), /any|Clear/i);
  });

  it('let nothing of what was typed come to life', () => {
    assert.doesNotMatch(labels('a$(zap)\u202e').join(), /(?<!\\)\$\(zap|\u202e/u);
    assert.doesNotMatch(words({ roomName: { contains: 'a\u202e\n' } }), /[\u202e\n]/u);
  });
});

describe('the orders to choose from', () => {
  it('turn the present one round, and leave the filter as it is', () => {
    const filter = { roomName: { contains: 'a' } };
    const [use, created] = sortChoices(filter, context);
    assert.deepEqual(use?.leadsTo, { ...filter, sortBy: 'lastSessionStartedAt:asc' });
    assert.equal(use.description, 'now last used first; choose for longest unused first');
    assert.deepEqual(created?.leadsTo, { ...filter, sortBy: 'createdAt:desc' });
    const [again] = sortChoices({ ...filter, sortBy: 'lastSessionStartedAt:asc' }, context);
    assert.deepEqual(again?.leadsTo, filter);
  });

  it('are told beside the title, with what they hold for', () => {
    assert.equal(words({}), '');
    assert.equal(words({ sortBy: 'rating:desc' }), 'best rated first');
    assert.equal(words({ sortBy: 'totalSessions:asc' }, true), 'fewest sessions first of those loaded');
    assert.equal(words({}, true), 'last used first of those loaded');
  });
});
