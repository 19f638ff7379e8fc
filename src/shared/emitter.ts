import type { Disposable } from './disposable';

/** Adds a listener; disposing the answer removes it. Compatible with `vscode.Event`. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

let tells: readonly ((error: unknown) => void)[] = [];

/** Hears what listeners throw, until it is disposed; without one that hears it, that is an uncaught error. */
export function onListenerFailure(tell: (error: unknown) => void): Disposable {
  tells = [...tells, tell];
  return {
    dispose: () => {
      tells = tells.filter((other) => other !== tell);
    },
  };
}

function tellFailure(error: unknown): void {
  const tell = tells.at(-1);
  if (tell !== undefined) {
    tell(error);
    return;
  }
  queueMicrotask(() => {
    throw error;
  });
}

/** Tells listeners, in the order in which they came; for the parts that run without VS Code. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<{ readonly call: (value: T) => void }>();

  /** What others listen to. */
  readonly event: Event<T> = (listener) => {
    const entry = { call: listener };
    this.#listeners.add(entry);
    return { dispose: () => this.#listeners.delete(entry) };
  };

  /** Calls every listener that is there now; one that throws keeps no other from hearing, nor the caller from going on. */
  fire(value: T): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener.call(value);
      } catch (error) {
        tellFailure(error);
      }
    }
  }

  /** Forgets every listener. */
  dispose(): void {
    this.#listeners.clear();
  }
}
