import { LRUCache } from 'lru-cache';
import type { DetailsAnswer } from '../api/client';
import type { ParticipantRef } from '../api/types';

/** What a kept answer costs beside its body, bytes. */
const overheadBytes = 1_024;

/** The details that were fetched, least recently used out first, bounded by the size of their bodies. */
export class DetailsCache {
  readonly #entries: LRUCache<string, { readonly answer: DetailsAnswer; readonly isFinal: boolean }>;

  /** `maxBytes` bounds the sum of all bodies. */
  constructor(maxBytes: number) {
    this.#entries = new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ answer }) => answer.bytes + overheadBytes });
  }

  /** The answer for a stay when it will not change any more. */
  getFinal(stay: ParticipantRef): DetailsAnswer | null {
    const entry = this.#entries.get(stayKey(stay));
    return entry?.isFinal === true ? entry.answer : null;
  }

  /** Keeps an answer. */
  set(stay: ParticipantRef, answer: DetailsAnswer, isFinal: boolean): void {
    this.#entries.set(stayKey(stay), { answer, isFinal });
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries.clear();
  }
}

/** Names a stay; different for different stays, whatever their ids hold. */
export function stayKey({ roomSessionId, participantId }: ParticipantRef): string {
  return JSON.stringify([roomSessionId, participantId]);
}
