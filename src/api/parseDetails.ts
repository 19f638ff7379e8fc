import * as v from 'valibot';
import { nameInRole } from '../shared/personalText';
import { ApiError } from './errors';
import { lenient } from './lenient';
import { isTooDeep } from './nesting';
import { readNumber, readPersonal, readText, readTime } from './parseValue';
import type { DetailsEntry, ParticipantDetails } from './types';

const text = lenient(readText);

const entries = {
  displayName: lenient((value) => readPersonal(value, 'person')),
  userRole: text,
  userAgent: text,
  timeStamp: lenient(readTime),
  sampleRateMs: lenient(readInterval),
  samples: lenient((value) => (isTooDeep(value) ? null : value)),
  events: lenient((value): readonly unknown[] =>
    Array.isArray(value) ? value.map((event: unknown) => (isTooDeep(event) ? null : event)) : [],
  ),
};

/** Nothing identifies an entry: it is one when it has at least one of the known fields. */
const entrySchema = v.pipe(
  v.custom<object>((value) => isEntry(value)),
  v.object(entries),
  v.transform((entry) => ({ ...entry, displayName: nameInRole(entry.displayName, entry.userRole) })),
);

function isEntry(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(entries).some((field) => Object.hasOwn(value, field))
  );
}

function readInterval(value: unknown): number | null {
  const interval = readNumber(value);
  return interval !== null && interval > 0 ? interval : null;
}

/**
 * Reads the details of a stay: none, one or several entries; a bare object counts as one. Samples and events stay raw; where
 * their parts lie absurdly deep in each other they are null.
 * Throws an `ApiError` of kind `badResponse` when nothing in it can be read as details.
 */
export function parseDetails(body: unknown): ParticipantDetails {
  const candidates: readonly unknown[] = Array.isArray(body) ? body : [body];
  const details: DetailsEntry[] = [];
  for (const candidate of candidates) {
    const parsed = v.safeParse(entrySchema, candidate);
    if (parsed.success) {
      details.push(parsed.output);
    }
  }
  if (candidates.length > 0 && details.length === 0) {
    throw new ApiError('badResponse', { reason: 'unexpectedShape' });
  }
  return details;
}
