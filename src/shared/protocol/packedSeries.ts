import * as v from 'valibot';
import { directions, type DirectionSeries, type Series, type SeriesPart } from '../series';
import type { Infer } from './basics';

/** Numbers that have at most so many decimals travel as whole ones, a half or a quarter of the size. */
const mostDecimals = 3;

const columnSchema = v.union([
  v.instance(Float64Array),
  /** `values` divided by 10 to the `decimals`; the largest value that their kind of number has stands for none. */
  v.object({
    decimals: v.picklist([0, 1, 2, mostDecimals]),
    values: v.union([v.instance(Uint16Array), v.instance(Uint32Array)]),
  }),
]);
type PackedColumn = Infer<typeof columnSchema>;
type Whole = Exclude<PackedColumn, Float64Array>;

const directionSchema = v.object({ loss: columnSchema, bitrate: columnSchema, state: v.instance(Uint8Array) });
type PackedDirection = Infer<typeof directionSchema>;

const lengthOf = (column: PackedColumn): number =>
  'values' in column && 'decimals' in column ? column.values.length : column.length;

/** The samples of a stay as they travel: exactly the same numbers, in less room. */
export const packedSeriesSchema = v.pipe(
  v.object({
    count: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /** Null where the samples of each part follow each other at its interval from its `from` on. */
    times: v.nullable(v.instance(Float64Array)),
    parts: v.array(
      v.object({
        start: v.number(),
        end: v.number(),
        intervalMs: v.pipe(v.number(), v.gtValue(0)),
        approximate: v.boolean(),
        from: v.number(),
      }),
    ),
    send: directionSchema,
    recv: directionSchema,
  }),
  v.check(({ count, times, send, recv }) =>
    [
      ...[send, recv].flatMap(({ loss, bitrate, state }) => [lengthOf(loss), lengthOf(bitrate), state.length]),
      times?.length ?? count,
    ].every((length) => length === count),
  ),
);
/** The samples of a stay as they travel: exactly the same numbers, in less room. */
export type PackedSeries = Infer<typeof packedSeriesSchema>;

type PackedPart = PackedSeries['parts'][number];

function wholeWith(column: Float64Array, decimals: Whole['decimals']): Whole | null {
  const scale = 10 ** decimals;
  const values = new Uint32Array(column.length).fill(-1);
  let highest = 0;
  for (let i = 0; i < column.length; i++) {
    const value = column[i] ?? NaN;
    const whole = Math.round(value * scale);
    if (whole >= 0 && whole < 0xffff_ffff && whole / scale === value) {
      values[i] = whole;
      highest = Math.max(highest, whole);
    } else if (!Number.isNaN(value)) {
      return null;
    }
  }
  // In 16 bits the sign for none stays the largest number.
  return { decimals, values: highest < 0xffff ? new Uint16Array(values) : values };
}

function packColumn(column: Float64Array): PackedColumn {
  for (const decimals of [0, 1, 2, mostDecimals] as const) {
    const whole = wholeWith(column, decimals);
    if (whole !== null) {
      return whole;
    }
  }
  return column;
}

function unpackColumn(column: PackedColumn): Float64Array {
  if (column instanceof Float64Array) {
    return column;
  }
  const { values, decimals } = column;
  const scale = 10 ** decimals;
  const none = values.BYTES_PER_ELEMENT === 2 ? 0xffff : 0xffff_ffff;
  const unpacked = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? none;
    unpacked[i] = value === none ? NaN : value / scale;
  }
  return unpacked;
}

function timesOf(count: number, parts: readonly PackedPart[]): Float64Array {
  const times = new Float64Array(count).fill(NaN);
  for (const { start, end, from, intervalMs } of parts) {
    for (let i = start; i < end; i++) {
      times[i] = from + (i - start) * intervalMs;
    }
  }
  return times;
}

/** Packs the samples of a stay. */
export function packSeries({ times, parts, send, recv }: Series): PackedSeries {
  const packedParts = parts.map(({ start, end, intervalMs, approximate }: SeriesPart) => ({
    ...{ start, end, intervalMs, approximate },
    from: times[start] ?? NaN,
  }));
  const regular = timesOf(times.length, packedParts);
  const packed = ({ loss, bitrate, state }: DirectionSeries): PackedDirection => ({
    loss: packColumn(loss),
    bitrate: packColumn(bitrate),
    state,
  });
  return {
    count: times.length,
    times: times.every((time, i) => time === regular[i]) ? null : times,
    parts: packedParts,
    send: packed(send),
    recv: packed(recv),
  };
}

/** The samples of a stay as they were before {@link packSeries}. */
export function unpackSeries({ count, times, parts, ...packed }: PackedSeries): Series {
  const [send, recv] = directions.map((direction) => {
    const { loss, bitrate, state } = packed[direction];
    return { loss: unpackColumn(loss), bitrate: unpackColumn(bitrate), state };
  }) as [DirectionSeries, DirectionSeries];
  return {
    times: times ?? timesOf(count, parts),
    parts: parts.map(({ start, end, intervalMs, approximate }) => ({ start, end, intervalMs, approximate })),
    send,
    recv,
  };
}
