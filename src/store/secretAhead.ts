import type { Disposable } from '../shared/disposable';
import type { SecretTexts } from './keptAccounts';

/** A secret storage that was asked for one text ahead, so that the answer is there once somebody wants it; a change makes it void. */
export class SecretAhead implements SecretTexts, Disposable {
  readonly onDidChange: SecretTexts['onDidChange'];
  readonly #secrets: SecretTexts;
  readonly #name: string;
  readonly #listener: Disposable;
  #answer: Promise<string | undefined> | undefined;

  constructor(secrets: SecretTexts, name: string) {
    this.#secrets = secrets;
    this.#name = name;
    this.onDidChange = secrets.onDidChange;
    this.#listener = secrets.onDidChange((change) => {
      if (change.key === name) {
        this.#answer = undefined;
      }
    });
    this.#answer = Promise.resolve(secrets.get(name));
    // Whoever takes the answer hears of a failure; maybe nobody does.
    this.#answer.catch(() => undefined);
  }

  /** The text of that name; the first call for the one asked for ahead takes that answer. */
  get(name: string): PromiseLike<string | undefined> {
    const ahead = name === this.#name ? this.#answer : undefined;
    this.#answer = ahead === undefined ? this.#answer : undefined;
    return ahead ?? this.#secrets.get(name);
  }

  /** Stores a text; what was asked for ahead is void then. */
  store(name: string, text: string): PromiseLike<void> {
    this.#answer = undefined;
    return this.#secrets.store(name, text);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
