import * as vscode from 'vscode';
import type { AccountChange, AccountManager, AccountState } from '../../account/accountManager';
import { watchPause } from '../../account/pauseNotice';
import { isFiltered, type RoomsQuery } from '../../api/query';
import type { Participant, ParticipantRef, Session } from '../../api/types';
import { localization } from '../../platform/localization';
import { onDidChangeSettings, readSettings } from '../../platform/settings';
import { currentTextContext } from '../../platform/textContext';
import { roomsViewId } from '../../shared/contributionIds';
import type { Disposable } from '../../shared/disposable';
import { type DataNode, isTail, type TreeNode } from '../../report/lists/nodes';
import { roomTitle } from '../../text/labels';
import { Expansion, type KeptState } from '../../report/lists/expansion';
import type { WholeList } from '../../report/lists/wholeList';
import { RoomsModel } from '../../report/lists/roomsModel';
import { messageText, titleText } from './roomsHeader';
import { RoomsProvider } from './roomsProvider';
import { Verdicts } from '../../store/verdicts';
import type { RegisteredTree } from '../shared/registeredTree';

type ViewState = 'signedOut' | 'keyRejected' | 'empty' | 'noMatch' | 'ready';

/** The Rooms view: one model for each account in use, what is expanded in it, and the welcome text that fits. */
export class RoomsView implements Disposable {
  /** The verdicts of the stays that were opened. */
  readonly verdicts = new Verdicts();
  /** What the tree view shows. */
  readonly provider: RoomsProvider;
  readonly #accounts: AccountManager;
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #rowsChanged: vscode.EventEmitter<TreeNode | undefined>;
  readonly #expanded: Expansion;
  readonly #disposables: readonly Disposable[];
  #model: RoomsModel | undefined;
  #shown: AccountState | undefined;
  #state: ViewState = 'signedOut';
  #pauseText: string | undefined;
  #accountBadge = '';
  #pause: Disposable | undefined;
  #started: Promise<void> | undefined;
  #hasStarted = false;

