import type { DetailsEntry, Participant } from '../../../../src/api/types';
import type { Unmeasured } from '../../../../src/quality/moment/complaint';
import type { QualityRules } from '../../../../src/shared/quality';
import { arrays, entry, stay, steady, type Stretch } from '../calls';

/** A call and how a complaint about a moment of it must read: derived by hand, times in s after the joining. */
export interface ComplaintScenario {
  readonly name: string;
  /** The stays with their details; null for one that is not loaded. */
  readonly stays: readonly (readonly [person: Participant, details: readonly DetailsEntry[] | null])[];
  /** 20 min after the joining if not given. */
  readonly at?: number;
  readonly rules?: Partial<QualityRules>;
  /** `supported: kind direction from..to, ...`, `notSupported`, or `notMeasured: why`. */
  readonly reading: string;
}

const wholeCall = 1200;
const me = { externalId: 'patient-4711' };
const silent = (count: number): Stretch => [count, 0, 0];
const nothing = (count: number): Stretch => [count, null, null];

/** Samples of 2 s of a call of so many, with `bad` from `second` on and `others` around it. */
function around(second: number, bad: readonly Stretch[], count = wholeCall): Stretch[] {
  const used = bad.reduce((sum, [n]) => sum + n, 0);
  return [...steady(second / 2), ...bad, ...steady(count - second / 2 - used)];
}

/** One stay of 40 min, recorded from its joining on. */
function whole(name: string, recv: readonly Stretch[], send: readonly Stretch[], reading: string): ComplaintScenario {
  return { name, stays: [[stay('one', 0, 2400), [entry(arrays(send, recv))]]], reading };
}

/** Good samples both ways. */
const good = (count: number): Record<string, unknown[]> => arrays(steady(count), steady(count));
const all = steady(wholeCall);
const unmeasured = (why: Unmeasured): string => `notMeasured: ${why}`;

/** Severe spikes of 4 s, one every 40 s. */
const spiky = Array.from({ length: 60 }, (): Stretch[] => [[2, 20, 1000], ...steady(18)]).flat();

