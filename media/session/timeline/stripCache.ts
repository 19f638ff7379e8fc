import type { RowsView } from '../../../src/shared/protocol/sessionRows';
import type { Direction, TimeRange } from '../../../src/shared/series';
import type { StripState } from '../../../src/shared/stripState';

/** The strip of one direction of a person, as it was last sent. */
export interface KnownStrip extends TimeRange {
  /** A `StripState` a column, equal steps over the stretch. */
  readonly states: Uint8Array;
}

/** The strips of a person. */
export type KnownStrips = Readonly<Record<Direction, KnownStrip>>;

/** So many people's strips are kept, those that came last. */
const mostKept = 400;

/** The strips that the host has sent, the last of each person; those of another stretch stand in until newer ones come. */
export class StripCache {
  readonly #strips = new Map<number, KnownStrips>();
  readonly #seen = new Set<number>();
  #request = -1;

  /** Takes in an answer, unless a later one came before it. */
  add({ request, from, to, columns, people, send, recv }: RowsView): boolean {
    if (request < this.#request) {
      return false;
    }
    this.#request = request;
    for (const states of [send, recv]) {
      this.#look(states);
    }
    people.forEach((person, row) => {
      const cut = (states: Uint8Array): KnownStrip => ({
        from,
        to,
        states: states.subarray(row * columns, (row + 1) * columns),
      });
      this.#strips.delete(person);
      this.#strips.set(person, { send: cut(send), recv: cut(recv) });
    });
    for (const person of this.#strips.keys()) {
      if (this.#strips.size <= mostKept) {
        break;
      }
      this.#strips.delete(person);
    }
    return true;
  }

  /** Whether a state was in any strip so far. */
  hasSeen(state: StripState): boolean {
    return this.#seen.has(state);
  }

  /** Runs of a state are long: only their beginnings are looked at. */
  #look(states: Uint8Array): void {
    let before = -1;
    for (const state of states) {
      if (state !== before) {
        this.#seen.add(state);
        before = state;
      }
    }
  }

  /** The strips of a person; undefined before they came. */
  get(person: number): KnownStrips | undefined {
    return this.#strips.get(person);
  }
}
