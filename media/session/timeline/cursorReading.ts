import type { ReadingView } from '../../../src/shared/protocol/sessionRows';
import type { SessionState } from '../sessionState';

/** What following the cursor needs. */
export interface CursorOptions {
  /** The people in sight. */
  readonly inSight: () => readonly number[];
  /** Whether what is read shall be said to a screen reader. */
  readonly isAloud: () => boolean;
  readonly onRead: (at: number, people: readonly number[]) => void;
  /** Shows what the state knows of the cursor now. */
  readonly show: (isAloud: boolean) => void;
}

/** Asks the host what the people in sight sent and received at the cursor, at most once a frame, and shows the answer. */
export class CursorReading {
  readonly #state: SessionState;
  readonly #options: CursorOptions;
  #at: number | null = null;
  #isAloud = false;
  #frame = 0;

  constructor(state: SessionState, options: CursorOptions) {
    this.#state = state;
    this.#options = options;
  }

  /** The cursor is somewhere else, or nowhere. */
  follow(at: number | null): void {
    cancelAnimationFrame(this.#frame);
    this.#at = at === null ? null : Math.round(at);
    if (at === null) {
      this.#state.read(null);
      this.#options.show(false);
      return;
    }
    this.#isAloud = this.#options.isAloud();
    this.#frame = requestAnimationFrame(() => {
      this.#options.onRead(Math.round(at), this.#options.inSight());
    });
  }

  /** Takes in an answer, unless the cursor has moved on. */
  answer(reading: ReadingView): void {
    if (reading.at === this.#at) {
      this.#state.read(reading);
      this.#options.show(this.#isAloud);
      this.#isAloud = false;
    }
  }

  /** Asks for nothing more. */
  dispose(): void {
    cancelAnimationFrame(this.#frame);
  }
}
