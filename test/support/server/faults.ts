import { once } from 'node:events';
import type { Exchange } from './exchange';

/** Answers in the handler's place: with a response, or with null when it dealt with `exchange.raw` itself. */
export type Fault = (exchange: Exchange) => Promise<Response | null>;

/** How a 429 names the time to go on. */
export type RetryHint = 'retryAfterSeconds' | 'retryAfterDate' | 'resetDate' | 'resetEpoch' | 'msLeft' | 'none';

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers });

/** Answers with a status and Whereby's form of an error body, or the text given. */
export function status(code: number, error = `Status ${code}`, headers: Record<string, string> = {}): Fault {
  return () => Promise.resolve(json({ error }, code, headers));
}

/** Answers 429 and names the wait in one way only, or in none. Date forms count from the machine's own clock. */
export function rateLimited(hint: RetryHint, waitMs = 38_689): Fault {
  return () => {
    const at = Date.now() + waitMs;
    const headers: Record<RetryHint, Record<string, string>> = {
      retryAfterSeconds: { 'Retry-After': String(Math.ceil(waitMs / 1000)) },
      retryAfterDate: { 'Retry-After': new Date(at).toUTCString() },
      resetDate: { 'X-RateLimit-Reset': new Date(at).toISOString() },
      resetEpoch: { 'X-RateLimit-Reset': String(Math.ceil(at / 1000)) },
      msLeft: {},
      none: {},
    };
    const data = hint === 'msLeft' ? { data: { msLeft: waitMs } } : {};
    return Promise.resolve(json({ error: 'Too many requests', ...data }, 429, headers[hint]));
  };
}

/** Breaks the connection before an answer. */
export function reset(): Fault {
  return ({ raw }) => {
    raw.socket?.resetAndDestroy();
    return Promise.resolve(null);
  };
}

/** Sends half of the body and breaks the connection. */
export function cutBody(): Fault {
  return async ({ serve, raw }) => {
    const body = Buffer.from(await (await serve()).arrayBuffer());
    raw.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.byteLength) });
    raw.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => raw.socket?.destroy());
    return null;
  };
}

/** Sends the client elsewhere, path and query kept. */
export function redirectTo(origin: string): Fault {
  return ({ raw }) =>
    Promise.resolve(new Response(null, { status: 302, headers: { Location: `${origin}${raw.req.url ?? '/'}` } }));
}

/** Answers 200 with what is no JSON. */
export function garbage(text = '<html><body>Please sign in to the hotel network</body></html>'): Fault {
  return () => Promise.resolve(new Response(text, { headers: { 'content-type': 'text/html' } }));
}

/** Sends JSON without end, 100 MB of it where the client does not let go before; `sent` is told the bytes that went out. */
export function hugeBody(sent: (bytes: number) => void): Fault {
  const part = Buffer.from(`${' '.repeat(1024 * 1024 - 1)}\n`);
  const parts = 100;
  return async ({ raw }) => {
    raw.writeHead(200, { 'content-type': 'application/json', 'content-length': String(part.byteLength * parts) });
    for (let written = 0; written < parts && !raw.destroyed; written += 1) {
      sent(part.byteLength);
      if (!raw.write(part)) {
        await Promise.race([once(raw, 'drain'), once(raw, 'close')]);
      }
    }
    raw.end();
    return null;
  };
}

/** Answers as the handler does, but each time with a cursor that was never there before. */
export function everNewCursor(): Fault {
  let asked = 0;
  return async ({ serve }) => {
    asked += 1;
    return json({ ...((await (await serve()).json()) as object), cursor: `next ${asked}` });
  };
}

/** Answers 200 with JSON that is not what the endpoint promises. */
export function wrongShape(body: unknown = { message: 'hello' }): Fault {
  return () => Promise.resolve(json(body));
}

/** Answers as the handler does, but with the same cursor each time. */
export function endlessCursor(cursor = 'again'): Fault {
  return async ({ serve }) => json({ ...((await (await serve()).json()) as object), cursor });
}

/** Answers a page without rows that carries a cursor. */
export function emptyPage(cursor: string | null = 'on'): Fault {
  return () => Promise.resolve(json({ cursor, results: [] }));
}
