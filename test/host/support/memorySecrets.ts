import * as vscode from 'vscode';

/** A secret storage as several windows share it: its change event reaches all of them, also the one that wrote. */
export class MemorySecrets implements vscode.SecretStorage {
  readonly #values = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.SecretStorageChangeEvent>();
  readonly onDidChange = this.#changed.event;
  /** Set: every write is refused, as by a machine without a keyring. */
  refusesWrites = false;

  /** Everything that is kept, as one text. */
  get contents(): string {
    return JSON.stringify([...this.#values]);
  }

  get(key: string): Promise<string | undefined> {
    return Promise.resolve(this.#values.get(key));
  }

  store(key: string, value: string): Promise<void> {
    if (this.refusesWrites) {
      return Promise.reject(new Error('No keyring'));
    }
    this.#values.set(key, value);
    this.#changed.fire({ key });
    return Promise.resolve();
  }

  delete(key: string): Promise<void> {
    this.#values.delete(key);
    this.#changed.fire({ key });
    return Promise.resolve();
  }
}
