import type { Handler } from './apiServer';

/** Rows for each endpoint (`rooms`, `room-sessions`, `participants`); what `participant` answers. */
export interface ListData {
  readonly rooms?: readonly object[];
  readonly sessions?: readonly object[];
  readonly participants?: readonly object[];
  readonly details?: unknown;
}

/** A handler that pages through fixed rows, whatever is filtered or sorted; the cursor is the index of the next row. */
export function listHandler(data: ListData): Handler {
  return (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const rows: Readonly<Record<string, readonly object[] | undefined>> = {
      '/v1/insights/rooms': data.rooms ?? [],
      '/v1/insights/room-sessions': data.sessions ?? [],
      '/v1/insights/participants': data.participants ?? [],
    };
    if (pathname === '/v1/insights/participant') {
      return Promise.resolve(Response.json(data.details ?? []));
    }
    const list = rows[pathname];
    if (list === undefined) {
      return Promise.resolve(Response.json({ error: 'Not found' }, { status: 404 }));
    }
    const start = Number(searchParams.get('cursor') ?? 0);
    const end = start + Number(searchParams.get('limit') ?? 10);
    const cursor = end < list.length ? String(end) : null;
    return Promise.resolve(Response.json({ cursor, results: list.slice(start, end) }));
  };
}
