import { listHandler } from '../../support/server/listHandler';

/** When everything that it knows of ended: long ago, so that it is final. */
export const ended = Date.UTC(2026, 10, 21, 12);

/** Rows a page. */
export const pageSize = 2;
/** Rows of each list. */
export const rowCount = 5;

const at = (ms: number): string => new Date(ended + ms).toISOString();
const numbers = Array.from({ length: rowCount }, (_, place) => place + 1);

/** The API as an account with this key sees it: every name begins with the key. */
function answersFor(key: string): (request: Request) => Promise<Response> {
  return listHandler({
    rooms: numbers.map((n) => ({ roomName: `/${key}${n}` })),
    sessions: numbers.map((n) => ({ roomSessionId: `${key}-s${n}`, startedAt: at(-3_600_000), endedAt: at(0) })),
    participants: numbers.map((n) => ({
      roomSessionId: `${key}-s1`,
      participantId: `${key}-p${n}`,
      externalId: `person ${n}`,
      joinedAt: at(-3_600_000),
      leftAt: at(0),
    })),
    details: [
      {
        timeStamp: at(-3_600_000),
        samples: { packetLossSend: [0], packetLossRecv: [0], bitrateSend: [9], bitrateRecv: [9] },
      },
    ],
  });
}

/** A request on the wire, which waits until a test answers it. */
export interface HeldRequest {
  /** Who asks for what: `A rooms 0`, `A participant A-p1`. */
  readonly name: string;
  /** Rows a page, as they were asked for. */
  readonly limit: string | null;
  answer(): void;
  fail(status: number): void;
}

/** An API without a network that answers when a test says so. */
export class HeldApi {
  readonly #waiting = new Set<HeldRequest>();
  /** How many requests were sent. */
  sent = 0;
  /** The next request tries a key: it bears another name than one for the rooms. */
  isSigningIn = false;

  /** The requests on the wire, in the order in which they came. */
  get waiting(): readonly HeldRequest[] {
    return [...this.#waiting];
  }

  /** The first request on the wire of this name, where there is one. */
  find(name: string): HeldRequest | undefined {
    return this.waiting.find((held) => held.name === name);
  }

  readonly fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, { headers: init?.headers ?? {} });
    const key = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
    this.sent += 1;
    return new Promise((resolve, reject) => {
      const held: HeldRequest = {
        name: this.isSigningIn ? `sign in ${key}` : `${key} ${nameOf(new URL(request.url))}`,
        limit: new URL(request.url).searchParams.get('limit'),
        answer: () => {
          this.#waiting.delete(held);
          resolve(answersFor(key)(request));
        },
        fail: (status) => {
          this.#waiting.delete(held);
          resolve(Response.json({ error: 'no' }, { status }));
        },
      };
      this.isSigningIn = false;
      this.#waiting.add(held);
      init?.signal?.addEventListener('abort', () => {
        this.#waiting.delete(held);
        reject(new DOMException('The request was aborted', 'AbortError'));
      });
    });
  };
}

function nameOf({ pathname, searchParams }: URL): string {
  const endpoint = pathname.slice(pathname.lastIndexOf('/') + 1);
  const whose = searchParams.get('roomName') ?? '';
  const which =
    endpoint === 'participant' ? searchParams.get('participantId') : Number(searchParams.get('cursor') ?? 0) / pageSize;
  return [endpoint, whose, which].filter((part) => part !== '').join(' ');
}
