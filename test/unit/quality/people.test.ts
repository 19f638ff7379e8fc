import assert from 'node:assert/strict';
import { assess } from '../../../src/quality/facts';
import { findEpisodesBefore, findStays, matchPerson } from '../../../src/quality/people';
import { readSeries } from '../../../src/quality/series';
import { arrays, entry, rules, stay, steady } from './calls';

const idsOf = (stays: readonly { participantId: string }[]) => stays.map(({ participantId }) => participantId);

describe('the stays of one person', () => {
  it('are matched by external id before anything else', () => {
    const one = stay('one', 0, 10, { externalId: 'x', deviceId: 'd', userId: 'u', displayName: 'Kim' });
    assert.equal(matchPerson(one, stay('two', 20, 30, { externalId: 'x' })), 'externalId');
    const other = { ...one, participantId: 'two', externalId: 'y' };
    assert.equal(matchPerson(one, other), null);
  });

  it('are matched by device and user together, never by one of them', () => {
    const one = stay('one', 0, 10, { deviceId: 'd', userId: 'u' });
    assert.equal(matchPerson(one, stay('two', 20, 30, { deviceId: 'd', userId: 'u' })), 'device');
    assert.equal(matchPerson(one, stay('two', 20, 30, { deviceId: 'd', userId: 'v' })), null);
    assert.equal(matchPerson(one, stay('two', 20, 30, { deviceId: 'd' })), null);
  });

  it('are matched by display name where nothing better is known', () => {
    const one = stay('one', 0, 10, { displayName: 'Kim', externalId: 'x' });
    assert.equal(matchPerson(one, stay('two', 20, 30, { displayName: 'Kim' })), 'displayName');
    assert.equal(matchPerson(one, stay('two', 20, 30, { displayName: 'Lee' })), null);
  });

  it('are never matched by empty ids', () => {
    const empty = { externalId: '', deviceId: '', userId: '', displayName: '' };
    assert.equal(matchPerson(stay('one', 0, 10, empty), stay('two', 20, 30, empty)), null);
  });

  it('come in order of joining, once each and from the same session only, with the weakest basis needed', () => {
    const one = stay('one', 100, 200, { externalId: 'x', displayName: 'Kim' });
    const elsewhere = { ...stay('far', 0, 50, { externalId: 'x' }), roomSessionId: 'other' };
    const loaded = [
      stay('three', 300, 400, { displayName: 'Kim' }),
      one,
      stay('two', 0, 90, { externalId: 'x' }),
      stay('two', 0, 90, { externalId: 'x' }),
      elsewhere,
    ];
    const found = findStays(one, loaded);
    assert.deepEqual(idsOf(found.stays), ['two', 'one', 'three']);
    assert.equal(found.basis, 'displayName');
    assert.equal(found.awayMs, 110_000);
  });

  it('that are alone have no basis and no drops', () => {
    const found = findStays(stay('one', 0, 10), []);
    assert.deepEqual([found.basis, found.drops, found.awayMs], [null, [], 0]);
  });

  it('overlap for a moment when a lost connection is noticed late, which is a drop without time away', () => {
    const ids = { externalId: 'x' };
    const found = findStays(stay('one', 0, 100, ids), [stay('two', 80, 200, ids)]);
    assert.deepEqual(
      found.drops.map(({ at, awayMs }) => [at, awayMs]),
      [[stay('one', 0, 100).leftAt, 0]],
    );
  });

  it('that run side by side on two devices are no drop', () => {
    const ids = { externalId: 'x' };
    assert.deepEqual(findStays(stay('one', 0, 1000, ids), [stay('two', 80, 900, ids)]).drops, []);
  });

  it('that go on or have no joining are no drop', () => {
    const ids = { externalId: 'x' };
    assert.deepEqual(findStays(stay('one', 0, null, ids), [stay('two', 80, 900, ids)]).drops, []);
    const unknown = { ...stay('two', 0, 900, ids), joinedAt: null };
    const found = findStays(stay('one', 0, 10, ids), [unknown]);
    assert.deepEqual([idsOf(found.stays), found.drops], [['one', 'two'], []]);
  });
});

describe('episodes before a drop', () => {
  const ids = { externalId: 'x' };
  const before = (bad: number) => {
    const one = stay('one', 0, 200, ids);
    const recv = [...steady(bad / 2), [3, 5, 1000] as const, ...steady(97 - bad / 2)];
    const { series } = readSeries([entry(arrays(steady(100), recv))], one, 'percent');
    const [drop] = findStays(one, [stay('two', 210, 300, ids)]).drops;
    return findEpisodesBefore(drop!, assess(series, one, rules)).map(({ direction }) => direction);
  };

  it('are those that reach into the last 30 s', () => {
    assert.deepEqual(before(180), ['recv']);
    assert.deepEqual(before(166), ['recv']);
  });

  it('are not those that ended 30 s before or earlier', () => {
    assert.deepEqual(before(164), []);
    assert.deepEqual(before(20), []);
  });
});
