import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Participant } from '../../../src/api/types';
import { groupStays, type PlacedStay } from '../../../src/quality/groupStays';
import { matchPerson } from '../../../src/quality/people';
import type { PlainStay } from '../../support/plainStay';
import { participant } from '../text/rows';

const stay = (participantId: string, joinedAt: number, given: PlainStay = {}): Participant =>
  participant({ participantId, joinedAt, leftAt: joinedAt + 10, ...given });
const ids = (stays: readonly PlacedStay[]): string => stays.map((one) => one.participant.participantId).join('');
const places = (stays: readonly PlacedStay[]): string[] =>
  stays.map(({ participant: { participantId }, place }) => `${participantId} ${place.number}/${place.of}`);

const anybody = fc
  .record({
    externalId: fc.constantFrom(null, 'x', 'y'),
    deviceId: fc.constantFrom(null, 'd', 'e'),
    userId: fc.constantFrom(null, 'u'),
    displayName: fc.constantFrom(null, 'Ada', 'Grace'),
    joinedAt: fc.option(fc.nat(50)),
  })
  .map((given) => given);
const sessionRows = fc
  .array(anybody, { maxLength: 30 })
  .map((all) => all.map((given, index) => participant({ ...given, participantId: `/${index}` })));

describe('the stays of a session', () => {
  it('of a person stand next to each other in order of joining, numbered', () => {
    const rows = [
      stay('a', 0, { externalId: 'x' }),
      stay('b', 1, { externalId: 'y' }),
      stay('c', 20, { externalId: 'x' }),
      stay('d', 30, { externalId: 'z' }),
      stay('e', 40, { externalId: 'x' }),
    ];
    assert.deepEqual(places(groupStays(rows)), ['a 1/3', 'c 2/3', 'e 3/3', 'b 1/1', 'd 1/1']);
  });

  it('are one person by external id, else by device and user, else by name, and the weakest is said', () => {
    const basis = (...rows: Participant[]): unknown => groupStays(rows).map(({ place }) => place.basis);
    const device = { deviceId: 'd', userId: 'u' };
    assert.deepEqual(basis(stay('a', 0, device), stay('b', 20, device)), ['device', 'device']);
    assert.deepEqual(basis(stay('a', 0, { displayName: 'Ada' }), stay('b', 20, { displayName: 'Ada' })), [
      'displayName',
      'displayName',
    ]);
    assert.deepEqual(basis(stay('a', 0), stay('b', 20)), [null, null]);
  });

  it('of two people with different external ids stay apart, also where a third one has the name of both', () => {
    const rows = [
      stay('a', 0, { externalId: 'x', displayName: 'Ada' }),
      stay('b', 1, { externalId: 'y', displayName: 'Ada' }),
      stay('c', 2, { displayName: 'Ada' }),
      stay('d', 3, { externalId: 'y', displayName: 'Ada' }),
    ];
    assert.deepEqual(places(groupStays(rows)), ['a 1/2', 'c 2/2', 'b 1/2', 'd 2/2']);
  });

  it('say how long the person was away between them, and nothing where two overlap', () => {
    const [first, second] = groupStays([stay('a', 0, { externalId: 'x' }), stay('b', 25, { externalId: 'x' })]);
    assert.deepEqual([first?.place.awayBeforeMs, first?.place.awayAfterMs], [null, 15]);
    assert.deepEqual([second?.place.awayBeforeMs, second?.place.awayAfterMs], [15, null]);
    const overlapping = groupStays([
      stay('a', 0, { externalId: 'x', leftAt: 600_000 }),
      stay('b', 25, { externalId: 'x', leftAt: 900_000 }),
    ]);
    assert.deepEqual(
      overlapping.map(({ place }) => [place.awayBeforeMs, place.awayAfterMs]),
      [
        [null, null],
        [null, null],
      ],
    );
  });

  it('are each there once, and no group holds two that are provably different people', () => {
    fc.assert(
      fc.property(sessionRows, (rows) => {
        const grouped = groupStays(rows);
        assert.deepEqual(new Set(grouped.map((one) => one.participant)), new Set(rows));
        assert.equal(grouped.length, rows.length);
        for (let at = 0; at < grouped.length; at += grouped[at]!.place.of) {
          const group = grouped.slice(at, at + grouped[at]!.place.of);
          assert.deepEqual(
            group.map(({ place }) => place.number),
            group.map((_, index) => index + 1),
          );
          for (const one of group) {
            assert.ok(group.every((other) => one === other || matchPerson(one.participant, other.participant)));
          }
        }
      }),
    );
  });

  it('keep their order when a page more is loaded', () => {
    fc.assert(
      fc.property(sessionRows, fc.nat(30), (unsorted, count) => {
        const rows = unsorted.toSorted((a, b) => (a.joinedAt ?? Infinity) - (b.joinedAt ?? Infinity));
        const firstPage = rows.slice(0, count);
        const before = groupStays(firstPage);
        const after = groupStays(rows).filter((one) => firstPage.includes(one.participant));
        assert.equal(ids(after), ids(before));
      }),
    );
  });
});
