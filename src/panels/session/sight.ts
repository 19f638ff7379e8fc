import { setTimeout } from 'node:timers/promises';
import { untilAborted } from '../../api/cancel';
import { systemClock } from '../../platform/systemClock';
import type { OrderView, SessionView } from '../../shared/protocol/sessionView';
import type { Stepwise } from '../../shared/stepwise';
import type { SessionLook } from './sessionParts';
import { inSlices } from './slices';

/** By then VS Code has a page, and loads it, ms. */
const pageMs = 100;

/** How much of a session the pages of a window show at once, as the last of them said it. */
export class Extent {
  #last: { readonly columns: number; readonly rows: number } | undefined;

  /** A page says what is in sight. */
  learn({ columns, people }: SessionLook): void {
    this.#last = { columns, rows: people.length };
  }

  /** What a page will probably show first; undefined before any page said what it shows. */
  guess(range: SessionView['range'], people: OrderView['people']): SessionLook | undefined {
    return (
      this.#last && {
        type: 'view',
        request: 0,
        ...range,
        columns: this.#last.columns,
        people: people.slice(0, this.#last.rows),
      }
    );
  }
}

/** What is in sight on a panel's page. */
export class Sight {
  readonly #extent: Extent;
  #look: SessionLook | undefined;
  #tell: () => void = () => undefined;
  readonly #isKnown = new Promise<void>((resolve) => {
    this.#tell = resolve;
  });

  constructor(extent: Extent) {
    this.#extent = extent;
  }

  /** What is in sight; undefined before the page said it. */
  get look(): SessionLook | undefined {
    return this.#look;
  }

  /** The page says it. */
  see(look: SessionLook): void {
    this.#look = look;
    this.#extent.learn(look);
    this.#tell();
  }

  /**
   * Settles once a page has said it for the first time, which other work than the little that is done `meanwhile` would hold up;
   * throws when the signal is aborted.
   */
  async known(meanwhile: Stepwise<unknown> | undefined, signal: AbortSignal): Promise<void> {
    await untilAborted(Promise.race([this.#isKnown, setTimeout(pageMs, undefined, { ref: false })]), signal);
    if (meanwhile !== undefined && this.#look === undefined) {
      await inSlices(meanwhile, systemClock, () => this.#look === undefined && !signal.aborted);
    }
    await untilAborted(this.#isKnown, signal);
  }

  /** A page that is loaded anew has not said it. */
  forget(): void {
    this.#look = undefined;
  }

  /** What will probably be in sight on a page that is drawn anew: what it is now, where that is known. */
  readonly guess = (range: SessionView['range'], people: OrderView['people']): SessionLook | undefined =>
    this.#look === undefined ? this.#extent.guess(range, people) : { ...this.#look, request: 0 };
}
