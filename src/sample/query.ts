/** A question that is answered with an error; `message` is the text of its body. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 404 | 405,
    message: string,
  ) {
    super(message);
  }
}

/** A parameter's first value; undefined when it is absent or empty. */
export function parameter(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name);
  return value === null || value === '' ? undefined : value;
}

/** Like {@link parameter}, but throws a {@link Refusal} when there is none. */
export function required(query: URLSearchParams, name: string): string {
  const value = parameter(query, name);
  if (value === undefined) {
    throw new Refusal(400, `${name} is required.`);
  }
  return value;
}

/** A parameter as a moment; throws a {@link Refusal} when it is not an ISO date. */
export function moment(query: URLSearchParams, name: string): number | undefined {
  const value = parameter(query, name);
  if (value === undefined) {
    return undefined;
  }
  const at = /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(at)) {
    throw new Refusal(400, `${name} must be an ISO 8601 date.`);
  }
  return at;
}

/** The size of a page, 1 to 100, 10 when absent; throws a {@link Refusal} for anything else. */
export function limitOf(query: URLSearchParams): number {
  const value = query.get('limit') ?? '10';
  const limit = Number(value);
  if (!/^\d{1,3}$/.test(value) || limit < 1 || limit > 100) {
    throw new Refusal(400, 'limit must be a whole number from 1 to 100.');
  }
  return limit;
}

/** What rows are sorted by. */
export interface Sort {
  readonly field: string;
  readonly descending: boolean;
}

/** The order asked for, if any; throws a {@link Refusal} for an unknown field or direction. */
export function sortOf(query: URLSearchParams, fields: readonly string[]): Sort | undefined {
  const value = query.get('sortBy');
  if (value === null) {
    return undefined;
  }
  const [field = '', direction, ...rest] = value.split(':');
  if (!fields.includes(field)) {
    throw new Refusal(400, `sortBy must be one of ${fields.join(', ')}.`);
  }
  if ((direction !== 'asc' && direction !== 'desc') || rest.length > 0) {
    throw new Refusal(400, 'sortBy must end in :asc or :desc.');
  }
  return { field, descending: direction === 'desc' };
}
