import { LRUCache } from 'lru-cache';
import type { DetailsAnswer } from '../api/client';
import type { ParticipantRef } from '../api/types';
import type { Disposable } from '../shared/disposable';

/** What a kept answer costs beside its body, bytes. */
const overheadBytes = 1_024;

interface Entry {
  readonly answer: DetailsAnswer;
  readonly isFinal: boolean;
}

/**
 * The details that were fetched, least recently used out first, bounded by the size of their bodies. What is held stays
 * beside that bound until nobody holds it any more.
 */
export class DetailsCache {
  readonly #entries: LRUCache<string, Entry>;
  /** What is held, and by how many. */
  readonly #held = new Map<string, { holders: number; entry: Entry | undefined }>();

  /** `maxBytes` bounds the sum of all bodies. */
  constructor(maxBytes: number) {
    this.#entries = new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ answer }) => answer.bytes + overheadBytes });
  }

  /** The answer for a stay when it will not change any more. */
  getFinal(stay: ParticipantRef): DetailsAnswer | undefined {
    const key = stayKey(stay);
    const entry = this.#held.get(key)?.entry ?? this.#entries.get(key);
    return entry?.isFinal === true ? entry.answer : undefined;
  }

  /** Keeps an answer. */
  set(stay: ParticipantRef, answer: DetailsAnswer, isFinal: boolean): void {
    this.#put(stayKey(stay), { answer, isFinal });
  }

  /** Keeps what is there or comes of these stays until the answer is disposed. */
  hold(stays: readonly ParticipantRef[]): Disposable {
    const keys = stays.map(stayKey);
    for (const key of keys) {
      const held = this.#held.get(key) ?? { holders: 0, entry: this.#entries.get(key) };
      held.holders += 1;
      this.#held.set(key, held);
      this.#entries.delete(key);
    }
    return {
      dispose: () => {
        for (const key of keys.splice(0)) {
          this.#release(key);
        }
      },
    };
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries.clear();
    for (const held of this.#held.values()) {
      held.entry = undefined;
    }
  }

  #put(key: string, entry: Entry): void {
    const held = this.#held.get(key);
    if (held === undefined) {
      this.#entries.set(key, entry);
    } else {
      held.entry = entry;
    }
  }

  #release(key: string): void {
    const held = this.#held.get(key);
    if (held === undefined) {
      return;
    }
    held.holders -= 1;
    if (held.holders === 0) {
      this.#held.delete(key);
      if (held.entry !== undefined) {
        this.#entries.set(key, held.entry);
      }
    }
  }
}

/** Names a stay; different for different stays, whatever their ids hold. */
export function stayKey({ roomSessionId, participantId }: ParticipantRef): string {
  return JSON.stringify([roomSessionId, participantId]);
}
