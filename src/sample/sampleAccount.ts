import type { EpochMs } from '../shared/time';
import { endpoints } from './endpoints';
import { Refusal } from './query';
import type { RoomOutline } from './types';
import { createWorld, type World } from './world';

/** Answers like Whereby's Insights API. */
export interface SampleAccount {
  /**
   * Answers `GET <anything>/insights/...` from generated data, as JSON; without network, without key, and whatever the key. Rejects
   * only when aborted; any other request gets a 4xx answer with `{error}`.
   */
  readonly fetch: typeof globalThis.fetch;
}

/** An account with rooms, calls and people up to `now`: fixed on a UTC day, except for the newest calls of the front desk; with `more` rooms, for tests. */
export function createSampleAccount(now: EpochMs, more: readonly RoomOutline[] = []): SampleAccount {
  let world: World | undefined;
  return {
    fetch: async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
      const request = input instanceof Request ? input : undefined;
      const signal = init?.signal ?? request?.signal;
      signal?.throwIfAborted();
      // An abort right after the call still counts.
      await Promise.resolve();
      signal?.throwIfAborted();
      const method = (init?.method ?? request?.method ?? 'GET').toUpperCase();
      try {
        world ??= createWorld(now, more);
        return json(200, answer(world, method, addressOf(input)));
      } catch (error) {
        if (error instanceof Refusal) {
          return json(error.status, { error: error.message });
        }
        throw error;
      }
    },
  };
}

function addressOf(input: string | URL | Request): string {
  return typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
}

function answer(world: World, method: string, address: string): unknown {
  if (!URL.canParse(address)) {
    throw new Refusal(400, 'Not an address.');
  }
  const url = new URL(address);
  const endpoint = endpoints.get(/\/insights\/([^/]*)$/.exec(url.pathname)?.[1] ?? '');
  if (endpoint === undefined) {
    throw new Refusal(404, 'No such endpoint.');
  }
  if (method !== 'GET') {
    throw new Refusal(405, 'Only GET is allowed.');
  }
  return endpoint(world, url.searchParams);
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8' } });
}
