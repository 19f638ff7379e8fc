import { readNumber } from '../api/parseValue';
import type { DetailsEntry } from '../api/types';
import { type Direction, type DirectionSeries, SampleState } from '../shared/series';
import { columnNames, isPacked, rawColumn, unpackColumn } from './packSamples';

/** How the API's packet loss is to be read: 3 or 0.03 for 3 %. */
export type PacketLossUnit = 'percent' | 'ratio';

/** One entry's samples, read. */
export interface Columns {
  /** Number of samples: the length of the longest array. */
  readonly count: number;
  /** True when everything the first sample says is zero: a dummy. */
  readonly startsWithDummy: boolean;
  readonly send: DirectionSeries;
  readonly recv: DirectionSeries;
  /** Values that are no number, negative or absurd. */
  readonly unreadableValues: number;
  /** Values that shorter arrays lack at their end. */
  readonly lackingValues: number;
  /** Directions whose loss counts as measured because the whole bitrate array is absent. */
  readonly withoutBitrate: readonly Direction[];
  /** Directions whose whole loss array is absent beside a bitrate. */
  readonly withoutLoss: readonly Direction[];
  /** The highest loss before conversion, 0 when there is none above zero. */
  readonly highestRawLoss: number;
  /** Measured losses above zero in both directions, and how many of them are at most 1 (%). */
  readonly lossesAboveZero: number;
  readonly lossesUpToOne: number;
}

const maxLossPercent = 100;
const maxBitrate = 1e9;
/** Values are kept to this part of a % or bit/s, so that 29 % and a ratio of 0.29 give the same number. */
const steps = 1e6;
/** Stands for an unreadable value in a column; NaN stands for a missing one. */
const unreadable = -1;

type RawColumn = Readonly<ArrayLike<unknown>>;

/** The values of that name, small or raw. */
function columnOf(samples: unknown, name: string): RawColumn | null {
  const value: unknown = typeof samples === 'object' && samples !== null && Reflect.get(samples, name);
  return isPacked(value) ? unpackColumn(value) : rawColumn(samples, name);
}

/** Not negative; NaN when missing; {@link unreadable} when it is anything but a number or a decimal number in a string. */
function readValue(value: unknown): number {
  if (typeof value === 'number') {
    return value >= 0 ? value : unreadable;
  }
  if (typeof value === 'string') {
    return readValue(readNumber(value) ?? unreadable);
  }
  return value === null || value === undefined ? NaN : unreadable;
}

/** The value at an index, as {@link readValue}; in what was made small NaN stands for a missing one. */
function valueAt(raw: RawColumn, index: number): number {
  const value = raw[index];
  return raw instanceof Float64Array && Number.isNaN(value) ? NaN : readValue(value);
}

interface Settled extends DirectionSeries {
  readonly lossesAboveZero: number;
  readonly lossesUpToOne: number;
}

interface Column {
  readonly values: Float64Array;
  readonly unreadableValues: number;
  /** The highest value before conversion. */
  readonly highest: number;
}

/** Reads one array into `count` values; those over `max` are unreadable. */
function readColumn(raw: RawColumn, count: number, max: number, scale: number): Column {
  const values = new Float64Array(count);
  let unreadableValues = 0;
  let highest = 0;
  for (let i = 0; i < count; i++) {
    const value = valueAt(raw, i);
    highest = value > highest ? value : highest;
    const scaled = Math.round(value * scale * steps) / steps;
    const refused = value < 0 || scaled > max;
    values[i] = refused ? unreadable : scaled;
    unreadableValues += refused ? 1 : 0;
  }
  return { values, unreadableValues, highest };
}

/** Sets the state of each sample and takes away what is no measurement; loss and bitrate are changed in place. */
function settle(loss: Float64Array | null, bitrate: Float64Array | null, count: number): Settled {
  let lossesAboveZero = 0;
  let lossesUpToOne = 0;
  const state = new Uint8Array(count).fill(SampleState.missing);
  const settled = {
    loss: loss ?? new Float64Array(count).fill(NaN),
    bitrate: bitrate ?? new Float64Array(count).fill(NaN),
    state,
  };
  for (let i = 0; i < count; i++) {
    const l = settled.loss[i] ?? NaN;
    const b = settled.bitrate[i] ?? NaN;
    if (b === 0) {
      state[i] = SampleState.silent;
    } else if (b === unreadable || (l === unreadable && (b > 0 || bitrate === null))) {
      state[i] = SampleState.unreadable;
    } else if (l >= 0 && (b > 0 || bitrate === null)) {
      state[i] = SampleState.measured;
      lossesAboveZero += l > 0 ? 1 : 0;
      lossesUpToOne += l > 0 && l <= 1 ? 1 : 0;
      continue;
    }
    settled.loss[i] = NaN;
    if (b === unreadable) {
      settled.bitrate[i] = NaN;
    }
  }
  return { ...settled, lossesAboveZero, lossesUpToOne };
}

/**
 * Reads the samples of one entry, whatever their shape: four arrays of any length, or an array of objects with the four
 * names. Null when there is nothing that could be a sample.
 */
export function readColumns(samples: DetailsEntry['samples'], unit: PacketLossUnit): Columns | null {
  const raw = (direction: Direction) => ({
    loss: columnOf(samples, columnNames[direction].loss),
    bitrate: columnOf(samples, columnNames[direction].bitrate),
  });
  const pairs = { send: raw('send'), recv: raw('recv') };
  const present = [pairs.send.loss, pairs.send.bitrate, pairs.recv.loss, pairs.recv.bitrate].filter((c) => c !== null);
  const count = present.reduce((most, column) => Math.max(most, column.length), 0);
  if (count === 0) {
    return null;
  }
  let highestRawLoss = 0;
  let unreadableValues = 0;
  const read = (direction: Direction): Settled => {
    const { loss, bitrate } = pairs[direction];
    const losses = loss && readColumn(loss, count, maxLossPercent, unit === 'ratio' ? 100 : 1);
    const bitrates = bitrate && readColumn(bitrate, count, maxBitrate, 1);
    unreadableValues += (losses?.unreadableValues ?? 0) + (bitrates?.unreadableValues ?? 0);
    highestRawLoss = Math.max(highestRawLoss, losses?.highest ?? 0);
    return settle(losses?.values ?? null, bitrates?.values ?? null, count);
  };
  const send = read('send');
  const recv = read('recv');
  const lacking = (has: 'loss' | 'bitrate', not: 'loss' | 'bitrate'): Direction[] =>
    (['send', 'recv'] as const).filter((direction) => pairs[direction][has] && !pairs[direction][not]);
  return {
    count,
    startsWithDummy: present.every((column) => readValue(column[0]) === 0),
    send,
    recv,
    unreadableValues,
    lackingValues: present.reduce((sum, column) => sum + count - column.length, 0),
    withoutBitrate: lacking('loss', 'bitrate'),
    withoutLoss: lacking('bitrate', 'loss'),
    highestRawLoss,
    lossesAboveZero: send.lossesAboveZero + recv.lossesAboveZero,
    lossesUpToOne: send.lossesUpToOne + recv.lossesUpToOne,
  };
}
