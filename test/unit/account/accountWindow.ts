import { AccountManager, type AccountState } from '../../../src/account/accountManager';
import type { SecretTexts } from '../../../src/store/keptAccounts';
import { listHandler } from '../../support/server/listHandler';
import { english } from '../text/english';

/** An API that answers every key with no rooms, but those that it rejects. */
export class KeyServer {
  /** Keys that it does not accept. */
  readonly rejected = new Set<string>();
  /** The key of the last request. */
  lastKey: string | null = null;
  /** Origin and key of every request. */
  readonly sent: string[] = [];
  readonly #answer = listHandler({});

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const key = request.headers.get('authorization')?.replace('Bearer ', '') ?? null;
    this.lastKey = key;
    this.sent.push(`${new URL(request.url).origin} ${key}`);
    return key !== null && this.rejected.has(key)
      ? Response.json({ error: 'Unauthorized' }, { status: 401 })
      : this.#answer(request);
  };
}

/** How an account is added. */
interface SignInOptions {
  readonly name?: string;
  readonly baseUrl?: string;
}

/** The accounts of one window, with all that they need around them. */
export class AccountWindow {
  readonly accounts: AccountManager;
  /** Each state that was told, in order. */
  readonly told: AccountState[] = [];
  readonly logged: string[] = [];
  readonly #server: KeyServer;

  constructor(
    secrets: SecretTexts,
    server: KeyServer = new KeyServer(),
    { startsWithSample = false }: { readonly startsWithSample?: boolean } = {},
  ) {
    this.#server = server;
    const write = (line: string): void => {
      this.logged.push(line);
    };
    this.accounts = new AccountManager({
      secrets,
      log: { mask: () => undefined, info: write, error: write },
      l10n: english,
      fetch: server.fetch,
      startsWithSample,
    });
    this.accounts.onDidChange(({ state }) => {
      this.told.push(state);
    });
  }

  /** Signs in as *Sign In with API Key...* does, or as *Add Account...* does with a name. */
  signIn(key: string, { name, baseUrl = 'https://api.example.test/v1' }: SignInOptions = {}): Promise<void> {
    const account = { key, baseUrl: new URL(baseUrl), ...(name === undefined ? {} : { name }) };
    return this.accounts.signIn(account, 100, new AbortController().signal);
  }

  /** Answers when the next change of account is told of. */
  nextChange(): Promise<AccountState> {
    return new Promise((resolve) => {
      const listener = this.accounts.onDidChange(({ state }) => {
        listener.dispose();
        resolve(state);
      });
    });
  }

  /** Asks for rooms, which is where a key is found to be rejected. */
  async askForRooms(): Promise<void> {
    const state = await this.accounts.state();
    if (state.kind !== 'signedOut') {
      await state.connection.store.listRooms({}, { limit: 1 }).catch(() => undefined);
    }
  }

  /** The account in use: its id and the key that its requests carry, or null when signed out. */
  async inUse(): Promise<{ readonly id: string; readonly key: string | null } | null> {
    const state = await this.accounts.state();
    if (state.kind === 'signedOut') {
      return null;
    }
    const { accountId, source } = state.connection;
    if (source.kind === 'sample') {
      return { id: accountId, key: null };
    }
    await this.askForRooms();
    return { id: accountId, key: this.#server.lastKey };
  }
}
