import { roomNodeId } from '../../../src/report/lists/nodes';
import { parseAccountRecord } from '../../../src/store/accountRecord';
import { FakeClock } from '../../support/fakeClock';
import { SharedSecrets } from '../../support/sharedSecrets';
import { participant } from '../text/rows';
import type { FakePanel } from '../panels/fakePanel';
import { OpenWindow } from '../window/openWindow';
import { ended, HeldApi, pageSize } from './heldApi';

const baseUrl = new URL('https://api.example.test/v1');

/** One window over an API that answers when a test says so, and what a person does in it. */
export class RaceWindow {
  readonly api = new HeldApi();
  readonly window: OpenWindow;
  readonly #panels = new Map<string, FakePanel>();
  #signIn: AbortController | undefined;
  /** The stay whose panel was asked for last, and the place of that among all if it is a new one. */
  #opening: { readonly participantId: string; readonly place: number } | undefined;
  /** What went wrong that nobody was told of. */
  readonly strays: unknown[] = [];

  constructor(secrets: SharedSecrets, clock: FakeClock) {
    this.window = new OpenWindow({ fetch: this.api.fetch, secrets: secrets.open(), clock, settings: { pageSize } });
  }

  /** Where the first room stands in the tree; undefined where nobody is signed in. */
  get roomId(): string | undefined {
    const key = this.key;
    return key === undefined ? undefined : roomNodeId(`/${key}1`);
  }

  /** The key of the account in use. */
  get key(): string | undefined {
    return this.window.accounts.list.find(({ isActive }) => isActive)?.name;
  }

  /** Begins what a person does; it ends whenever it likes. */
  begin(task: Promise<unknown>): void {
    task.catch((error: unknown) => this.strays.push(error));
  }

  signIn(key: string): void {
    const abort = new AbortController();
    this.#signIn = abort;
    this.api.isSigningIn = true;
    const signingIn = this.window.accounts.signIn({ key, baseUrl, name: key }, pageSize, abort.signal);
    // The box tells a failure and stays.
    this.begin(signingIn.catch(() => undefined));
  }

  /** Closes the box in which a key is tried. */
  escape(): void {
    this.#signIn?.abort();
  }

  signOut(): void {
    this.begin(this.window.accounts.signOut());
  }

  switchTo(key: string): void {
    const account = this.window.accounts.list.find(({ name }) => name === key);
    if (account !== undefined) {
      this.begin(this.window.accounts.switchTo(account.id));
    }
  }

  /** Whether the key of the account in use is not accepted. */
  get isRejected(): boolean {
    return this.window.connection !== undefined && this.window.model === undefined;
  }

  /** Reads again what is shown, where a failure is told by a notification, or tries a rejected key again. */
  refresh(): void {
    if (this.isRejected) {
      this.window.accounts.retryKey();
      return;
    }
    this.begin(this.window.refresh().catch(() => undefined));
  }

  click(id: string): void {
    this.begin(this.window.click(id));
  }

  /** Opens the panel of a stay, or brings the open one to the front. */
  open(participantId: string): void {
    this.#learn();
    const { connection, participants, panels } = this.window;
    if (connection !== undefined) {
      const stay = participant({
        roomSessionId: `${this.key}-s1`,
        participantId,
        joinedAt: ended - 3_600_000,
        leftAt: ended,
      });
      this.#opening = { participantId, place: panels.length };
      const stays = { participant: stay, listed: [stay], roomName: null, sessionEndedAt: ended };
      this.begin(participants.open(connection, stays));
    }
  }

  /** Opens the panel of the first session. */
  openSession(): void {
    const { connection, sessions } = this.window;
    if (connection !== undefined) {
      this.begin(sessions.open(connection, { roomSessionId: `${this.key}-s1`, endedAt: ended }));
    }
  }

  close(participantId: string): void {
    this.#learn();
    this.#panels.get(participantId)?.dispose();
  }

  /** What each open panel shows. */
  get panels(): Readonly<Record<string, string | undefined>> {
    this.#learn();
    const open = [...this.#panels].filter(([, panel]) => !panel.isClosed);
    return Object.fromEntries(open.sort().map(([id, panel]) => [id, panel.state?.kind]));
  }

  /** A panel is there a moment after it was asked for. */
  #learn(): void {
    const created = this.#opening && this.window.panels[this.#opening.place];
    if (this.#opening !== undefined && created !== undefined) {
      this.#panels.set(this.#opening.participantId, created);
    }
    this.#opening = undefined;
  }
}

/** Two windows that share their accounts. */
export class RaceWorld {
  readonly clock = new FakeClock();
  readonly secrets = new SharedSecrets();
  readonly windows = [new RaceWindow(this.secrets, this.clock), new RaceWindow(this.secrets, this.clock)] as const;

  async start(): Promise<void> {
    await Promise.all(this.windows.map(({ window }) => window.start()));
  }

  /** Signs in, and all is well. */
  async signIn(window: RaceWindow, key: string): Promise<void> {
    window.signIn(key);
    await this.settle();
    window.api.find(`sign in ${key}`)?.answer();
    await this.settle();
  }

  /** The keys that are stored, and the one in use. */
  get stored(): { readonly keys: readonly string[]; readonly active: string | null } {
    const { accounts, activeId } = parseAccountRecord(this.secrets.text);
    return {
      keys: accounts.map(({ key }) => key).sort(),
      active: accounts.find(({ id }) => id === activeId)?.key ?? null,
    };
  }

  /** Lets everything happen that only waits for its turn. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) {
      await new Promise(setImmediate);
    }
    for (const { api } of this.windows) {
      api.isSigningIn = false;
    }
  }

  dispose(): void {
    this.windows.forEach(({ window }) => {
      window.dispose();
    });
  }
}
