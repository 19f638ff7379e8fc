import type { Disposable } from '../../shared/disposable';

/** How long changes are gathered before they are told, ms: few messages, and the first rows soon. */
const gatherMs = 200;

/** Gathers the people of whom something changed, and says when to tell it. */
export class SessionChanges implements Disposable {
  readonly #tell: (people: readonly number[]) => void;
  readonly #people = new Set<number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(tell: (people: readonly number[]) => void) {
    this.#tell = tell;
  }

  /** Something of these people changed. */
  add(...people: readonly number[]): void {
    for (const person of people) {
      this.#people.add(person);
    }
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, gatherMs);
  }

  /** Tells at once what was gathered. */
  flush(): void {
    this.drop();
    const people = [...this.#people];
    this.#people.clear();
    this.#tell(people);
  }

  /** Forgets the time at which to tell; what was gathered stays. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  dispose(): void {
    this.drop();
    this.#people.clear();
  }
}
