import { AccountManager, type AccountState } from '../../../src/account/accountManager';
import type { Connection } from '../../../src/account/connection';
import { ParticipantPanels } from '../../../src/panels/participant/participantPanels';
import { SessionPanels } from '../../../src/panels/session/sessionPanels';
import { BackgroundLoads } from '../../../src/report/loading/backgroundLoads';
import { isTail, type ParentNode, type TreeNode } from '../../../src/report/lists/nodes';
import { RoomsModel } from '../../../src/report/lists/roomsModel';
import { accountsSecret, sessionViewType } from '../../../src/shared/contributionIds';
import type { Disposable } from '../../../src/shared/disposable';
import { Emitter } from '../../../src/shared/emitter';
import type { Settings } from '../../../src/shared/settings';
import { SecretAhead } from '../../../src/store/secretAhead';
import type { SecretTexts } from '../../../src/store/keptAccounts';
import { Verdicts } from '../../../src/store/verdicts';
import type { TextContext } from '../../../src/text/context';
import { watchPause } from '../../../src/text/watchPause';
import { utc } from '../../../src/text/zone';
import type { FakeClock } from '../../support/fakeClock';
import { FakePanel } from '../panels/fakePanel';
import { plainWindow } from '../panels/plainWindow';
import { settings } from '../report/participant/reportFixture';
import { english } from '../text/english';
import { rowText } from './rowText';

/** What a window stands on. */
export interface WindowGround {
  readonly fetch: typeof globalThis.fetch;
  readonly secrets: SecretTexts;
  readonly clock: FakeClock;
  readonly settings?: Partial<Settings>;
}

/** One window without VS Code: its real accounts, requests, stores, rooms and panels, and what a person sees of them. */
export class OpenWindow implements Disposable {
  readonly accounts: AccountManager;
  readonly participants: ParticipantPanels;
  readonly sessions: SessionPanels;
  /** Every panel that was created, in order. */
  readonly panels: FakePanel[] = [];
  /** What failed where something was drawn already. */
  readonly failures: unknown[] = [];
  /** How often a person was asked for another key. */
  rejections = 0;
  /** Says that the rate limit is waited for; undefined while it is not. */
  pauseText: string | undefined;
  /** Ids of the rows that are expanded. */
  readonly expanded = new Set<string>();
  settings: Settings;
  #model: RoomsModel | undefined;
  #connection: Connection | undefined;
  #pause: Disposable | undefined;
  readonly #clock: FakeClock;
  readonly #rows = new Map<string, readonly TreeNode[]>();
  readonly #reads = new Set<Promise<void>>();
  readonly #settingsChanged = new Emitter<void>();

  constructor({ fetch, secrets, clock, settings: own = {} }: WindowGround) {
    this.#clock = clock;
    this.settings = { ...settings, ...own };
    const ignore = (): void => undefined;
    this.accounts = new AccountManager({
      secrets: new SecretAhead(secrets, accountsSecret),
      log: { mask: ignore, info: ignore, error: ignore },
      l10n: english,
      fetch,
      startsWithSample: false,
      timing: { clock, retryDelayMs: 0 },
    });
    this.accounts.onDidChange(({ state, firstRooms }) => {
      this.#use(state, firstRooms);
    });
    const window = plainWindow({
      accounts: this.accounts,
      loads: new BackgroundLoads(clock),
      readSettings: () => this.settings,
      onDidChangeSettings: this.#settingsChanged.event,
      context: this.context,
      watchPause: ({ queue }, show) => watchPause(queue, { clock, context: this.context }, show),
      tellFailure: (error) => this.failures.push(error),
      createPanel: (viewType) => this.#createPanel(viewType).asPanel,
    });
    const nothing = (): Promise<void> => Promise.resolve();
    this.participants = new ParticipantPanels(window, {
      verdicts: new Verdicts(),
      showEveryone: nothing,
      copyLink: nothing,
      exportReport: nothing,
    });
    this.sessions = new SessionPanels(window, { exportReport: nothing, openParticipant: nothing, copyLink: nothing });
  }

  readonly context = (): TextContext => contextAt(this.#clock.now());

  /** The connection of the account in use, also of one whose key is rejected. */
  get connection(): Connection | undefined {
    return this.#connection;
  }

  /** The rooms of the account in use; undefined where the view shows a welcome text. */
  get model(): RoomsModel | undefined {
    return this.#model;
  }

  /** Looks at the rooms for the first time, which reads the stored accounts. */
  async start(): Promise<void> {
    await this.accounts.state();
    await this.settle();
  }

  /** The rows below a node, or the rooms, as they were read last: in words, `-` for each step down. */
  tree(parent = '', depth = ''): string[] {
    return (this.#rows.get(parent) ?? []).flatMap((row) => [
      `${depth}${rowText(row, this.context())}`,
      ...(this.expanded.has(row.id) ? this.tree(row.id, `${depth}-`) : []),
    ]);
  }

