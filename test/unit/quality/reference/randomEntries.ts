import * as fc from 'fast-check';
import type { DetailsEntry } from '../../../../src/api/types';
import type { LossUnit } from './callInput';

const names = ['packetLossSend', 'packetLossRecv', 'bitrateSend', 'bitrateRecv'] as const;
type Name = (typeof names)[number];
type Columns = Record<Name, unknown[]>;

/** An entry that is not yet placed in time. */
export interface LooseEntry {
  readonly sampleRateMs: number | null;
  /** How long its samples last, absent arrays or not, ms. */
  readonly lengthMs: number;
  readonly samples: unknown;
}

/** Some samples of one kind: the values of each array are used in turn. */
interface Patch extends Columns {
  readonly count: number;
}

const quarters = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most * 4 }).map((n) => n / 4);

/** Values in the unit percent. */
const losses = {
  clean: fc.constantFrom(0, 0, 0.25, 1),
  low: quarters(3),
  edge: fc.constantFrom(2.75, 3, 3, 3.25, 9.75, 10, 10.25),
  lossy: quarters(12),
  severe: fc.integer({ min: 10, max: 100 }),
};
const mildLosses = { clean: losses.clean, low: losses.low, zero: fc.constant(0) };
const bitrates = {
  usual: fc.integer({ min: 400, max: 2500 }).map((kbps) => kbps * 1000),
  low: fc.constantFrom(120_000, 250_000, 499_999, 500_000),
  few: fc.constantFrom(1, 12_000, 29_999, 30_000),
  silent: fc.constant(0),
};
const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  -1,
  '0x10',
  '',
  'n/a',
  '1e1',
  ' 2.5 ',
  '12000',
  101,
  2e9,
  NaN,
  true,
  {},
);

function inUnit(loss: unknown, unit: LossUnit): unknown {
  return typeof loss === 'number' && unit === 'ratio' ? loss / 100 : loss;
}

function asString(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

function valuesOf(kinds: Readonly<Record<string, fc.Arbitrary<number>>>, change: (value: unknown) => unknown) {
  const usual = fc.oneof(...Object.values(kinds).map((kind) => fc.array(kind, { minLength: 1, maxLength: 3 })));
  return fc.oneof(
    { weight: 16, arbitrary: usual.map((values): unknown[] => values.map(change)) },
    { weight: 1, arbitrary: usual.map((values): unknown[] => values.map(change).map(asString)) },
    { weight: 3, arbitrary: fc.constant<unknown[]>([null]) },
    {
      weight: 2,
      arbitrary: fc.array(
        fc.oneof(
          odd,
          usual.map(([first]) => change(first)),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    },
  );
}

function patch(unit: LossUnit, mild: boolean): fc.Arbitrary<Patch> {
  const loss = valuesOf(mild ? mildLosses : losses, (value) => inUnit(value, unit));
  const bitrate = valuesOf(bitrates, (value) => value);
  return fc.record({
    count: fc.integer({ min: 1, max: 18 }),
    packetLossSend: loss,
    packetLossRecv: loss,
    bitrateSend: bitrate,
    bitrateRecv: bitrate,
  });
}

function columnsOf(patches: readonly Patch[]): Columns {
  const column = (name: Name): unknown[] =>
    patches.flatMap((part) => Array.from({ length: part.count }, (_, i) => part[name][i % part[name].length]));
  return Object.fromEntries(names.map((name) => [name, column(name)])) as Columns;
}

function asObjects(columns: Partial<Columns>, count: number): unknown[] {
  return Array.from({ length: count }, (_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[i]])),
  );
}

const shapes = fc.record({
  dummy: fc.boolean(),
  absent: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...names]) }),
  shorterBy: fc.oneof(
    { weight: 4, arbitrary: fc.constant([0, 0, 0, 0]) },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }) },
  ),
  objects: fc.constantFrom(false, false, false, false, true),
  nothing: fc.oneof(
    { weight: 40, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>('none', 7, {}, [], [null, 3], { packetLossSend: 'x', bitrateSend: [] }),
    },
  ),
});
type Shape = typeof shapes extends fc.Arbitrary<infer S> ? S : never;

function shaped(patches: readonly Patch[], shape: Shape): unknown {
  if (shape.nothing !== null) {
    return shape.nothing;
  }
  const columns = columnsOf(patches);
  const kept = names.flatMap((name, i) => {
    const whole = shape.dummy ? [0, ...columns[name]] : columns[name];
    const cut = whole.slice(0, Math.max(0, whole.length - shape.shorterBy[i]!));
    return (shape.absent as readonly Name[]).includes(name) ? [] : [[name, cut] as const];
  });
  const there: Partial<Columns> = Object.fromEntries(kept);
  return shape.objects ? asObjects(there, Math.max(0, ...kept.map(([, column]) => column.length))) : there;
}

/** Intervals that are usable, and null, 0, negative and NaN for the usual 2 s. */
const rates = fc.oneof(
  { weight: 6, arbitrary: fc.constant(2000) },
  { weight: 3, arbitrary: fc.constantFrom(500, 1000, 1500, 1999, 2001, 2500, 3000, 5000) },
  { weight: 1, arbitrary: fc.constantFrom(null, 0, -5, NaN) },
);

/** Entries of 1 to about 125 samples, most of them 20 to 60. */
export function looseEntry(unit: LossUnit): fc.Arbitrary<LooseEntry> {
  const [mild, wild] = [patch(unit, true), patch(unit, false)];
  const patches = fc.oneof(
    fc.array(fc.oneof({ weight: 11, arbitrary: mild }, { weight: 1, arbitrary: wild }), { minLength: 3, maxLength: 7 }),
    fc.array(wild, { minLength: 1, maxLength: 6 }),
  );
  return fc.record({ patches, rate: rates, shape: shapes }).map(({ patches: parts, rate, shape }) => {
    const interval = rate !== null && rate > 0 ? rate : 2000;
    const count = parts.reduce((sum, part) => sum + part.count, shape.dummy ? 1 : 0);
    return { sampleRateMs: rate, lengthMs: count * interval, samples: shaped(parts, shape) };
  });
}

/** An entry as the API's parser hands it on. */
export function detailsEntry(entry: LooseEntry, timeStamp: number | null): DetailsEntry {
  const { sampleRateMs, samples } = entry;
  return { displayName: null, userRole: null, userAgent: null, timeStamp, sampleRateMs, samples, events: [] };
}
