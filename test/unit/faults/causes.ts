import * as faults from '../../support/server/faults';
import type { Match } from '../../support/server/apiServer';
import type { Network } from './world';

/** One thing that goes wrong, and what must come of it. */
export interface Cause {
  readonly name: string;
  /** Lets the matching requests fail until the network is healed. */
  readonly strike: (network: Network, match: Match) => void;
  /** In a few words, as in a row of the tree. */
  readonly cause: string;
  /** In whole sentences: what happened, and the way on. */
  readonly text: string;
  /** Attempts for each request; 1 unless told. */
  readonly attempts?: number;
  /** The pause that is told while the request waits for the rate limit; `text` is for what must not wait. */
  readonly pause?: { readonly text: RegExp; readonly ms: number };
  /** Nothing comes until so much time has passed, ms. */
  readonly afterMs?: number;
  /** The key is no longer accepted: asked for once, and all else waits for another one. */
  readonly isRejection?: boolean;
  /** What harm so many requests did beside; null where they did none. */
  readonly harm?: (network: Network, requests: number) => string | null;
}

/** Of what is sent for one request: less where somebody lets go before the end. */
const mostBytes = 90 * 1024 * 1024;

/** Sends the matching requests to another origin. */
function sendTo(origin: (network: Network) => string): Cause['strike'] {
  return (network, match) => {
    network.divert(match, ({ pathname, search }, init) => fetch(`${origin(network)}${pathname}${search}`, init));
  };
}

function answer(fault: faults.Fault): Cause['strike'] {
  return (network, match) => {
    network.strike(fault, match);
  };
}

const limited = { cause: 'Rate limit reached' } as const;
const named = { text: /^Rate limit: goes on in 3[89] s$/, ms: 40_000 };
const tryIn = (seconds: number): string => `Your organization has reached its rate limit. Try again in ${seconds} s.`;

/** Everything that goes wrong. */
export function allCauses(): readonly Cause[] {
  return [
    {
      name: '401',
      strike: answer(faults.status(401)),
      cause: 'Key not accepted',
      text: 'Whereby did not accept the API key. Check that all of it was copied and that it was not revoked.',
      isRejection: true,
    },
    {
      name: '403',
      strike: answer(faults.status(403)),
      cause: 'Key not allowed',
      text: 'This API key is not allowed to read insights. The server said: "Status 403"',
    },
    {
      name: '404',
      strike: answer(faults.status(404)),
      cause: 'Not found',
      text: 'Whereby did not find what was asked for. The server said: "Status 404"',
    },
    {
      name: '429 with seconds',
      strike: answer(faults.rateLimited('retryAfterSeconds', 39_000)),
      ...limited,
      text: tryIn(39),
      pause: named,
    },
    {
      name: '429 with a date',
      strike: answer(faults.rateLimited('retryAfterDate', 39_000)),
      ...limited,
      text: tryIn(39),
      pause: named,
    },
    {
      name: '429 with msLeft',
      strike: answer(faults.rateLimited('msLeft', 39_000)),
      ...limited,
      text: tryIn(39),
      pause: named,
    },
    {
      name: '429 with nothing',
      strike: answer(faults.rateLimited('none')),
      ...limited,
      text: tryIn(10),
      pause: { text: /^Rate limit: goes on in 10 s$/, ms: 10_000 },
    },
    {
      name: '500',
      strike: answer(faults.status(500)),
      cause: 'Problem at Whereby',
      text: 'Whereby has a problem on its side (status 500). The server said: "Status 500"',
      attempts: 3,
    },
    {
      name: '503',
      strike: answer(faults.status(503)),
      cause: 'Problem at Whereby',
      text: 'Whereby has a problem on its side (status 503). The server said: "Status 503"',
      attempts: 3,
    },
    {
      name: 'a name that is not found',
      strike: sendTo(() => 'http://no-such-host.invalid'),
      cause: 'API server not found',
      text: 'The name of the API server could not be found. Check the network, and the address in the settings.',
    },
    {
      name: 'a refused connection',
      strike: sendTo(({ closedOrigin }) => closedOrigin),
      cause: 'Connection refused',
      text: 'The API server refused the connection. Check the address in the settings, and the firewall.',
    },
    {
      name: 'a reset',
      strike: answer(faults.reset()),
      cause: 'Connection cut',
      text: 'The connection to the Whereby API was cut. The log has the details.',
      attempts: 3,
    },
    {
      name: 'a cut body',
      strike: answer(faults.cutBody()),
      cause: 'Connection cut',
      text: 'The connection to the Whereby API was cut. The log has the details.',
      attempts: 3,
    },
    {
      name: 'no answer in time',
      strike: answer(() => new Promise(() => undefined)),
      cause: 'No answer in time',
      text: 'Whereby did not answer in time. The connection or the service may be slow.',
      afterMs: 20_000,
    },
    {
      name: 'HTML instead of JSON',
      strike: answer(faults.garbage()),
      cause: 'Answer not readable',
      text: 'The answer was not JSON. A proxy or a sign-in page of the network may have answered instead of Whereby.',
    },
    {
      name: 'JSON of another shape',
      strike: answer(faults.wrongShape()),
      cause: 'Unexpected answer',
      text: 'The answer does not look like one from the Whereby API.',
    },
    {
      name: 'a body of 100 MB',
      strike: (network, match) => {
        const sent = (bytes: number): void => {
          network.sentBytes += bytes;
        };
        network.strike(faults.hugeBody(sent), match);
      },
      cause: 'Answer too large',
      text: 'The answer was far larger than expected, so reading it was stopped. If this was a list, a smaller page size in the settings may help.',
      harm: ({ sentBytes }, requests) => (sentBytes < mostBytes * requests ? null : `${sentBytes} bytes were read`),
    },
    {
      name: 'a redirect elsewhere',
      strike: (network, match) => {
        network.strike(faults.redirectTo(network.elsewhere.origin), match);
      },
      cause: 'Redirect not followed',
      text: 'The server redirected the request. Redirects are not followed, to protect the API key.',
      harm: ({ elsewhere }) => (elsewhere.count() === 0 ? null : 'The key went elsewhere'),
    },
    {
      name: 'a proxy that refuses',
      strike: (network, match) => {
        network.divert(match, (url, init) =>
          network.proxy.fetch(url.href.replace(network.api.origin, 'https://api.example.invalid'), init),
        );
      },
      cause: 'Blocked by the proxy',
      text: 'The proxy blocked the request. Check the setting http.proxy.',
    },
    {
      name: 'a self-signed certificate',
      strike: sendTo(({ selfSigned }) => selfSigned.origin),
      cause: 'Certificate not trusted',
      text: 'The certificate of the server is not trusted. If a proxy inspects the traffic, its certificate must be trusted by this machine.',
      harm: ({ selfSigned }) => (selfSigned.count() === 0 ? null : 'The key went to it'),
    },
  ];
}
