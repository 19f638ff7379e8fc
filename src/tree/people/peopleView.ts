import * as vscode from 'vscode';
import type { AccountManager, AccountState } from '../../account/accountManager';
import type { Participant } from '../../api/types';
import { onDidChangeSettings, readSettings } from '../../platform/settings';
import { currentTextContext } from '../../platform/textContext';
import { PeopleModel } from '../../report/lists/peopleModel';
import type { WholeList } from '../../report/lists/wholeList';
import type { PeopleNode, PersonNode, PersonStayNode } from '../../report/lists/peopleNodes';
import { peopleViewId } from '../../shared/contributionIds';
import type { PersonalText } from '../../shared/personalText';
import type { Disposable } from '../../shared/disposable';
import type { Verdicts } from '../../store/verdicts';
import type { RegisteredTree } from '../shared/registeredTree';
import { PeopleProvider } from './peopleProvider';
import type { KnownElsewhere } from './treeItem';

/** What the People view has registered, and what it shows of other parts. */
export interface PeopleViewParts {
  readonly accounts: AccountManager;
  readonly tree: RegisteredTree<PeopleNode>;
  readonly verdicts: Verdicts;
  readonly sessionOf: KnownElsewhere['sessionOf'];
}

/** A person of the view, whose stays more can be listed of. */
export interface ListedPerson {
  readonly externalId: PersonalText;
  /** Their stays as far as they are listed, newest first. */
  readonly rows: () => readonly Participant[];
  /** See {@link PeopleModel.readUntil}. */
  readonly readUntil: (isEnough: (rows: readonly Participant[]) => boolean, signal: AbortSignal) => Promise<void>;
}

/** The People view: who was looked up in the account in use, with their stays over all rooms. */
export class PeopleView implements Disposable {
  /** What the tree view shows. */
  readonly provider: PeopleProvider;
  readonly #parts: PeopleViewParts;
  readonly #expanded = new Set<string>();
  readonly #disposables: readonly Disposable[];
  #model: PeopleModel | undefined;
  #started: Promise<void> | undefined;

  constructor(parts: PeopleViewParts) {
    const { accounts, verdicts, sessionOf } = parts;
    const { view, rowsChanged } = parts.tree;
    this.#parts = parts;
    this.provider = new PeopleProvider(() => this.currentModel(), {
      verdictOf: (stay) => verdicts.get(stay, readSettings()),
      sessionOf,
    });
    this.#disposables = [
      view.onDidExpandElement(({ element }) => {
        this.#expanded.add(element.id);
      }),
      view.onDidCollapseElement(({ element }) => {
        this.#expanded.delete(element.id);
        if (element.kind === 'person') {
          this.#model?.cancel(element);
        }
      }),
      accounts.onDidChange(({ state }) => {
        this.#use(state);
      }),
      ...[accounts.people.onDidChange, onDidChangeSettings].map((onDidChange) =>
        onDidChange(() => {
          rowsChanged.fire(undefined);
        }),
      ),
      verdicts.onDidChange((stay) => {
        this.#model?.rowsOf(stay).forEach((node) => {
          rowsChanged.fire(node);
        });
      }),
    ];
  }

  /** The people of the account in use, undefined when signed out. Reads the stored accounts the first time. */
  async currentModel(): Promise<PeopleModel | undefined> {
    this.#started ??= this.#parts.accounts.state().then((state) => {
      this.#use(state);
    });
    await this.#started;
    return this.#model;
  }

  /** A person by the id under which they are kept, to list more of their stays; undefined when they are not. */
  async personOf(id: string): Promise<ListedPerson | undefined> {
    const model = await this.currentModel();
    const node = model?.personOf(id);
    return (
      model &&
      node && {
        externalId: node.person.externalId,
        rows: () => node.list.rows,
        readUntil: (isEnough, signal) => model.readUntil(node, isEnough, signal),
      }
    );
  }

  /** The person or the stay behind a command's argument; without an argument the selected one. */
  async nodeOf(argument: unknown): Promise<PersonNode | PersonStayNode | undefined> {
    const model = await this.currentModel();
    return model?.nodeOf(argument ?? this.#parts.tree.view.selection[0]);
  }

  /** Loads one page more where a "Load more..." or "Retry" row of this view stands; false where it is no row of this view. */
  async loadMoreAt(argument: unknown): Promise<boolean> {
    const at = await this.#personAt(argument);
    if (at === undefined) {
      return false;
    }
    await this.#withProgress(() => at.model.loadMore(at.person));
    return true;
  }

  /** The list in which a "Load more..." row of this view stands. */
  async wholeAt(argument: unknown): Promise<WholeList | undefined> {
    const at = await this.#personAt(argument);
    return at?.model.whole(at.person);
  }

  /** Reads again what is shown. Throws what went wrong first; the rows stay then. */
  async refresh(): Promise<void> {
    const model = this.#model;
    if (model !== undefined) {
      await this.#withProgress(() => model.refresh(({ id }) => this.#expanded.has(id)));
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #personAt(
    argument: unknown,
  ): Promise<{ readonly model: PeopleModel; readonly person: PersonNode } | undefined> {
    const model = await this.currentModel();
    const parent: unknown =
      typeof argument === 'object' && argument !== null && 'parent' in argument ? argument.parent : undefined;
    const person = parent === undefined ? undefined : model?.nodeOf(parent);
    return model === undefined || person?.kind !== 'person' ? undefined : { model, person };
  }

  #use(state: AccountState): void {
    this.#expanded.clear();
    this.#model =
      state.kind === 'signedOut'
        ? undefined
        : new PeopleModel({
            store: state.connection.store,
            pageSize: () => readSettings().pageSize,
            people: () => this.#parts.accounts.people.list,
            context: currentTextContext,
            changed: (person) => {
              this.#parts.tree.rowsChanged.fire(person);
            },
          });
    this.#parts.tree.rowsChanged.fire(undefined);
  }

  async #withProgress(task: () => Promise<void>): Promise<void> {
    await vscode.window.withProgress({ location: { viewId: peopleViewId } }, task);
  }
}
