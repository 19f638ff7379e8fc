import type { LossUnit } from './callInput';

/** What stands at one place of an array: nothing, something that is no such number, or a number. */
export type Value = 'missing' | 'unreadable' | number;

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const mostBitsPerSecond = 1e9;

/** Reads a number or a decimal number in a string that is not negative (API.md, trap 3). */
export function readNumber(raw: unknown): Value {
  if (raw === null || raw === undefined) {
    return 'missing';
  }
  let value = NaN;
  if (typeof raw === 'number') {
    value = raw;
  } else if (typeof raw === 'string' && decimal.test(raw.trim())) {
    value = Number(raw.trim());
  }
  return Number.isFinite(value) && value >= 0 ? value : 'unreadable';
}

/** Reads a bitrate in bit/s; over 1 Gbit/s is unreadable. */
export function readBitrate(raw: unknown): Value {
  const value = readNumber(raw);
  return typeof value === 'number' && value > mostBitsPerSecond ? 'unreadable' : value;
}

/** A loss as the API gave it, in % of the unit assumed; over 100 % is unreadable. */
export function readLoss(raw: unknown, unit: LossUnit): Value {
  const value = readNumber(raw);
  if (typeof value !== 'number') {
    return value;
  }
  const percent = unit === 'ratio' ? value * 100 : value;
  return percent > 100 ? 'unreadable' : percent;
}
