import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DetailsEntry } from '../../../src/api/types';
import { readEvents } from '../../../src/quality/events';

const at = Date.UTC(2026, 10, 22, 12);
const entry = (...events: readonly unknown[]): DetailsEntry => ({
  displayName: null,
  userRole: null,
  userAgent: null,
  timeStamp: null,
  sampleRateMs: null,
  samples: null,
  events,
});

describe('the events of a stay', () => {
  it('are read in order of time from all parts, whatever their fields are called', () => {
    const { events, unreadable } = readEvents([
      entry({ name: 'c', time: at + 3000 }, { type: 'a', timestamp: new Date(at).toISOString() }),
      entry({ event: 'b', ts: (at + 1000) / 1000 }),
    ]);
    assert.deepEqual(events, [
      { at, name: 'a' },
      { at: at + 1000, name: 'b' },
      { at: at + 3000, name: 'c' },
    ]);
    assert.equal(unreadable, 0);
  });

  it('are counted where name or time cannot be read', () => {
    const { events, unreadable } = readEvents([
      entry(
        null,
        'camera',
        7,
        [],
        {},
        { name: 'no time' },
        { time: at },
        { name: '', time: at },
        { name: 'x', time: 'soon' },
      ),
    ]);
    assert.deepEqual([events, unreadable], [[], 9]);
  });

  it('are all read or counted, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (raw) => {
        const { events, unreadable } = readEvents([entry(...raw)]);
        assert.equal(events.length + unreadable, raw.length);
      }),
    );
  });
});
