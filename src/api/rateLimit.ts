import type { EpochMs } from '../shared/time';
import { readNumber, readTime } from './parseValue';
import type { Answer } from './send';

/** Points of the whole organisation in the present minute, as the last answer said. */
export interface RateLimit {
  readonly limit: number | null;
  readonly remaining: number | null;
}

const secondMs = 1_000;

/** The points that an answer tells of, or null when it tells none. */
export function readRateLimit(headers: Headers): RateLimit | null {
  const limit = readNumber(headers.get('X-RateLimit-Limit'));
  const remaining = readNumber(headers.get('X-RateLimit-Remaining'));
  return limit === null && remaining === null ? null : { limit, remaining };
}

/**
 * The time that a 429 names, or null: `Retry-After` (seconds or a date), else `X-RateLimit-Reset` (a date or epoch seconds),
 * else `data.msLeft` of the body; where a header has only rounded up what the body tells to the millisecond, that. Times that are
 * not in the future are passed over. Dates are read against the answer's own `Date`, so that a wrong clock here changes nothing.
 */
export function readRetryAt(answer: Answer, now: EpochMs): EpochMs | null {
  const exact = readMsLeft(answer.text, now);
  const named = [readRetryAfter(answer.headers, now), readDateHeader(answer.headers, 'X-RateLimit-Reset', now), exact];
  const first = named.find((time): time is EpochMs => time !== null && time > now) ?? null;
  const isRounded = first !== null && exact !== null && exact > now && exact <= first && first - exact < secondMs;
  return isRounded ? exact : first;
}

/** The time that `Retry-After` (seconds or a date) names, or null. */
export function readRetryAfter(headers: Headers, now: EpochMs): EpochMs | null {
  const seconds = readNumber(headers.get('Retry-After'));
  return seconds === null ? readDateHeader(headers, 'Retry-After', now) : now + seconds * 1000;
}

/** A date by the clock here, however far that is from the server's. */
function readDateHeader(headers: Headers, name: string, now: EpochMs): EpochMs | null {
  const time = readDate(headers.get(name));
  const serverNow = readDate(headers.get('Date'));
  return time === null || serverNow === null ? time : time - serverNow + now;
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
