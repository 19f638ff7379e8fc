import { limitOf, Refusal, sortOf, type Sort } from './query';
import { hex32, seedOf } from './random';
import type { Row, Value } from './rows';

/** One page as JSON. */
export interface PageBody {
  readonly cursor: string | null;
  readonly results: readonly Row[];
}

/** Makes the row of an item; called only for what is shown, and for everything when the order needs it. */
type ToRow<T> = (item: T) => Row;

/**
 * The page that a query asks for: `sortBy` one of `fields`, nulls last, equal rows in the given order; `limit`; `cursor`, which
 * belongs to the other parameters except `limit`. Throws a `Refusal` for anything else.
 */
export function pageOf<T>(
  query: URLSearchParams,
  items: readonly T[],
  fields: readonly string[],
  toRow: ToRow<T>,
): PageBody {
  const limit = limitOf(query);
  const sort = sortOf(query, fields);
  const start = startOf(query);
  const rows = sort
    ? sorted(items.map(toRow), sort).slice(start, start + limit)
    : items.slice(start, start + limit).map(toRow);
  const end = start + rows.length;
  return { cursor: end < items.length ? cursorOf(query, end) : null, results: rows };
}

function sorted(rows: Row[], { field, descending }: Sort): readonly Row[] {
  const key = (row: Row): Value => row[field] ?? null;
  return rows.sort((left, right) => {
    const [a, b] = [key(left), key(right)];
    if (a === null || b === null) {
      return Number(a === null) - Number(b === null);
    }
    return a < b === descending ? Number(a !== b) : -Number(a !== b);
  });
}

function startOf(query: URLSearchParams): number {
  const cursor = query.get('cursor');
  if (cursor === null) {
    return 0;
  }
  const start = /^[0-9a-f]{32}$/.test(cursor) ? parseInt(cursor.slice(0, 8), 16) : 0;
  if (start === 0 || cursorOf(query, start) !== cursor) {
    throw new Refusal(400, 'cursor is unknown, or belongs to another query.');
  }
  return start;
}

/** A position, followed by a check that only the same question at the same position has. */
function cursorOf(query: URLSearchParams, start: number): string {
  const question = [...query]
    .filter(([name]) => name !== 'cursor' && name !== 'limit')
    .map((pair) => pair.join('='))
    .sort()
    .join('&');
  const seed = seedOf(start, ...Array.from(question, (character) => character.codePointAt(0) ?? 0));
  return start.toString(16).padStart(8, '0') + hex32(seed).slice(8);
}