  /** The row with this id, where it is shown. */
  row(id: string): TreeNode | undefined {
    return [...this.#rows.values()].flat().find((row) => row.id === id);
  }

  /** Expands a row; its children are read. */
  expand(id: string): void {
    this.expanded.add(id);
    this.#readBelow(this.row(id));
  }

  /** Collapses a row, as the view does it. */
  collapse(id: string): void {
    this.expanded.delete(id);
    const row = this.row(id);
    if (row?.kind === 'room' || row?.kind === 'session') {
      this.#model?.cancel(row);
    }
  }

  /** Clicks "Load more..." or "Retry", as a command does it: settles when that has ended. */
  async click(id: string): Promise<void> {
    const row = this.row(id);
    if (isTail(row)) {
      const parent = this.#model?.nodeOf(row.parent);
      await this.#model?.loadMore(parent?.kind === 'participant' ? undefined : parent);
    }
  }

  /** Reads again what the tree shows. Throws the first failure. */
  async refresh(): Promise<void> {
    await this.#model?.refresh((id) => this.expanded.has(id));
  }

  /** Changes settings, as VS Code tells of it: the rows are read again, and the panels drawn again. */
  change(changes: Partial<Settings>): void {
    this.settings = { ...this.settings, ...changes };
    this.#settingsChanged.fire();
    this.#read(undefined);
  }

  /** Settles when every row that was asked for is there. */
  async settle(): Promise<void> {
    while (this.#reads.size > 0) {
      await Promise.all(this.#reads);
    }
  }

  dispose(): void {
    this.#pause?.dispose();
    this.participants.dispose();
    this.sessions.dispose();
    this.accounts.dispose();
  }

  #use(state: AccountState, firstRooms: Parameters<typeof roomsModel>[2]): void {
    this.#pause?.dispose();
    this.#pause = undefined;
    this.pauseText = undefined;
    this.rejections += state.kind === 'keyRejected' ? 1 : 0;
    const connection = state.kind === 'signedOut' ? undefined : state.connection;
    if (connection?.accountId !== this.#connection?.accountId) {
      this.expanded.clear();
    }
    this.#connection = connection;
    this.#rows.clear();
    this.#model = undefined;
    if (state.kind === 'active') {
      const model: RoomsModel = roomsModel(
        state.connection,
        () => this.settings.pageSize,
        firstRooms,
        (parent) => {
          if (model === this.#model) {
            this.#read(parent);
          }
        },
      );
      this.#model = model;
      const { queue } = state.connection;
      this.#pause = watchPause(queue, { clock: this.#clock, context: this.context }, (text) => {
        this.pauseText = text;
      });
    }
    this.#read(undefined);
  }

  #readBelow(row: TreeNode | undefined): void {
    if (row?.kind === 'room' || row?.kind === 'session') {
      this.#read(row);
    }
  }

  /** Reads rows again, and those below them that are expanded, as VS Code does: those that were asked for of an account that is gone are dropped. */
  #read(parent: ParentNode | undefined): void {
    const model = this.#model;
    const read = (async () => {
      const rows = (await model?.children(parent)) ?? [];
      if (model === this.#model) {
        this.#rows.set(parent?.id ?? '', rows);
        for (const row of rows.filter(({ id }) => this.expanded.has(id))) {
          this.#readBelow(row);
        }
      }
    })();
    this.#reads.add(read);
    void read.finally(() => this.#reads.delete(read));
  }

  #createPanel(viewType: string): FakePanel {
    const panel = new FakePanel();
    this.panels.push(panel);
    setImmediate(() => {
      panel.ready();
      if (viewType === sessionViewType) {
        panel.see();
      }
    });
    return panel;
  }
}

const contextAt = (now: number): TextContext => ({ l10n: english, zone: utc, now, hidePersonal: false });

function roomsModel(
  { store }: Connection,
  pageSize: () => number,
  firstRooms: ConstructorParameters<typeof RoomsModel>[0]['firstRooms'],
  changed: (parent: ParentNode | undefined) => void,
): RoomsModel {
  const context = (): TextContext => contextAt(store.now());
  return new RoomsModel({ store, pageSize, context, changed, gone: () => undefined, firstRooms });
}
