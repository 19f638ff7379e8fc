import { accountsSecret } from '../../../src/shared/contributionIds';
import { FakeClock } from '../../support/fakeClock';
import { type ApiServer, type Handler, type Match, startApiServer } from '../../support/server/apiServer';
import { type RefusingProxy, startRefusingProxy } from '../../support/server/refusingProxy';
import { type SelfSignedServer, startSelfSignedServer } from '../../support/server/selfSignedServer';
import type { Fault } from '../../support/server/faults';
import type { SeenRequest } from '../../support/server/exchange';
import { listHandler } from '../../support/server/listHandler';
import { SharedSecrets } from '../../support/sharedSecrets';
import type { NewAccount } from '../../../src/store/knownAccounts';
import { participant } from '../text/rows';
import { OpenWindow } from '../window/openWindow';

/** The key of the account in use, and of the one that is signed in to. */
export const keys = { inUse: 'key-in-use-1c', other: 'other-key-7d' } as const;

const dayMs = 86_400_000;
const ended = Date.now() - dayMs;
const at = (ms: number): string => new Date(ended + ms).toISOString();

/** The session whose people are read. */
export const roomSessionId = 's1';

const people = ['p1', 'p2', 'p3'].map((participantId, place) => ({
  roomSessionId,
  participantId,
  externalId: `person ${participantId}`,
  joinedAt: at(-3_600_000 - place),
  leftAt: at(0),
}));

/** Two rows a page whatever is asked for, so that every list has two pages. */
function twoRowsAPage(handler: Handler): Handler {
  return (request) => {
    const url = new URL(request.url);
    url.searchParams.set('limit', '2');
    return handler(new Request(url, { headers: request.headers }));
  };
}

const answers = twoRowsAPage(
  listHandler({
    rooms: ['/r1', '/r2', '/r3'].map((roomName) => ({ roomName })),
    sessions: ['s1', 's2', 's3'].map((id) => ({ roomSessionId: id, startedAt: at(-3_600_000), endedAt: at(0) })),
    participants: people,
    details: [
      {
        timeStamp: people[0]?.joinedAt,
        samples: { packetLossSend: [0], packetLossRecv: [0], bitrateSend: [9], bitrateRecv: [9] },
      },
    ],
  }),
);

/** A request as it leaves a window. */
interface Asked {
  readonly url: URL;
  readonly seen: SeenRequest;
}

/** Another way for a request. */
type Way = (url: URL, init: RequestInit | undefined) => Promise<Response>;

function asked(input: string | URL | Request, init: RequestInit | undefined): Asked {
  const url = new URL(input instanceof Request ? input.url : input);
  const { pathname } = url;
  return {
    url,
    seen: {
      method: 'GET',
      path: pathname,
      endpoint: pathname.slice(pathname.lastIndexOf('/') + 1),
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(new Headers(init?.headers)),
      status: null,
    },
  };
}

function isMeant({ seen }: Pick<Asked, 'seen'>, { endpoint, when }: Match): boolean {
  return (endpoint === undefined || endpoint === seen.endpoint) && (when === undefined || when(seen));
}

/** The network that all cells share: an API, and what stands in its way. */
export class Network {
  #detour: { readonly match: Match; readonly way: Way } | null = null;
  /** Bytes that were sent of a body without end. */
  sentBytes = 0;

  /** What the secret storage holds once an account is signed in. */
  #stored = '';

  private constructor(
    readonly api: ApiServer,
    /** Another origin, to which a key must never go. */
    readonly elsewhere: ApiServer,
    readonly selfSigned: SelfSignedServer,
    readonly proxy: RefusingProxy,
    /** Where nobody listens. */
    readonly closedOrigin: string,
  ) {}

  static async start(): Promise<Network> {
    const closed = await startApiServer(answers);
    const closedOrigin = closed.origin;
    await closed.close();
    const network = new Network(
      await startApiServer(answers),
      await startApiServer(answers),
      await startSelfSignedServer(),
      await startRefusingProxy(),
      closedOrigin,
    );
    const { window, secrets } = new World(network);
    await window.accounts.signIn(network.account(keys.inUse), 2, new AbortController().signal);
    window.dispose();
    network.#stored = secrets.text ?? '';
    return network;
  }

  /** An account of the API with this key. */
  account(key: string): NewAccount {
    return { key, baseUrl: new URL(this.api.baseUrl), name: key };
  }

  /** Stores an account, as a window before did. */
  async signInBefore(secrets: SharedSecrets): Promise<void> {
    await secrets.open().store(accountsSecret, this.#stored);
  }

  /** Lets a request go where it is meant to go, unless a fault sends it another way. */
  send(asked: Asked, init: RequestInit | undefined): Promise<Response> {
    const way = this.#detour !== null && isMeant(asked, this.#detour.match) ? this.#detour.way : fetch;
    return way(asked.url, init);
  }

  /** Sends the matching requests another way until the network is healed. */
  divert(match: Match, way: Way): void {
    this.#detour = { match, way };
  }

  /** Lets the server answer the matching requests with a fault until it is healed. */
  strike(fault: Fault, match: Match): void {
    this.api.inject(fault, { ...match, times: Infinity });
  }

  /** Everything works again. */
  heal(): void {
    this.#detour = null;
    this.sentBytes = 0;
    this.api.heal();
  }

  async close(): Promise<void> {
    await Promise.all([this.api.close(), this.elsewhere.close(), this.selfSigned.close(), this.proxy.close()]);
  }
}

/** A window on that network, with a clock of its own. */
export class World {
  readonly clock = new FakeClock(Date.now());
  readonly secrets = new SharedSecrets();
  readonly window: OpenWindow;
  readonly #sent: Asked[] = [];

  constructor(readonly network: Network) {
    this.window = new OpenWindow({
      fetch: (input, init) => {
        const request = asked(input, init);
        this.#sent.push(request);
        return network.send(request, init);
      },
      secrets: this.secrets.open(),
      clock: this.clock,
      settings: { pageSize: 2, apiBaseUrl: new URL(network.api.baseUrl) },
    });
  }

  /** How many requests were sent, whether or not they reached a server. */
  sent(match: Match = {}): number {
    return this.#sent.filter((request) => isMeant(request, match)).length;
  }

  /** Stores an account, as a window before did. */
  async signInBefore(): Promise<void> {
    await this.network.signInBefore(this.secrets);
  }

  /** Opens the panel of a stay. */
  async openStay(participantId: string): Promise<void> {
    const { connection, participants } = this.window;
    const stay = participant({ roomSessionId, participantId, joinedAt: ended - 3_600_000, leftAt: ended });
    if (connection !== undefined) {
      await participants.open(connection, {
        participant: stay,
        listed: [stay],
        roomName: '/r1',
        sessionEndedAt: ended,
      });
    }
  }

  /** Lets everything happen that only waits for its turn. */
  async idle(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise(setImmediate);
    }
  }

  /** {@link idle}, once the rows that were asked for are there. */
  async settle(): Promise<void> {
    await this.window.settle();
    await this.idle();
    await this.window.settle();
  }
}
