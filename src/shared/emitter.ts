import type { Disposable } from './disposable';

/** Adds a listener; disposing the answer removes it. Compatible with `vscode.Event`. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** Tells listeners, in the order in which they came; for the parts that run without VS Code. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<{ readonly call: (value: T) => void }>();

  /** What others listen to. */
  readonly event: Event<T> = (listener) => {
    const entry = { call: listener };
    this.#listeners.add(entry);
    return { dispose: () => this.#listeners.delete(entry) };
  };

  /** Calls every listener that is there now. */
  fire(value: T): void {
    for (const listener of [...this.#listeners]) {
      listener.call(value);
    }
  }

  /** Forgets every listener. */
  dispose(): void {
    this.#listeners.clear();
  }
}
