import * as v from 'valibot';
import type { SeenRequest } from '../server/exchange';

const text = v.pipe(v.string(), v.nonEmpty());
const moment = v.pipe(v.string(), v.isoTimestamp());
const limit = v.pipe(v.string(), v.regex(/^([1-9]|[1-9]\d|100)$/, 'limit is 1 to 100'));
const sortBy = (field: string) => v.pipe(v.string(), v.regex(new RegExp(`^${field}:(asc|desc)$`)));
const page = { cursor: v.optional(text), limit: v.optional(limit) };

/** What each endpoint takes: nothing else, and no value that is empty. */
const queries = {
  rooms: v.strictObject({
    'roomName[exact]': v.optional(text),
    'roomName[startsWith]': v.optional(text),
    'roomName[contains]': v.optional(text),
    'createdAt[from]': v.optional(moment),
    'createdAt[to]': v.optional(moment),
    sortBy: v.optional(sortBy('[a-zA-Z]+')),
    ...page,
  }),
  'room-sessions': v.strictObject({
    roomName: text,
    roomSessionId: v.optional(text),
    sortBy: v.optional(sortBy('[a-zA-Z]+')),
    ...page,
  }),
  participants: v.pipe(
    v.strictObject({
      roomSessionId: v.optional(text),
      externalId: v.optional(text),
      sortBy: v.optional(sortBy('(joinedAt|leftAt)')),
      ...page,
    }),
    v.check(
      ({ roomSessionId, externalId }) => (roomSessionId === undefined) !== (externalId === undefined),
      'one of roomSessionId and externalId',
    ),
  ),
  participant: v.strictObject({ roomSessionId: text, participantId: text }),
};

/** The two that matter, and what Node's `fetch` adds by itself. */
const headers = v.strictObject({
  accept: v.literal('application/json'),
  authorization: v.optional(v.pipe(v.string(), v.regex(/^Bearer [\x21-\x7e]+$/))),
  host: v.string(),
  connection: v.optional(v.string()),
  'accept-encoding': v.optional(v.string()),
  'accept-language': v.optional(v.string()),
  'sec-fetch-mode': v.optional(v.string()),
  'user-agent': v.optional(v.string()),
});

/** What in a request is outside the API's contract, or null: `names` are those of its parameters as sent. */
export function findBreach(
  { method, path, query, headers: sent }: SeenRequest,
  names: readonly string[],
): string | null {
  const endpoint = /^\/v1\/insights\/([^/]+)$/.exec(path)?.[1] ?? '';
  if (method !== 'GET' || !Object.hasOwn(queries, endpoint)) {
    return `${method} ${path}: no such request`;
  }
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) {
    return `${path}: ${twice} came twice`;
  }
  const issues: v.BaseIssue<unknown>[] = [
    ...(v.safeParse(queries[endpoint as keyof typeof queries], query).issues ?? []),
    ...(v.safeParse(headers, sent).issues ?? []),
  ];
  const [first, ...others] = issues;
  return first === undefined ? null : `${path}: ${v.summarize([first, ...others])}`;
}
