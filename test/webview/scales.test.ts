import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentColour } from '../../media/charts/chartTheme';
import { contrast, difference, withContrast } from '../../media/charts/contrast';
import { timeTicks } from '../../media/charts/timeTicks';
import { axisPosition } from '../../media/charts/valueScale';
import { fit, panned, zoomed } from '../../media/charts/viewport';
import { hasBriefOutlier, lossInSight, lossKnee, plainLossMax } from '../../media/participant/charts/lossAxis';
import { readAt } from '../../media/participant/charts/reading';
import type { Points } from '../../src/quality/reduce';
import { at, perfect, series, stay } from './fixtures';

const minute = 60_000;
const hour = 60 * minute;

describe('time ticks', () => {
  it('stand on round times of the zone, not of UTC', () => {
    const from = Date.UTC(2026, 2, 12, 8, 7);
    const ticks = timeTicks({ from, to: from + 2 * hour }, 1000, 62, 'Asia/Kathmandu', 'en');
    assert.deepEqual(
      ticks.slice(0, 3).map(({ label }) => label),
      [['14:00', 'Mar 12'], '14:10', '14:20'],
    );
  });

  it('carry the date where the day begins to be another', () => {
    const from = Date.UTC(2026, 2, 12, 22);
    const ticks = timeTicks({ from, to: from + 4 * hour }, 400, 62, 'UTC', 'en');
    assert.deepEqual(
      ticks.map(({ label }) => label),
      [['22:00', 'Mar 12'], '23:00', ['00:00', 'Mar 13'], '01:00', '02:00'],
    );
  });

  it('stay round when the clock changes within the range', () => {
    // In Oslo 02:00 was skipped: 01:59 was followed by 03:00.
    const from = Date.UTC(2026, 2, 28, 22);
    const ticks = timeTicks({ from, to: from + 12 * hour }, 600, 62, 'Europe/Oslo', 'en');
    assert.deepEqual(
      ticks.map(({ label }) => (typeof label === 'string' ? label : label[0])),
      ['00:00', '04:00', '06:00', '08:00', '10:00', '12:00'],
    );
  });

  it('never come closer to each other than their labels need', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 3 * 24 * hour }),
        fc.integer({ min: 150, max: 2000 }),
        fc.integer({ min: 0, max: 1e12 }),
        (span, width, from) => {
          const ticks = timeTicks({ from, to: from + span }, width, 62, 'UTC', 'en');
          const places = ticks.map((tick) => ((tick.at - from) / span) * width);
          assert.ok(places.every((place, index) => index === 0 || place - places[index - 1]! > 61.99));
        },
      ),
    );
  });
});

describe('an axis with a knee', () => {
  it('gives what is below the knee seven tenths of the height and reaches its end', () => {
    assert.deepEqual(
      [0, 10, 100].map((value) => axisPosition(value, { max: 100, knee: 10 })),
      [0, 0.7, 1],
    );
  });

  it('rises with the value, on both sides of the knee', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 99, noNaN: true }), fc.constantFrom(10, null), (value, knee) => {
        const ends = { max: 100, knee };
        assert.ok(axisPosition(value, ends) < axisPosition(value + 0.01, ends));
      }),
    );
  });
});

describe('the plain loss scale', () => {
  it('always has the threshold and the peak in sight', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        (peak, threshold) => {
          const max = plainLossMax(peak, threshold);
          assert.ok(max >= peak && max >= threshold && max <= 100);
        },
      ),
    );
  });
});

describe('the loss axis', () => {
  const rules = {
    lossThresholdPercent: 3,
    severeLossThresholdPercent: 10,
    sustainedSeconds: 6,
    lowSendBitrateKbps: 500,
  };
  const range = { from: 0, to: 1000 };
  const line = (loss: (x: number) => number): Points => {
    const times = Array.from({ length: 1000 }, (_, x) => x);
    return { times, values: times.map(loss) };
  };
  const breaks = (loss: (x: number) => number): boolean => {
    const knee = lossKnee(rules);
    const { peak, shareAbove } = lossInSight(range, [line(loss)], knee);
    return hasBriefOutlier(peak, shareAbove, knee);
  };

  it('breaks under a brief outlier only', () => {
    assert.equal(
      breaks((x) => (x > 500 && x < 520 ? 60 : 1)),
      true,
    );
    assert.equal(
      breaks((x) => (x > 500 && x < 600 ? 60 : 1)),
      false,
    );
    assert.equal(
      breaks((x) => (x > 500 && x < 520 ? 24 : 1)),
      false,
    );
  });

  it('looks at what is in sight alone', () => {
    const { times, values } = line(() => 2);
    const beyond = { times: [-5, ...times, 1005], values: [90, ...values, 80] };
    assert.deepEqual(lossInSight(range, [beyond], 10), { peak: 2, shareAbove: 0 });
  });
});

describe('the stretch in sight', () => {
  const full = { from: 0, to: 1000 };

  it('never leaves the stay nor gets too short', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (from, span) => {
        const fitted = fit({ from, to: from + span }, full, 20);
        assert.ok(fitted.from >= 0 && fitted.to <= 1000 + 1e-9 && fitted.to - fitted.from >= 20 - 1e-9);
      }),
    );
  });

  it('keeps the moment it zooms around in its place', () => {
    assert.deepEqual(zoomed({ from: 0, to: 1000 }, 0.5, 200), { from: 100, to: 600 });
  });

  it('stops at the ends when it pans', () => {
    assert.deepEqual(panned({ from: 800, to: 1000 }, 0.5, full), { from: 800, to: 1000 });
    assert.deepEqual(panned({ from: 400, to: 600 }, -0.5, full), { from: 300, to: 500 });
  });
});

describe('reading a moment', () => {
  it('finds the sample that lasts over it', () => {
    const reading = readAt([stay(series(10, () => perfect))], at(4) + 1999, 1);
    assert.equal(reading.at, at(4));
    assert.equal(reading.recv.bitrate, 1_000_000);
  });

  it('finds nothing after the last sample', () => {
    const reading = readAt(
      [
        stay(
          series(10, () => perfect),
          20,
        ),
      ],
      at(12),
      1,
    );
    assert.equal(reading.send.state, 2);
    assert.equal(reading.at, at(12));
  });
});

describe('colours of the lines', () => {
  it('differ by 1 between black and white and not at all from themselves', () => {
    assert.ok(Math.abs(difference([0, 0, 0], [255, 255, 255]) - 1) < 1e-6);
    assert.equal(difference([10, 20, 30], [10, 20, 30]), 0);
  });

  it('are the first that stands out from the background and from the other lines, else the foreground', () => {
    const [black, white, red, blue] = [
      [0, 0, 0],
      [255, 255, 255],
      [255, 0, 0],
      [60, 90, 255],
    ] as const;
    assert.deepEqual(
      sentColour([[20, 20, 20], [250, 10, 0], [200, 0, 200], white], [red, blue], black, white),
      [200, 0, 200],
    );
    assert.deepEqual(sentColour([[20, 20, 20], red], [red, blue], black, white), white);
  });

  it('are pulled towards the foreground until they stand out', () => {
    assert.ok(contrast(withContrast([250, 240, 200], [255, 255, 255], [0, 0, 0], 3), [255, 255, 255]) >= 3);
  });
});
