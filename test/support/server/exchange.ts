import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  /** Path without query, as sent, percent-encoding included. */
  readonly path: string;
  /** The last part of the path: `rooms`, `room-sessions`, `participants`, `participant`. */
  readonly endpoint: string;
  /** Decoded; of a parameter that came twice, the last one. */
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Status that was answered; null until then, or when the connection was broken instead. */
  status: number | null;
}

/** One request with its way back, for faults. */
export interface Exchange {
  readonly seen: SeenRequest;
  /** What the handler answers. */
  readonly serve: () => Promise<Response>;
  /** The raw answer, for faults that break it. */
  readonly raw: ServerResponse;
}

/** Notes what arrived. */
export function seeRequest(message: IncomingMessage, url: URL): SeenRequest {
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    endpoint: url.pathname.slice(url.pathname.lastIndexOf('/') + 1),
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(
      Object.entries(message.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
      ]),
    ),
    status: null,
  };
}

/** Sends a fetch-style answer by `node:http`, with headers added. */
export async function sendResponse(
  response: Response,
  raw: ServerResponse,
  added: Readonly<Record<string, string>>,
): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  raw.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    ...added,
    'content-length': String(body.byteLength),
  });
  raw.end(body);
}
