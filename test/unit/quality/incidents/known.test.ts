import assert from 'node:assert/strict';
import { findIn, good, receivers, type Someone } from './sessions';

interface Known {
  readonly what: string;
  readonly people: readonly Someone[];
  readonly found: readonly string[];
}

const bad = { send: [[100, 200, 8]], recv: [[100, 200, 8]] } as const;

const sessions: readonly Known[] = [
  {
    what: 'one sends with loss in a call of two',
    people: [{ send: [[100, 200, 8]] }, {}],
    found: ['uplink 0 100-200 (1)'],
  },
  {
    what: 'one sends with loss in a call of ten',
    people: [...good(6), { send: [[60, 70, 12]] }, ...good(3)],
    found: ['uplink 6 60-70 (1)'],
  },
  {
    what: 'one sends with loss, others are silent',
    people: [{ send: [[100, 200, 8]] }, { send: [[0, 600, 'silent']] }, { send: [[0, 600, 'silent']] }],
    found: ['uplink 0 100-200 (1)'],
  },
  {
    what: 'one sends with loss again and again',
    people: [
      {
        send: [
          [100, 130, 8],
          [150, 180, 8],
          [200, 230, 8],
        ],
      },
      ...good(3),
    ],
    found: ['uplink 0 100-230 (1)'],
  },
  {
    what: 'one sends with loss twice, far apart',
    people: [
      {
        send: [
          [100, 130, 8],
          [400, 440, 8],
        ],
      },
      ...good(3),
    ],
    found: ['uplink 0 400-440 (1)', 'uplink 0 100-130 (1)'],
  },
  {
    what: 'seven of nine receive with loss while one sends with loss',
    people: [...receivers(7, 102, 238), { send: [[100, 240, 9]] }, {}],
    found: ['senderHurtsOthers 7 102-238 (8)'],
  },
  {
    what: 'two of three receive with loss while the third sends with loss',
    people: [{ send: [[100, 160, 9]] }, ...receivers(2, 102, 160)],
    found: ['senderHurtsOthers 0 102-160 (3)'],
  },
  {
    what: 'the sender who hurts others receives with loss, too',
    people: [bad, ...receivers(3, 100, 200), ...good(2)],
    found: ['senderHurtsOthers 0 100-200 (4)'],
  },
  {
    what: 'what the others receive is shorter than what one sends badly',
    people: [{ send: [[100, 340, 9]] }, ...receivers(4, 200, 260), ...good(1)],
    found: ['senderHurtsOthers 0 200-260 (5)', 'uplink 0 100-340 (1)'],
  },
  {
    what: 'a sender hurts others who flicker',
    people: [
      { send: [[100, 200, 9]] },
      ...[0, 1, 2, 3].map((i): Someone => ({
        recv: [
          [100 + 2 * i, 130, 7],
          [136, 160, 7],
          [168, 200 - 2 * i, 7],
        ],
      })),
    ],
    found: ['senderHurtsOthers 0 102-198 (5)'],
  },
  {
    what: 'one receives with loss in a call of two whose other sends well',
    people: [{}, { recv: [[100, 200, 8]] }],
    found: ['downlink 1 100-200 (1)'],
  },
  {
    what: 'one receives with loss, nine receive well',
    people: [...good(4), { recv: [[100, 200, 8]] }, ...good(5)],
    found: ['downlink 4 100-200 (1)'],
  },
  {
    what: 'one receives with loss, a sender is not recorded, but two others receive well',
    people: [{ recv: [[100, 200, 8]] }, { send: [[0, 600, 'missing']] }, {}, {}],
    found: ['downlink 0 100-200 (1)'],
  },
  {
    what: 'two receive with loss, each at another time',
    people: [{ recv: [[100, 160, 8]] }, { recv: [[300, 340, 8]] }, ...good(2)],
    found: ['downlink 0 100-160 (1)', 'downlink 1 300-340 (1)'],
  },
  {
    what: 'one receives with loss for long, another meets it for an edge only',
    people: [{ recv: [[100, 220, 8]] }, { recv: [[212, 300, 8]] }, ...good(3)],
    found: ['downlink 0 100-220 (1)', 'downlink 1 212-300 (1)'],
  },
  {
    what: 'all five receive with loss and nobody sends with loss',
    people: receivers(5, 100, 160),
    found: ['common 100-160 (5)'],
  },
  {
    what: 'half of ten receive with loss and nobody sends with loss',
    people: [...receivers(5, 100, 160), ...good(5)],
    found: ['common 100-160 (5)'],
  },
  {
    what: 'forty of forty-five receive with loss, their edges jitter',
    people: [
      ...Array.from({ length: 40 }, (_, i): Someone => ({ recv: [[100 + 2 * (i % 6), 190 + 2 * (i % 5), 8]] })),
      ...good(5),
    ],
    found: ['common 104-194 (40)'],
  },
  {
    what: 'all receive with loss while one of twelve has no samples',
    people: [...receivers(11, 100, 160), { send: [[0, 600, 'missing']], recv: [[0, 600, 'missing']] }],
    found: ['common 100-160 (11)'],
  },
  {
    what: 'something common in the middle of a long downlink of one',
    people: [{ recv: [[40, 400, 8]] }, ...receivers(4, 200, 230), ...good(2)],
    found: ['common 200-230 (5)', 'downlink 0 40-400 (1)'],
  },
  { what: 'one has loss both ways', people: [...good(3), bad], found: ['connection 3 100-200 (1)'] },
  {
    what: 'one has loss both ways, sending for longer',
    people: [{ send: [[100, 200, 8]], recv: [[120, 190, 8]] }, {}],
    found: ['connection 0 120-190 (1)'],
  },
  {
    what: 'one comes back in between, and both stays have loss both ways',
    people: [
      [
        { from: 0, to: 160, ...bad },
        { from: 166, to: 600, send: [[166, 200, 8]], recv: [[166, 200, 8]] },
      ],
      ...good(2),
    ],
    found: ['connection 0 100-200 (1)'],
  },
  {
    what: 'one of two devices of a person sends with loss',
    people: [[{}, { send: [[100, 200, 8]] }], ...good(2)],
    found: ['uplink 0 100-200 (1)'],
  },
  {
    what: 'both devices of a person receive with loss: one person',
    people: [[...receivers(2, 100, 200)], ...good(3)],
    found: ['downlink 0 100-200 (1)'],
  },
  {
    what: 'two send with loss at once while others receive with loss',
    people: [{ send: [[100, 200, 8]] }, { send: [[110, 200, 8]] }, ...receivers(4, 100, 200)],
    found: ['severalUplinks 110-200 (6)'],
  },
  {
    what: 'two send with loss at once and nobody receives with loss',
    people: [{ send: [[100, 200, 8]] }, { send: [[110, 200, 8]] }, ...good(4)],
    found: ['severalUplinks 110-200 (2)'],
  },
  {
    what: 'two send with loss one after the other, overlapping by chance',
    people: [{ send: [[100, 200, 8]] }, { send: [[190, 300, 8]] }, ...good(4)],
    found: ['uplink 1 190-300 (1)', 'uplink 0 100-200 (1)'],
  },
  {
    what: 'everybody is missing at once',
    people: Array.from({ length: 4 }, (): Someone => ({
      send: [[200, 260, 'missing']],
      recv: [[200, 260, 'missing']],
    })),
    found: ['nothingRecorded 200-260 (4)'],
  },
  {
    what: 'a recording whose clock goes before is moved back',
    people: [{ clock: 300, send: [[100, 200, 9]] }, ...receivers(3, 100, 200)],
    found: ['senderHurtsOthers 0 100-200 (4)'],
  },
];

describe('whose side it was, where the cause is known', () => {
  for (const { what, people, found } of sessions) {
    it(what, () => {
      assert.deepEqual(findIn(people), found);
    });
  }

  it('is asked of at least 24 sessions', () => {
    assert.ok(sessions.length >= 24);
  });

  it('finds nothing where nobody suffers', () => {
    assert.deepEqual(findIn(good(9)), []);
    assert.deepEqual(findIn([{ recv: [[100, 104, 30]] }, { recv: [[100, 160, 'silent']] }, ...good(2)]), []);
    assert.deepEqual(findIn([]), []);
  });
});