  /** `keptExpansion` outlives the window. */
  constructor(accounts: AccountManager, { view, rowsChanged }: RegisteredTree<TreeNode>, keptExpansion: KeptState) {
    this.#accounts = accounts;
    this.#view = view;
    this.#rowsChanged = rowsChanged;
    this.#expanded = new Expansion(keptExpansion);
    this.provider = new RoomsProvider(
      () => this.currentModel(),
      this.verdicts,
      (id) => this.#expanded.has(id),
      () => this.#model?.roomsQuery.sortBy,
      (model) => {
        const isEmpty = model.roomCount === 0 && !model.hasMoreRooms;
        this.#setState(!isEmpty ? 'ready' : isFiltered(model.roomsQuery) ? 'noMatch' : 'empty');
      },
    );
    this.#disposables = [
      view.onDidExpandElement(({ element }) => {
        if (element.kind !== 'period') {
          this.#expanded.add(element.id);
        }
      }),
      view.onDidCollapseElement(({ element }) => {
        this.#expanded.delete(element.id);
        if (element.kind === 'room' || element.kind === 'session') {
          this.#model?.cancel(element);
        }
      }),
      accounts.onDidChange((change) => {
        this.#show(change);
      }),
      accounts.onDidChangeList(() => {
        this.#tellAccounts();
      }),
      onDidChangeSettings(() => {
        this.#retitle();
        rowsChanged.fire(undefined);
      }),
      this.verdicts.onDidChange((stay) => {
        const node = this.#model?.findStay(stay);
        if (node !== undefined) {
          rowsChanged.fire(node);
        }
      }),
    ];
  }

  /** The rooms of the account in use, undefined when signed out. Reads the stored accounts the first time. */
  async currentModel(): Promise<RoomsModel | undefined> {
    this.#started ??= this.#start();
    await this.#started;
    return this.#model;
  }

  /** The row behind a command's argument; without an argument the selected one. */
  async nodeOf(argument: unknown): Promise<DataNode | undefined> {
    const model = await this.currentModel();
    return model?.nodeOf(argument ?? this.#view.selection[0]);
  }

  /** A session that is in the tree. */
  sessionOf(roomSessionId: string): Session | undefined {
    return this.#model?.findSession(roomSessionId)?.session;
  }

  /** The participants of a session, as far as they are loaded. */
  rowsOf(roomSessionId: string): readonly Participant[] {
    return this.#model?.findSession(roomSessionId)?.list.rows ?? [];
  }

  /** Loads one page more where a "Load more..." or "Retry" row stands, with the view's own progress. */
  async loadMoreAt(argument: unknown): Promise<void> {
    const model = await this.currentModel();
    const row = argument ?? this.#view.selection[0];
    if (model !== undefined && isTail(row)) {
      const parent = model.nodeOf(row.parent);
      await this.#withProgress(() => model.loadMore(parent?.kind === 'participant' ? undefined : parent));
    }
  }

  /** The list in which a "Load more..." row stands, given or selected; without one that of the rooms. */
  async wholeAt(argument: unknown): Promise<WholeList | undefined> {
    const model = await this.currentModel();
    const row = argument ?? this.#view.selection[0];
    const parent = isTail(row) ? model?.nodeOf(row.parent) : undefined;
    return model?.whole(parent?.kind === 'participant' ? undefined : parent);
  }

  /** Reads again what is shown. Throws what went wrong first; the rows stay then. */
  async refresh(): Promise<void> {
    const model = await this.currentModel();
    if (model !== undefined) {
      await this.#withProgress(() => model.refresh((id) => this.#expanded.has(id)));
    }
  }

  /** Lists other rooms or in another order. */
  async arrange(query: RoomsQuery): Promise<void> {
    this.#model?.chooseRooms(query);
    this.#setState('ready');
    await vscode.commands.executeCommand(`${roomsViewId}.focus`);
  }

  /** Shows a node, selected and expanded. */
  async reveal(node: TreeNode): Promise<void> {
    await vscode.commands.executeCommand(`${roomsViewId}.focus`);
    await this.#view.reveal(node, { select: true, focus: true, expand: true });
  }

  /** Selects a stay in the tree, or else its session, as far as that takes no request; the focus stays, and a view out of sight stays so. */
  async select(stay: ParticipantRef): Promise<void> {
    const node = this.#model?.findStay(stay) ?? this.#model?.findSession(stay.roomSessionId);
    if (node !== undefined && this.#view.visible) {
      await this.#view.reveal(node, { select: true, focus: false, expand: false });
    }
  }

  dispose(): void {
    this.#pause?.dispose();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #start(): Promise<void> {
    const state = await this.#accounts.state();
    // Reading the accounts may have told of a change already.
    if (this.#shown !== state) {
      this.#show({ state });
    }
    this.#hasStarted = true;
  }

  #show({ state, firstRooms }: AccountChange): void {
    this.#shown = state;
    this.#pause?.dispose();
    this.#pause = undefined;
    this.#pauseText = undefined;
    this.verdicts.clear();
    const connection = state.kind === 'signedOut' ? undefined : state.connection;
    this.#expanded.use(connection?.accountId);
    this.#accountBadge = connection?.source.badge ?? '';
    void vscode.commands.executeCommand('setContext', 'wherebyInsights.account', connection?.source.kind);
    if (state.kind === 'active') {
      const { store } = state.connection;
      const model: RoomsModel = new RoomsModel({
        store,
        pageSize: () => readSettings().pageSize,
        context: currentTextContext,
        changed: (parent) => {
          if (model === this.#model) {
            this.#rowsChanged.fire(parent);
          }
        },
        gone: tellGone,
        query: this.#accounts.rooms.queryOf(state.connection.accountId),
        firstRooms,
      });
      this.#model = model;
      this.#pause = watchPause(state.connection, (text) => {
        this.#pauseText = text;
        this.#retitle();
      });
      this.#setState('ready');
    } else {
      this.#model = undefined;
      this.#setState(state.kind);
    }
    // Rows that are asked for before wait for the start; reading them twice would only delay them.
    if (this.#hasStarted) {
      this.#rowsChanged.fire(undefined);
    }
  }

  /** Beside the view's title; and whether the welcome text can offer another account. */
  #tellAccounts(): void {
    this.#view.description = titleText(this.#model, this.#accounts.list);
    void vscode.commands.executeCommand('setContext', 'wherebyInsights.hasAccounts', this.#accounts.list.length > 0);
  }

  /** No message stands beside a welcome text. */
  #retitle(): void {
    this.#view.description = titleText(this.#model, this.#accounts.list);
    this.#view.message = this.#state === 'ready' ? messageText(this.#pauseText, this.#accountBadge) : '';
  }

  #setState(state: ViewState): void {
    this.#state = state;
    if (this.#hasStarted) {
      this.#retitle();
    } else {
      // The first use of a time zone takes long; the request for the first rows goes out before it.
      setImmediate(() => {
        this.#retitle();
      });
    }
    void vscode.commands.executeCommand('setContext', 'wherebyInsights.state', state);
    const filtered = this.#model !== undefined && isFiltered(this.#model.roomsQuery);
    void vscode.commands.executeCommand('setContext', 'wherebyInsights.roomsFiltered', filtered);
  }

  async #withProgress(task: () => Promise<void>): Promise<void> {
    await vscode.window.withProgress({ location: { viewId: roomsViewId } }, task);
  }
}

function tellGone(roomName: string): void {
  const name = roomTitle(roomName, 'notification', localization);
  void vscode.window.showInformationMessage(vscode.l10n.t('The room {0} is not there any more.', name));
}
