import assert from 'node:assert/strict';
import { toNetworkError } from '../../../src/api/networkError';

const failed = (cause: unknown): TypeError => new TypeError('fetch failed', { cause });
const coded = (code: string, message = 'failed'): Error => Object.assign(new Error(message), { code });

describe('network error', () => {
  const codes: readonly (readonly [string, string])[] = [
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'dns'],
    ['ECONNREFUSED', 'refused'],
    ['ECONNRESET', 'reset'],
    ['EPIPE', 'reset'],
    ['UND_ERR_SOCKET', 'reset'],
    ['UND_ERR_ABORTED', 'proxy'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['ENETUNREACH', 'offline'],
    ['EHOSTUNREACH', 'offline'],
    ['E_SOMETHING_NEW', 'unknown'],
  ];
  for (const [code, reason] of codes) {
    it(`finds ${reason} in ${code}`, () => {
      const cause = failed(coded(code));
      const error = toNetworkError(cause);
      assert.deepEqual([error.kind, error.reason, error.cause], ['network', reason, cause]);
    });
  }

  for (const code of ['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']) {
    it(`tells ${code} as a time-out`, () => {
      assert.equal(toNetworkError(failed(coded(code))).kind, 'timeout');
    });
  }

  const messages: readonly (readonly [string, string])[] = [
    ['Request was cancelled.', 'proxy'],
    ['Proxy response (403) !== 200 when HTTP Tunneling', 'proxy'],
    ['unexpected redirect', 'redirect'],
    ['net::ERR_NAME_NOT_RESOLVED', 'dns'],
    ['net::ERR_CONNECTION_REFUSED', 'refused'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy'],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'tls'],
    ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
    ['net::ERR_CONNECTION_RESET', 'reset'],
  ];
  for (const [message, reason] of messages) {
    it(`finds ${reason} in "${message}"`, () => {
      assert.equal(toNetworkError(failed(new Error(message))).reason, reason);
    });
  }

  it('looks into the attempts for each address of a host', () => {
    const attempts = new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')], '');
    assert.equal(toNetworkError(failed(attempts)).reason, 'refused');
  });

  it('ends with causes that go in circles and with what is no error', () => {
    const circle = new Error('round');
    circle.cause = circle;
    assert.equal(toNetworkError(circle).reason, 'unknown');
    assert.equal(toNetworkError('broken').reason, 'unknown');
  });
});
