import type { EpochMs } from '../shared/time';
import { readNumber, readTime } from './parseValue';
import type { Answer } from './send';

/** Points of the whole organisation in the present minute, as the last answer said. */
export interface RateLimit {
  readonly limit: number | null;
  readonly remaining: number | null;
}

/** The points that an answer tells of, or null when it tells none. */
export function readRateLimit(headers: Headers): RateLimit | null {
  const limit = readNumber(headers.get('X-RateLimit-Limit'));
  const remaining = readNumber(headers.get('X-RateLimit-Remaining'));
  return limit === null && remaining === null ? null : { limit, remaining };
}

/**
 * The time that a 429 names, or null: `Retry-After` (seconds or a date), else `X-RateLimit-Reset` (a date or epoch seconds),
 * else `data.msLeft` of the body. Times that are not in the future are passed over. Dates are read against the answer's own
 * `Date`, so that a wrong clock here changes nothing.
 */
export function readRetryAt(answer: Answer, now: EpochMs): EpochMs | null {
  const ahead = readDate(answer.headers.get('Date'));
  const here = (time: EpochMs | null): EpochMs | null => (time === null || ahead === null ? time : time - ahead + now);
  const after = answer.headers.get('Retry-After');
  const seconds = readNumber(after);
  const named = [
    seconds === null ? here(readDate(after)) : now + seconds * 1000,
    here(readDate(answer.headers.get('X-RateLimit-Reset'))),
    readMsLeft(answer.text, now),
  ];
  return named.find((time): time is EpochMs => time !== null && time > now) ?? null;
}

function readDate(text: string | null): EpochMs | null {
  if (text === null) {
    return null;
  }
  const time = readTime(text);
  if (time !== null) {
    return time;
  }
  const parsed = /^[A-Z][a-z]{2,}, /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(parsed) ? null : parsed;
}

function readMsLeft(text: string, now: EpochMs): EpochMs | null {
  try {
    const body = JSON.parse(text) as { readonly data?: { readonly msLeft?: unknown } | null } | null;
    const msLeft = readNumber(body?.data?.msLeft);
    return msLeft === null ? null : now + msLeft;
  } catch {
    return null;
  }
}
