import { isCancelled } from '../../api/errors';
import type { Page, Room } from '../../api/types';
import type { Clock } from '../../shared/clock';
import type { Disposable } from '../../shared/disposable';
import { roomNameFrom } from './roomNameFrom';

/** How long a text has to stand before Whereby is asked, ms. */
export const settledAfterMs = 300;

/** What a search needs from outside. */
export interface RoomSearchOptions {
  readonly clock: Pick<Clock, 'schedule'>;
  /** The rooms that are loaded, as they stand in the tree. */
  readonly loaded: () => readonly Room[];
  /** Whether these are all rooms of the account. */
  readonly hasAll: () => boolean;
  /** Asks Whereby for the rooms whose names contain the text. */
  readonly ask: (contained: string, signal: AbortSignal) => Promise<Page<Room>>;
  /** Called when {@link RoomSearch.rooms} or what stands below them has changed by itself. */
  readonly changed: () => void;
}

/** How far the search for the present text is; `found` with `more` where further rooms match that were not sent. */
export type SearchState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly more: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Finds rooms by a part of their name while it is typed: among those loaded at once, at Whereby when the text has settled. */
export class RoomSearch implements Disposable {
  readonly #options: RoomSearchOptions;
  readonly #answers = new Map<string, Page<Room>>();
  #text = '';
  #state: SearchState = { kind: 'waiting' };
  #timer: Disposable | undefined;
  #abort = new AbortController();

  constructor(options: RoomSearchOptions) {
    this.#options = options;
  }

  /** How far the search is. */
  get state(): SearchState {
    return this.#state;
  }

  /** The rooms that match, the one of exactly this name first, then those that are loaded in their order. */
  get rooms(): Room[] {
    const answered = [...this.#answers.values()].flatMap(({ results }) => results);
    const matching = [...this.#options.loaded(), ...answered].filter(({ roomName }) => contains(roomName, this.#text));
    // What Whereby answered to this very text counts, whatever it takes for a match.
    const all = [...matching, ...(this.#answers.get(this.#text)?.results ?? [])];
    const byName = new Map(all.map((room) => [room.roomName, room]));
    return [...byName.values()].sort((a, b) => Number(this.#isExact(b)) - Number(this.#isExact(a)));
  }

  /** The typed name where there could still be a room of exactly that name, with its slash. */
  get unseenName(): string | undefined {
    const isAnswered = this.#completeAnswer() !== undefined;
    return this.#text === '' || isAnswered || this.rooms.some((room) => this.#isExact(room)) ? undefined : this.#name;
  }

  /** The typed name as a person reads it, without its slash; empty for none. */
  get text(): string {
    return this.#text;
  }

  /** Looks for another text (a part of a name, or a room's address); what was asked for an earlier one is dropped. */
  type(typed: string): void {
    const text = roomNameFrom(typed)?.slice(1) ?? '';
    if (text === this.#text && this.#state.kind !== 'failed') {
      return;
    }
    this.#drop();
    this.#text = text;
    const answer = this.#completeAnswer() ?? this.#answers.get(text);
    if (text === '') {
      this.#state = { kind: 'waiting' };
    } else if (answer !== undefined || this.#options.hasAll()) {
      this.#state = { kind: 'found', more: answer !== undefined && answer.cursor !== null };
    } else {
      this.#state = { kind: 'searching' };
      this.#timer = this.#options.clock.schedule(() => void this.again(), settledAfterMs);
    }
  }

  /** Asks Whereby for the present text now. Never rejects: what went wrong is the state. */
  async again(): Promise<void> {
    this.#drop();
    const text = this.#text;
    const { signal } = this.#abort;
    this.#state = { kind: 'searching' };
    this.#options.changed();
    try {
      const answer = await this.#options.ask(text, signal);
      if (!signal.aborted) {
        this.#answers.set(text, answer);
        this.#state = { kind: 'found', more: answer.cursor !== null };
      }
    } catch (error) {
      if (!signal.aborted) {
        this.#state = isCancelled(error) ? { kind: 'waiting' } : { kind: 'failed', error };
      }
    }
    if (!signal.aborted) {
      this.#options.changed();
    }
  }

  dispose(): void {
    this.#drop();
  }

  get #name(): string {
    return `/${this.#text}`;
  }

  #isExact({ roomName }: Room): boolean {
    return roomName === this.#name;
  }

  /** An answer that holds every room that can match: whole, and to this text or to a part of it. */
  #completeAnswer(): Page<Room> | undefined {
    for (const [text, answer] of this.#answers) {
      if (answer.cursor === null && this.#text.includes(text)) {
        return answer;
      }
    }
    return undefined;
  }

  #drop(): void {
    this.#timer?.dispose();
    this.#timer = undefined;
    this.#abort.abort();
    this.#abort = new AbortController();
  }
}

function contains(roomName: string, text: string): boolean {
  return roomName.toLowerCase().includes(text.toLowerCase());
}
