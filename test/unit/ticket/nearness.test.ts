import assert from 'node:assert/strict';
import type { Moment } from '../../../src/ticket/moment';
import { byNearness, momentToOpen, nearnessOf } from '../../../src/ticket/nearness';
import { nearnessText } from '../../../src/ticket/words';
import { utc } from '../../../src/text/zone';
import { context } from '../text/rows';

const minuteMs = 60_000;
const at = Date.UTC(2026, 0, 28, 15);
const moment = (minutes = 0): Moment => ({
  at,
  from: at - minutes * minuteMs,
  to: at + minutes * minuteMs,
  zone: utc,
  precision: minutes === 0 ? 'minute' : 'partOfDay',
});
const stay = (from: number | null, to: number | null) => ({
  joinedAt: from === null ? null : at + from * minuteMs,
  leftAt: to === null ? null : at + to * minuteMs,
});

describe('how a stay lies to a moment', () => {
  const say = (from: number | null, to: number | null, minutes = 0): string =>
    nearnessText(nearnessOf(stay(from, to), moment(minutes)), context);

  it('says that somebody was there, from the first moment to the last, and while no leaving is recorded', () => {
    assert.deepEqual([say(-5, 5), say(0, 5), say(-5, 0), say(-5, null)], Array(4).fill('there at this time'));
  });

  it('says how far off a stay is, and nothing of one whose begin is not recorded', () => {
    assert.deepEqual(
      [say(12, 40), say(-90, -60), say(-5000, -4321), say(null, 3)],
      ['began 12 min after it', 'ended 1 h before it', 'ended 3 days before it', ''],
    );
  });

  it('counts any overlap with a part of a day, and the distance from its edges', () => {
    assert.deepEqual([say(170, 190, 180), say(190, 200, 180)], ['there at this time', 'began 10 min after it']);
  });

  it('puts those who were there first in the order in which they came, then the nearest', () => {
    const [far, late, there, longer, open] = [
      stay(-300, -200),
      stay(12, 20),
      stay(-5, 5),
      stay(-50, 50),
      stay(null, null),
    ];
    assert.deepEqual(
      byNearness([late, there, longer, open, far], moment()).map((one) => one.stay),
      [there, longer, late, far, open],
    );
  });

  it('opens at a moment that was told, and at none in a part of a day', () => {
    assert.deepEqual([momentToOpen(moment()), momentToOpen(moment(180))], [at, undefined]);
  });
});
