import assert from 'node:assert/strict';
import { findBeforeDrop } from '../../../src/quality/beforeDrop';
import { findStays, matchPerson } from '../../../src/quality/people';
import { personalText } from '../../../src/shared/personalText';
import { arrays, assess, entry, stay, steady, type Stretch } from './calls';

const idsOf = (stays: readonly { participantId: string }[]) => stays.map(({ participantId }) => participantId);

describe('the stays of one person', () => {
  it('are matched by external id before anything else', () => {
    const one = stay('one', 0, 10, { externalId: 'x', deviceId: 'd', userId: 'u', displayName: 'Kim' });
    assert.equal(matchPerson(one, stay('two', 20, 30, { externalId: 'x' })), 'externalId');
    const other = { ...one, participantId: 'two', externalId: personalText('y') };
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

  it('are no coming back where a leaving is before its joining: when it was is not known', () => {
    const ids = { externalId: 'x' };
    const all = [stay('one', 0, -1_000_000, ids), stay('two', 500, 600, ids), stay('three', 700, 650, ids)];
    const { drops, awayMs } = findStays(all[0]!, all);
    assert.deepEqual([drops.map(({ before }) => before.participantId), awayMs], [['two'], 0]);
    const later = findStays(all[1]!, all.slice(1));
    assert.deepEqual([later.drops.length, later.awayMs], [1, 100_000]);
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
      found.drops.map(({ at, backAt, isAway }) => [at, backAt, isAway]),
      [[stay('one', 0, 100).leftAt, stay('two', 80, 200).joinedAt, false]],
    );
    assert.equal(found.awayMs, 0);
  });

  it('that run side by side on two devices are no drop', () => {
    const ids = { externalId: 'x' };
    assert.deepEqual(findStays(stay('one', 0, 1000, ids), [stay('two', 80, 900, ids)]).drops, []);
  });

  it('count no time as away in which another stay was there', () => {
    const ids = { externalId: 'x' };
    const found = findStays(stay('one', 0, 3600, ids), [stay('two', 60, 300, ids), stay('three', 3180, 3600, ids)]);
    assert.deepEqual(
      found.drops.map(({ before, isAway }) => [before.participantId, isAway]),
      [['two', false]],
    );
    assert.equal(found.awayMs, 0);
  });

  it('that end together count the time away once', () => {
    const ids = { externalId: 'x' };
    const found = findStays(stay('one', 0, 100, ids), [stay('two', 50, 100, ids), stay('three', 130, 200, ids)]);
    assert.equal(found.awayMs, 30_000);
  });

  it('after one whose leaving is not known count no time as away', () => {
    const ids = { externalId: 'x' };
    const found = findStays(stay('one', 0, null, ids), [stay('two', 50, 100, ids), stay('three', 130, 200, ids)]);
    assert.equal(found.awayMs, 0);
  });

  it('that go on or have no joining are no drop', () => {
    const ids = { externalId: 'x' };
    assert.deepEqual(findStays(stay('one', 0, null, ids), [stay('two', 80, 900, ids)]).drops, []);
    const unknown = { ...stay('two', 0, 900, ids), joinedAt: null };
    const found = findStays(stay('one', 0, 10, ids), [unknown]);
    assert.deepEqual([idsOf(found.stays), found.drops], [['one', 'two'], []]);
  });
});

describe('what was recorded before a leaving', () => {
  const before = (bad: number, left = 200, rest: Stretch[] = []) => {
    const one = stay('one', 0, left);
    const recv = [...steady(bad / 2), [3, 5, 1000] as const, ...steady(97 - bad / 2), ...rest];
    const [line] = assess([entry(arrays(recv, recv))], one).lines;
    return findBeforeDrop(line!, line!.stays[0]!).map(({ direction, unrecordedMs }) => [
      direction,
      unrecordedMs / 1000,
    ]);
  };

  it('names the episodes that reach into the last 30 s', () => {
    assert.deepEqual(before(180), [
      ['send', 0],
      ['recv', 0],
    ]);
    assert.deepEqual(before(166), [
      ['send', 0],
      ['recv', 0],
    ]);
  });

  it('does not name those that ended 30 s before or earlier', () => {
    assert.deepEqual(before(164), []);
    assert.deepEqual(before(20), []);
  });

  it('counts back from the end of the recording, and says how long nothing was recorded', () => {
    assert.deepEqual(before(166, 245), [
      ['send', 45],
      ['recv', 45],
    ]);
    assert.deepEqual(before(166, 240, [[20, null, null]]), [
      ['send', 40],
      ['recv', 40],
    ]);
  });

  it('is nothing without samples', () => {
    const [line] = assess([], stay('one', 0, 200)).lines;
    assert.deepEqual(findBeforeDrop(line!, line!.stays[0]!), []);
  });
});
