import { type PersonalKind, type PersonalText, personalText } from '../shared/personalText';
import type { EpochMs } from '../shared/time';

/** Epoch numbers below this are seconds (until the year 5138), others milliseconds (from 1973 on). */
const firstMilliseconds = 100_000_000_000;
/** 9999-12-31T23:59:59.999Z. */
const lastTime: EpochMs = 253_402_300_799_999;
const decimal = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
const isoDate = /^\d{4}-\d{2}-\d{2}/;
const withoutZone = /^(\d{4}-\d{2}-\d{2})[T ]([\d:.]+)$/;

/** A finite number, also from text; null for anything else. */
export function readNumber(value: unknown): number | null {
  const number = typeof value === 'string' && decimal.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A moment from ISO text (UTC unless it names a zone) or from epoch seconds or milliseconds, number or text; null for anything else. */
export function readTime(value: unknown): EpochMs | null {
  const epoch = readNumber(value);
  if (epoch !== null) {
    const time = Math.round(epoch < firstMilliseconds ? epoch * 1000 : epoch);
    return time > 0 && time <= lastTime ? time : null;
  }
  if (typeof value !== 'string') {
    return null;
  }
  const text = value.trim();
  if (!isoDate.test(text)) {
    return null;
  }
  const time = Date.parse(text.replace(withoutZone, '$1T$2Z'));
  return Number.isNaN(time) ? null : time;
}

/** A text that says something; null for anything else. */
export function readText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A text of a person that says something; null for anything else. */
export function readPersonal(value: unknown, kind: PersonalKind): PersonalText | null {
  const text = readText(value);
  return text === null ? null : personalText(text, kind);
}

/** The texts of a person among the members of an array that say something. */
export function readPersonals(value: unknown): readonly PersonalText[] {
  const members: readonly unknown[] = Array.isArray(value) ? value : [];
  return members.map((member) => readPersonal(member, 'words')).filter((text) => text !== null);
}
