import * as v from 'valibot';
import { ApiError } from './errors';
import { lenient } from './lenient';
import type { RowSchema } from './parseRows';
import type { Page } from './types';

const pageSchema = v.object({
  cursor: lenient(readCursor),
  results: v.array(v.unknown()),
});

function readCursor(value: unknown): string | null {
  if (typeof value === 'number') {
    return String(value);
  }
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Reads a body as JSON; throws an `ApiError` of kind `badResponse`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own error quotes the body, which may hold names: it is not kept.
    throw new ApiError('badResponse', { reason: 'notJson' });
  }
}

/**
 * Reads a page of a list; rows that cannot be identified are left out and counted.
 * Throws an `ApiError` of kind `badResponse` when it is no page, or when no row of a page that has rows can be used.
 */
export function parsePage<T>(body: unknown, row: RowSchema<T>): Page<T> {
  const page = v.safeParse(pageSchema, body);
  if (!page.success) {
    throw new ApiError('badResponse', { reason: 'unexpectedShape' });
  }
  const results: T[] = [];
  for (const candidate of page.output.results) {
    const parsed = v.safeParse(row, candidate);
    if (parsed.success) {
      results.push(parsed.output);
    }
  }
  const dropped = page.output.results.length - results.length;
  if (dropped > 0 && results.length === 0) {
    throw new ApiError('badResponse', { reason: 'unexpectedShape' });
  }
  return { results, cursor: page.output.cursor, dropped };
}
