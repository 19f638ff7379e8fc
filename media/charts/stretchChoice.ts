import type { TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';

/** A stretch that is chosen by keys: from where it was begun to wherever the cursor goes. */
export class StretchChoice {
  #begin: EpochMs | null = null;

  /** Whether one is being chosen. */
  get isBegun(): boolean {
    return this.#begin !== null;
  }

  /** Begins at a moment. */
  begin(at: EpochMs): void {
    this.#begin = at;
  }

  /** The stretch up to the cursor; null where none is being chosen. */
  upTo(cursor: EpochMs | null): TimeRange | null {
    const begin = this.#begin;
    const end = cursor ?? begin;
    return begin === null || end === null ? null : { from: Math.min(begin, end), to: Math.max(begin, end) };
  }

  /** Ends it; gives the stretch up to the cursor, null where none was being chosen. */
  end(cursor: EpochMs | null): TimeRange | null {
    const chosen = this.upTo(cursor);
    this.#begin = null;
    return chosen;
  }
}