/** Every complaint with the reading that it must get; the moment is 20 min after the joining, so that 600 to 1800 s count. */
export const complaints: readonly ComplaintScenario[] = [
  whole('a good call', all, all, 'notSupported'),
  whole('loss at the moment', around(1200, [[15, 5, 1000]]), all, 'supported: loss recv 1200..1230'),
  whole(
    'loss both ways at once',
    around(1200, [[15, 5, 1000]]),
    around(1200, [[15, 9, 1000]]),
    'supported: loss send+recv 1200..1230',
  ),
  whole(
    'loss that ends after the last minute that counts',
    all,
    around(1796, [[10, 5, 1000]]),
    'supported: loss send 1796..1816',
  ),
  whole('loss that begins when the ten minutes are over', around(1800, [[10, 5, 1000]]), all, 'notSupported'),
  whole('loss that ends when the ten minutes begin', around(580, [[10, 5, 1000]]), all, 'notSupported'),
  whole('loss through the whole call', [[wholeCall, 5, 1000]], all, 'supported: loss recv 0..2400'),
  whole('a spike of 4 s, which goes unnoticed', around(1200, [[2, 12, 1000]]), all, 'notSupported'),
  whole('severe spikes of a tenth of the time', spiky, all, 'supported: spikes recv 600..1764'),
  whole('loss of few packets', around(1200, [[15, 50, 20]]), all, 'supported: loss recv 1200..1230 ~'),
  whole('nothing received for 20 s', around(1300, [silent(10)]), all, 'supported: silence recv 1300..1320'),
  whole('nothing received for 8 s', around(1300, [silent(4)]), all, 'notSupported'),
  whole(
    'nothing received from before the ten minutes until after them',
    around(500, [silent(700)]),
    all,
    'supported: silence recv 500..1900',
  ),
  whole('somebody who sent nothing in the whole call', all, [silent(wholeCall)], 'notSupported'),
  whole('somebody who received nothing in the whole call', [silent(wholeCall)], all, unmeasured('tooLittle')),
  whole('no media either way in the whole call', [silent(wholeCall)], [silent(wholeCall)], unmeasured('tooLittle')),
  whole(
    'nothing recorded for 30 s',
    around(1000, [nothing(15)]),
    around(1000, [nothing(15)]),
    'supported: gap send+recv 1000..1030',
  ),
  whole(
    'nothing recorded of what was received for 30 s',
    around(1000, [nothing(15)]),
    all,
    'supported: gap recv 1000..1030',
  ),
  whole('no loss recorded, only a bitrate', around(600, [[600, null, 1000]]), all, unmeasured('tooLittle')),
  whole('3 unreadable minutes of 20', around(1200, [[90, 'x', 1000]]), all, 'notSupported'),
  whole('5 unreadable minutes of 20', around(1200, [[150, 'x', 1000]]), all, unmeasured('tooLittle')),
  whole(
    'loss, silence and a gap, the most telling first',
    around(700, [nothing(10), ...steady(50), silent(10), ...steady(50), [10, 5, 1000]]),
    all,
    'supported: loss recv 940..960, gap recv 700..720, silence recv 820..840',
  ),
  {
    name: 'a break between two entries',
    stays: [[stay('one', 0, 2400), [entry(good(550)), entry(good(625), 1150)]]],
    reading: 'supported: gap send+recv 1100..1150',
  },
  {
    name: 'a break beside less than 20 s recorded',
    stays: [[stay('one', 0, 2400), [entry(good(305)), entry(good(302), 1796)]]],
    reading: unmeasured('tooLittle'),
  },
  {
    name: 'two hours after the call',
    stays: [[stay('one', 0, 2400), [entry(good(wholeCall))]]],
    at: 9600,
    reading: unmeasured('notThere'),
  },
  {
    name: '8 min after the call',
    stays: [[stay('one', 0, 2400), [entry(good(wholeCall))]]],
    at: 2880,
    reading: unmeasured('notNear'),
  },
  {
    name: '4 min after a good call',
    stays: [[stay('one', 0, 2400), [entry(good(wholeCall))]]],
    at: 2640,
    reading: 'notSupported',
  },
  {
    name: '8 min after a call that ended in loss',
    stays: [[stay('one', 0, 2400), [entry(arrays(all, around(2370, [[15, 5, 1000]])))]]],
    at: 2880,
    reading: 'supported: loss recv 2370..2400',
  },
  { name: 'no details at all', stays: [[stay('one', 0, 2400), []]], reading: unmeasured('nothingRecorded') },
  {
    name: 'a recording that ended long before',
    stays: [[stay('one', 0, 2400), [entry(good(150))]]],
    reading: unmeasured('nothingRecorded'),
  },
  {
    name: 'alone in the room for 8 of 20 min',
    stays: [[stay('one', 0, 2400), [entry(good(960), 480)]]],
    at: 600,
    reading: unmeasured('tooLittle'),
  },
  {
    name: 'alone in the room for 2 of 20 min',
    stays: [[stay('one', 0, 2400), [entry(good(1140), 120)]]],
    at: 600,
    reading: 'notSupported',
  },
  { name: 'a good stay of 3 min', stays: [[stay('one', 0, 180), [entry(good(90))]]], at: 60, reading: 'notSupported' },
  {
    name: 'a good stay of 16 s',
    stays: [[stay('one', 0, 16), [entry(good(8))]]],
    at: 8,
    reading: unmeasured('tooLittle'),
  },
  { name: 'a stay that goes on', stays: [[stay('one', 0, null), [entry(good(wholeCall))]]], reading: 'notSupported' },
  {
    name: '60 s missing at a place that is not known',
    stays: [[stay('one', 0, 2460), [entry(good(wholeCall))]]],
    reading: 'notSupported',
  },
  {
    name: '5 min missing at a place that is not known',
    stays: [[stay('one', 0, 2700), [entry(good(wholeCall))]]],
    reading: unmeasured('tooLittle'),
  },
  {
    name: 'leaving and coming back within the ten minutes',
    stays: [
      [stay('one', 0, 1180, me), [entry(good(590))]],
      [stay('two', 1210, 2400, me), [entry(good(595), 1210)]],
    ],
    reading: 'supported: cameBack send+recv 1180..1210',
  },
  {
    name: 'a lost connection that was noticed late',
    stays: [
      [stay('one', 0, 1260, me), [entry(good(600))]],
      [stay('two', 1205, 2400, me), [entry(good(597), 1205)]],
    ],
    reading: 'supported: cameBack send+recv 1205..1260',
  },
  {
    name: 'a break of 15 min that began before the moment',
    stays: [
      [stay('one', 0, 1000, me), [entry(good(500))]],
      [stay('two', 1900, 2400, me), [entry(good(250), 1900)]],
    ],
    reading: unmeasured('away'),
  },
  {
    name: 'another stay at that time that is not loaded',
    stays: [
      [stay('one', 0, 2400, me), [entry(good(wholeCall))]],
      [stay('two', 100, 2300, me), null],
    ],
    reading: unmeasured('notLoaded'),
  },
  {
    name: 'another stay long before that is not loaded',
    stays: [
      [stay('two', 1000, 3400, me), [entry(good(wholeCall), 1000)]],
      [stay('one', 0, 300, me), null],
    ],
    at: 2400,
    reading: 'notSupported',
  },
  {
    name: 'two devices at once of which one had loss',
    stays: [
      [stay('one', 0, 2400, me), [entry(good(wholeCall))]],
      [stay('two', 10, 2390, me), [entry(arrays(steady(1190), around(1100, [[10, 8, 1000]], 1190)), 10)]],
    ],
    reading: 'supported: loss recv 1110..1130',
  },
  {
    name: 'two devices at once of which one was not recorded',
    stays: [
      [stay('one', 0, 2400, me), [entry(good(wholeCall))]],
      [stay('two', 10, 2390, me), []],
    ],
    reading: unmeasured('tooLittle'),
  },
  {
    ...whole('loss under another threshold', around(1200, [[15, 5, 1000]]), all, 'notSupported'),
    rules: { lossThresholdPercent: 6 },
  },
];
