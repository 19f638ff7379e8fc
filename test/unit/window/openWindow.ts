import { AccountManager, type AccountState } from '../../../src/account/accountManager';
import type { Connection } from '../../../src/account/connection';
import { ParticipantPanels } from '../../../src/panels/participant/participantPanels';
import { SessionPanels } from '../../../src/panels/session/sessionPanels';
import { BackgroundLoads } from '../../../src/report/loading/backgroundLoads';
import { RoomsModel, type RoomsModelOptions } from '../../../src/report/lists/roomsModel';
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
import { ShownTree } from './shownTree';

/** What a window stands on. */
export interface WindowGround {
  readonly fetch: typeof globalThis.fetch;
  readonly secrets: SecretTexts;
  readonly clock: FakeClock;
  readonly settings?: Partial<Settings>;
}

/** One window without VS Code: its real accounts, requests, stores, rooms and panels, and what a person sees of them. */
export class OpenWindow extends ShownTree implements Disposable {
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
  settings: Settings;
  #connection: Connection | undefined;
  #pause: Disposable | undefined;
  readonly #clock: FakeClock;
  readonly #settingsChanged = new Emitter<void>();

  constructor({ fetch, secrets, clock, settings: own = {} }: WindowGround) {
    super();
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

  override readonly context = (): TextContext => ({
    l10n: english,
    zone: utc,
    now: this.#clock.now(),
    hidePersonal: false,
  });

  /** The connection of the account in use, also of one whose key is rejected. */
  get connection(): Connection | undefined {
    return this.#connection;
  }

  /** Looks at the rooms for the first time, which reads the stored accounts. */
  async start(): Promise<void> {
    await this.accounts.state();
    await this.settle();
  }

  /** Reads again what the tree shows. Throws the first failure. */
  async refresh(): Promise<void> {
    await this.model?.refresh((id) => this.expanded.has(id));
  }

  /** Changes settings, as VS Code tells of it: the rows are read again, and the panels drawn again. */
  change(changes: Partial<Settings>): void {
    this.settings = { ...this.settings, ...changes };
    this.#settingsChanged.fire();
    this.readShown(undefined);
  }

  dispose(): void {
    this.#pause?.dispose();
    this.participants.dispose();
    this.sessions.dispose();
    this.accounts.dispose();
  }

  #use(state: AccountState, firstRooms: RoomsModelOptions['firstRooms']): void {
    this.#pause?.dispose();
    this.#pause = undefined;
    this.pauseText = undefined;
    this.rejections += state.kind === 'keyRejected' ? 1 : 0;
    const connection = state.kind === 'signedOut' ? undefined : state.connection;
    if (connection?.accountId !== this.#connection?.accountId) {
      this.expanded.clear();
    }
    this.#connection = connection;
    this.show(undefined);
    if (state.kind === 'active') {
      const { store, queue } = state.connection;
      const model: RoomsModel = new RoomsModel({
        store,
        pageSize: () => this.settings.pageSize,
        context: this.context,
        firstRooms,
        gone: () => undefined,
        changed: (parent) => {
          if (model === this.model) {
            this.readShown(parent);
          }
        },
      });
      this.show(model);
      this.#pause = watchPause(queue, { clock: this.#clock, context: this.context }, (text) => {
        this.pauseText = text;
      });
    }
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
