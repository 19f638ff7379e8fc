import { type Connected, WindowModel } from './windowModel';

/** Two windows over the accounts that they share, told by the rules alone. */
export class WorldModel {
  readonly windows = [new WindowModel(), new WindowModel()] as const;
  #accounts: readonly Connected[] = [];
  #active: Connected | null = null;
  #made = 0;

  /** The key of the account in use; null when nobody is signed in. */
  get activeKey(): string | null {
    return this.#active?.key ?? null;
  }

  /** The keys that are stored. */
  get keys(): readonly string[] {
    return this.#accounts.map(({ key }) => key).sort();
  }

  /** A window tries a key. */
  signIn(window: WindowModel, key: string): void {
    this.#made += 1;
    const known = this.#accounts.find((account) => account.key === key);
    window.signingIn = known ?? { id: `account ${this.#made}`, key };
  }

  /** The key that a window tries is good: it is stored, or goes on as the account that another window has made of it meanwhile. */
  accept(window: WindowModel): void {
    const account = window.signingIn;
    window.signingIn = null;
    if (account !== null) {
      const stored = this.#accounts.find(({ key }) => key === account.key) ?? account;
      this.#accounts = [...this.#accounts.filter((one) => one !== stored), stored];
      this.#active = stored;
      window.follow(account, true);
      this.#tell();
    }
  }

  signOut(): void {
    this.#accounts = this.#accounts.filter((account) => account !== this.#active);
    this.#active = null;
    this.#tell();
  }

  /** Another stored account is used, where there is one. */
  switchTo(key: string): void {
    const account = this.#accounts.find((one) => one.key === key);
    if (account !== undefined) {
      this.#accounts = [...this.#accounts.filter((one) => one !== account), account];
      this.#active = account;
      this.#tell();
    }
  }

  #tell(): void {
    for (const window of this.windows) {
      if (window.connected?.id !== this.#active?.id) {
        window.follow(this.#active);
      }
    }
  }
}
