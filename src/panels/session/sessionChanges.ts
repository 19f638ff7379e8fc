import type { Disposable } from '../../shared/disposable';

/** How long changes are gathered before they are told, ms: few messages. The first person after a while is told in the next turn. */
const gatherMs = 200;

/** Gathers the people of whom something changed, and says when to tell it. */
export class SessionChanges implements Disposable {
  readonly #tell: (people: readonly number[]) => void;
  readonly #people = new Set<number>();
  #timer: NodeJS.Timeout | undefined;
  /** When people were told last. */
  #toldAt = -Infinity;

  constructor(tell: (people: readonly number[]) => void) {
    this.#tell = tell;
  }

  /** Something of these people changed. */
  add(...people: readonly number[]): void {
    for (const person of people) {
      this.#people.add(person);
    }
    const isFirst = performance.now() - this.#toldAt > gatherMs;
    this.#timer ??= setTimeout(
      () => {
        this.flush();
      },
      isFirst ? 0 : gatherMs,
    );
  }

  /** Tells at once what was gathered. */
  flush(): void {
    this.#drop();
    const people = [...this.#people];
    this.#people.clear();
    this.#tell(people);
    if (people.length > 0) {
      this.#toldAt = performance.now();
    }
  }

  dispose(): void {
    this.#drop();
    this.#people.clear();
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
