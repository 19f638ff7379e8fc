import assert from 'node:assert/strict';
import { createSampleAccount, type SampleAccount } from '../../../src/sample/sampleAccount';

/** An ordinary Sunday morning, UTC. */
export const now = Date.parse('2026-03-15T09:41:27.350Z');
/** Shared by tests that only read. */
export const account = createSampleAccount(now);

export type Json = Record<string, unknown>;
export type Query = Readonly<Record<string, string>>;

/** A page as the tests read it. */
export interface Page {
  readonly cursor: string | null;
  readonly results: readonly Json[];
}

/** The status and the parsed body of one request. */
export async function ask(
  path: string,
  query: Query = {},
  { fetch }: SampleAccount = account,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`https://api.example.test/v1/insights/${path}?${new URLSearchParams(query).toString()}`);
  assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
  return { status: response.status, body: await response.json() };
}

/** The body of a request that must succeed. */
export async function get<T>(path: string, query: Query = {}, from: SampleAccount = account): Promise<T> {
  const { status, body } = await ask(path, query, from);
  assert.equal(status, 200, JSON.stringify(body));
  return body as T;
}

/** All rows of a list, page after page. */
export async function all(
  path: string,
  query: Query = {},
  limit = 100,
  from: SampleAccount = account,
): Promise<readonly Json[]> {
  const rows: Json[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await get<Page>(
      path,
      { ...query, limit: String(limit), ...(cursor === null ? {} : { cursor }) },
      from,
    );
    assert.ok(page.results.length <= limit);
    rows.push(...page.results);
    cursor = page.cursor;
  } while (cursor !== null);
  return rows;
}
