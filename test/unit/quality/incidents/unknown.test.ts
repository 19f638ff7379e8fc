import assert from 'node:assert/strict';
import { type Device, findIn, good, receivers, type Someone } from './sessions';

interface Unknown {
  readonly what: string;
  readonly people: readonly Someone[];
  readonly found: readonly string[];
}

const missing: Device = { send: [[0, 600, 'missing']], recv: [[0, 600, 'missing']] };
const unread: Device = { isUnread: true };

const sessions: readonly Unknown[] = [
  {
    what: 'one sends with loss and nobody else is recorded',
    people: [{ send: [[100, 200, 8]] }, missing],
    found: ['cannotTell nobodyToCompare 100-200 (1)'],
  },
  {
    what: 'one sends with loss and the other is not read yet',
    people: [{ send: [[100, 200, 8]] }, unread],
    found: ['cannotTell nobodyToCompare 100-200 (1)'],
  },
  {
    what: 'one sends with loss and nobody else receives anything',
    people: [{ send: [[100, 200, 8]] }, { recv: [[0, 600, 'silent']] }, { recv: [[0, 600, 'silent']] }],
    found: ['cannotTell nobodyToCompare 100-200 (1)'],
  },
  {
    what: 'one has loss both ways, alone in the room',
    people: [
      { send: [[100, 200, 8]], recv: [[100, 200, 8]] },
      { from: 300, to: 600 },
    ],
    found: ['cannotTell nobodyToCompare 100-200 (1)'],
  },
  {
    what: 'most are not read yet',
    people: [{ recv: [[100, 200, 8]] }, {}, unread, unread, unread],
    found: ['cannotTell tooFewMeasured 100-200 (1)'],
  },
  {
    what: 'one receives with loss and the only other one is not recorded',
    people: [{ recv: [[100, 200, 8]] }, missing],
    found: ['cannotTell nobodyToCompare 100-200 (1)'],
  },
  {
    what: 'one receives with loss, a sender is not recorded, and nobody else shows how they sent',
    people: [{ recv: [[100, 200, 8]] }, { send: [[0, 600, 'missing']] }],
    found: ['cannotTell senderNotKnown 100-200 (1)'],
  },
  {
    what: 'one sends and one other receives with loss in a call of two',
    people: [{ send: [[100, 200, 8]] }, { recv: [[100, 200, 8]] }],
    found: ['cannotTell onePair 100-200 (2)'],
  },
  {
    what: 'one sends and one other receives with loss in a call of ten',
    people: [{ send: [[100, 200, 8]] }, { recv: [[100, 200, 8]] }, ...good(8)],
    found: ['cannotTell onePair 100-200 (2)'],
  },
  {
    what: 'two receive with loss in a call of two',
    people: receivers(2, 100, 200),
    found: ['cannotTell tooFewReceivers 100-200 (2)'],
  },
  {
    what: 'three of nine receive with loss and nobody sends with loss',
    people: [...receivers(3, 100, 200), ...good(6)],
    found: ['cannotTell tooFewReceivers 100-200 (3)'],
  },
  {
    what: 'all others receive with loss while one of four is not recorded',
    people: [...receivers(3, 100, 200), missing],
    found: ['cannotTell senderNotKnown 100-200 (3)'],
  },
  {
    what: 'all who are read receive with loss, but a third is not read yet',
    people: [...receivers(8, 100, 200), unread, unread, unread, unread],
    found: ['cannotTell senderNotKnown 100-200 (8)'],
  },
  {
    what: 'everybody is missing, but one of two is not read yet',
    people: [missing, unread],
    found: [],
  },
  {
    what: 'the receivers meet the sender by chance: for 4 s only',
    people: [{ send: [[100, 110, 8]] }, ...receivers(2, 106, 116)],
    found: ['cannotTell tooFewReceivers 106-116 (2)', 'uplink 0 100-110 (1)'],
  },
  {
    what: 'the receivers meet the sender for less than half of the shorter stretch',
    people: [{ send: [[100, 140, 8]] }, ...receivers(2, 126, 166)],
    found: ['cannotTell tooFewReceivers 126-166 (2)', 'uplink 0 100-140 (1)'],
  },
  {
    what: 'the time of what the sender sent is not known by more than the overlap',
    people: [{ lacks: 80, send: [[100, 200, 9]] }, ...receivers(3, 100, 200)],
    found: ['cannotTell senderNotKnown 100-200 (3)', 'uplink 0 100-200 (1)'],
  },
  {
    what: 'the loss of few packets says little',
    people: [{ send: [[100, 200, 'few']] }, ...receivers(2, 100, 200)],
    found: ['cannotTell tooFewReceivers 100-200 (2)'],
  },
];

describe('whose side it was, where there is not enough to tell', () => {
  for (const { what, people, found } of sessions) {
    it(what, () => {
      assert.deepEqual(findIn(people), found);
    });
  }

  it('is asked of at least 12 sessions that end in "cannot tell"', () => {
    assert.ok(sessions.filter(({ found }) => found[0]?.startsWith('cannotTell')).length >= 12);
  });
});
