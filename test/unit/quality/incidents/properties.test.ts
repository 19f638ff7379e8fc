import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findIncidents, type Incident } from '../../../../src/quality/incidents/findIncidents';
import { type Device, inShort, session, type Someone, type Spell } from './sessions';

const kinds = fc.constantFrom<Spell[2]>(4, 8, 20, 8, 8, 'silent', 'missing', 'few');
const spell = fc
  .tuple(fc.integer({ min: 0, max: 280 }), fc.integer({ min: 2, max: 60 }), kinds)
  .map(([from, length, what]): Spell => [2 * from, 2 * (from + length), what]);
const spells = fc.array(spell, { maxLength: 3 });
const device: fc.Arbitrary<Device> = fc.record(
  {
    from: fc.constantFrom(0, 0, 0, 60, 240),
    to: fc.constantFrom(600, 600, 600, 420),
    send: spells,
    recv: spells,
    isUnread: fc.constantFrom(false, false, false, false, true),
    clock: fc.constantFrom(0, 0, 0, 120, -60),
    lacks: fc.constantFrom(0, 0, 0, 20, 100),
  },
  { requiredKeys: ['send', 'recv'] },
);
const someone: fc.Arbitrary<Someone> = fc.oneof(
  { weight: 5, arbitrary: device },
  { weight: 1, arbitrary: fc.array(device, { minLength: 2, maxLength: 2 }) },
);
const people = fc.array(someone, { minLength: 1, maxLength: 7 });
const runs = { numRuns: 150 };

/** The incident without the places of people, which an order changes, and the people as they are called. */
function asCalled(incident: Incident, nameOf: (index: number) => number): string {
  const { named, people: affected } = incident;
  const whom = named === null ? null : nameOf(named);
  return `${inShort({ ...incident, named: whom })} ${affected.map(nameOf).sort().join()}`;
}

describe('the reading of whose side it was', () => {
  it('does not change with the order of participants', () => {
    const shuffled = people.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, order]) => {
        const timelines = session(all);
        const moved = order.map((place) => timelines[place]!);
        assert.deepEqual(
          findIncidents(moved)
            .map((one) => asCalled(one, (place) => order[place]!))
            .sort(),
          findIncidents(timelines)
            .map((one) => asCalled(one, (place) => place))
            .sort(),
        );
      }),
      runs,
    );
  });

  it('never names somebody without measured samples, and only who suffered', () => {
    fc.assert(
      fc.property(people, (all) => {
        const timelines = session(all);
        for (const { named, cause, people: affected } of findIncidents(timelines)) {
          if (named !== null) {
            const { send, recv } = timelines[named]!;
            assert.ok(send.measured.length + recv.measured.length > 0);
            assert.ok(affected.includes(named), cause);
          }
        }
      }),
      runs,
    );
  });

  it('finds no more when somebody good is added, nobody else who suffers and no other time', () => {
    fc.assert(
      fc.property(people, fc.nat(), (all, place) => {
        const at = place % (all.length + 1);
        const before = findIncidents(session(all));
        const after = findIncidents(session([...all.slice(0, at), {}, ...all.slice(at)]));
        assert.ok(after.length <= before.length, `${before.map(inShort).join()} -> ${after.map(inShort).join()}`);
        for (const { from, to, people: affected } of after) {
          const same = before.find(
            (one) => one.from === from && one.to === to && one.people.length === affected.length,
          );
          assert.ok(same, `${from}-${to}`);
          assert.ok(!affected.includes(at));
        }
      }),
      runs,
    );
  });

  it('names a sender as hurting others only where at least two of them suffered with it for long enough', () => {
    fc.assert(
      fc.property(people, (all) => {
        const timelines = session(all);
        for (const { cause, named, windows, census } of findIncidents(timelines)) {
          if (cause === 'senderHurtsOthers') {
            const others = census.badRecv.filter((one) => one !== named);
            assert.ok(others.length >= 2);
            assert.ok(windows.reduce((sum, { from, to }) => sum + to - from, 0) >= 6000);
          }
        }
      }),
      runs,
    );
  });

  it('names nobody where two send badly at once throughout', () => {
    const both = fc.tuple(fc.integer({ min: 20, max: 100 }), fc.integer({ min: 10, max: 80 }));
    fc.assert(
      fc.property(both, fc.array(device, { maxLength: 4 }), ([from, length], others) => {
        const send: readonly Spell[] = [[2 * from, 2 * (from + length), 9]];
        const quiet = others.map((one): Device => ({ ...one, send: [] }));
        const found = findIncidents(session([{ send }, { send }, ...quiet]));
        assert.ok(found.some(({ cause }) => cause === 'severalUplinks'));
        assert.ok(found.every(({ named }) => named !== 0 && named !== 1));
      }),
      runs,
    );
  });
});
