import assert from 'node:assert/strict';
import { readRateLimit, readRetryAt } from '../../../src/api/rateLimit';
import type { Answer } from '../../../src/api/send';

const now = Date.UTC(2026, 10, 22, 12);
const answer = (headers: Record<string, string>, body: unknown = {}): Answer => ({
  status: 429,
  headers: new Headers(headers),
  text: typeof body === 'string' ? body : JSON.stringify(body),
  bytes: 0,
  words: null,
});
const wait = (headers: Record<string, string>, body?: unknown): number | null => {
  const retryAt = readRetryAt(answer(headers, body), now);
  return retryAt === null ? null : retryAt - now;
};

describe('time named by a 429', () => {
  it('prefers Retry-After to X-RateLimit-Reset to the body', () => {
    const reset = new Date(now + 20_000).toISOString();
    const body = { data: { msLeft: 30_000 } };
    assert.equal(wait({ 'Retry-After': '10', 'X-RateLimit-Reset': reset }, body), 10_000);
    assert.equal(wait({ 'X-RateLimit-Reset': reset }, body), 20_000);
    assert.equal(wait({}, body), 30_000);
  });

  it('takes what the body tells to the millisecond where a header has rounded that up', () => {
    const left = (msLeft: number): number | null => wait({ 'Retry-After': '39' }, { data: { msLeft } });
    assert.deepEqual([38_001, 38_689, 39_000].map(left), [38_001, 38_689, 39_000]);
    assert.deepEqual([37_999, 38_000, 39_001].map(left), [39_000, 39_000, 39_000]);
    assert.equal(wait({ 'Retry-After': '1' }, { data: { msLeft: 0 } }), 1_000);
  });

  it('reads every form of a date', () => {
    const at = new Date(now + 20_000);
    assert.equal(wait({ 'Retry-After': at.toUTCString() }), 20_000);
    assert.equal(wait({ 'X-RateLimit-Reset': at.toUTCString() }), 20_000);
    assert.equal(wait({ 'X-RateLimit-Reset': String(at.getTime() / 1000) }), 20_000);
    assert.equal(wait({ 'X-RateLimit-Reset': String(at.getTime()) }), 20_000);
  });

  it('is not misled by a wrong clock here', () => {
    const serverNow = now + 3_600_000;
    const headers = {
      Date: new Date(serverNow).toUTCString(),
      'X-RateLimit-Reset': new Date(serverNow + 20_000).toISOString(),
    };
    assert.equal(wait(headers), 20_000);
  });

  it('passes over what is unreadable or not in the future', () => {
    const past = new Date(now - 1_000).toISOString();
    assert.equal(wait({ 'Retry-After': '0', 'X-RateLimit-Reset': past }, { data: { msLeft: '5000' } }), 5_000);
    assert.equal(wait({ 'Retry-After': 'soon', 'X-RateLimit-Reset': '-1' }, { data: { msLeft: -1 } }), null);
    assert.equal(wait({}, 'Too many requests'), null);
    assert.equal(wait({}, 'null'), null);
    assert.equal(wait({}, { data: null }), null);
  });

  it('reads the points only where an answer tells them', () => {
    assert.equal(readRateLimit(new Headers()), null);
    assert.deepEqual(readRateLimit(new Headers({ 'X-RateLimit-Remaining': '7' })), { limit: null, remaining: 7 });
  });
});
