import { mostColumns, mostRows, type SessionMessage } from '../../../src/shared/protocol/session';
import type { TimeRange } from '../../../src/shared/series';
import { plotColumns } from '../../charts/geometry';
import { peopleAround } from './rowWalk';

/** What is asked for: the strips of some people for what is in sight. */
export type ViewMessage = Extract<SessionMessage, { readonly type: 'view' }>;

/** Asks for the strips of what is in sight and a little around it, once for each change. */
export class ViewRequests {
  /** Goes on where a page is drawn anew: an answer to the page before must not pass for a later one. */
  static #latest = -1;
  readonly #send: (message: ViewMessage) => void;
  #last: ViewMessage | undefined;

  constructor(send: (message: ViewMessage) => void) {
    this.#send = send;
  }

  /** Asks unless the last request covers all of it, over `width` px, also for some of those `shown` beside those in sight, who may follow. */
  ask(range: TimeRange, width: number, inSight: readonly number[], shown: readonly number[]): void {
    const last = this.#last;
    const { from, to } = range;
    const count = Math.min(mostColumns, plotColumns(range, width, window.devicePixelRatio).count);
    const isSameStretch = last?.from === from && last.to === to && last.columns === count;
    if (!(isSameStretch && inSight.every((person) => last.people.includes(person)))) {
      const people = Uint32Array.from(new Set([...inSight, ...peopleAround(shown, inSight)])).slice(0, mostRows);
      ViewRequests.#latest += 1;
      this.#last = { type: 'view', request: ViewRequests.#latest, from, to, columns: count, people };
      this.#send(this.#last);
    }
  }
}
