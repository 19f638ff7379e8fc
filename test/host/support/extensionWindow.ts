import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { buildParts, type Parts } from '../../../src/parts';
import { Log } from '../../../src/platform/log';
import { memoryState } from './memoryState';
import { caseEditorType, type CommandId, participantViewType } from '../../../src/shared/contributionIds';
import type { PeopleNode } from '../../../src/report/lists/peopleNodes';
import type { ParticipantNode, RoomNode, SessionNode, TreeNode } from '../../../src/report/lists/nodes';

/** The whole extension as one window has it, with a tree view that a test looks through. */
export class ExtensionWindow implements vscode.Disposable {
  readonly #rowsChanged = new vscode.EventEmitter<TreeNode | undefined>();
  readonly #peopleChanged = new vscode.EventEmitter<PeopleNode | undefined>();
  readonly #expanded = new vscode.EventEmitter<vscode.TreeViewExpansionEvent<TreeNode>>();
  readonly #collapsed = new vscode.EventEmitter<vscode.TreeViewExpansionEvent<TreeNode>>();
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #parts: Parts;
  /** Fires when the view is to read rows again. */
  readonly onDidChangeRows = this.#rowsChanged.event;
  readonly view = {
    message: '' as string | undefined,
    description: '' as string | undefined,
    selection: [] as readonly TreeNode[],
    onDidExpandElement: this.#expanded.event,
    onDidCollapseElement: this.#collapsed.event,
    reveal: (): Promise<void> => Promise.resolve(),
    dispose: (): void => undefined,
  };

  /** `workspaceState` is what an earlier window of the same workspace left. */
  constructor(secrets: vscode.SecretStorage, workspaceState: vscode.Memento = memoryState()) {
    const extension = vscode.extensions.getExtension('callinsights.insights-for-whereby');
    assert.ok(extension);
    const { extensionUri } = extension;
    this.#parts = buildParts({
      secrets,
      context: {
        subscriptions: this.#subscriptions,
        extension,
        extensionUri,
        globalState: memoryState(),
        workspaceState,
      } as unknown as vscode.ExtensionContext,
      rooms: { view: this.view as unknown as vscode.TreeView<TreeNode>, rowsChanged: this.#rowsChanged },
      people: { view: this.view as unknown as vscode.TreeView<PeopleNode>, rowsChanged: this.#peopleChanged },
      startsWithSample: false,
    });
  }

  /** Runs a command as the palette or a row would. */
  run(id: CommandId, argument?: unknown): Promise<void> {
    return this.#parts.runCommand(id, argument);
  }

  /** The rows of the view, or those below a node, which is expanded by that. */
  async rows(parent?: TreeNode): Promise<TreeNode[]> {
    if (parent !== undefined) {
      this.#expanded.fire({ element: parent });
    }
    return this.#parts.rooms.getChildren(parent);
  }

  /** The row of a node as VS Code shows it. */
  item(node: TreeNode): Promise<vscode.TreeItem> {
    return Promise.resolve(this.#parts.rooms.getTreeItem(node));
  }

  /** Brings a panel back as VS Code does after a window reload. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    this.#parts.panels[participantViewType].restore(panel, state);
  }

  /** Opens a case file in a panel of its own; answers the panel. */
  async openCase(uri: vscode.Uri): Promise<vscode.WebviewPanel> {
    const panel = vscode.window.createWebviewPanel(caseEditorType, 'case', vscode.ViewColumn.Active);
    await this.#parts.cases.resolve({ uri }, panel);
    return panel;
  }

  collapse(element: TreeNode): void {
    this.#collapsed.fire({ element });
  }

  async room(name: string): Promise<RoomNode> {
    const rows = await this.rows();
    const room = rows.find((row): row is RoomNode => row.kind === 'room' && row.room.roomName === name);
    assert.ok(room, `No room ${name} among ${rows.length} rows`);
    return room;
  }

  /** A stay, by browsing to it. */
  async stay(roomName: string, roomSessionId: string, participantId: string): Promise<ParticipantNode> {
    const sessions = await this.rows(await this.room(roomName));
    const session = sessions.find(
      (row): row is SessionNode => row.kind === 'session' && row.session.roomSessionId === roomSessionId,
    );
    const people = await this.rows(session);
    const stay = people.find(
      (row): row is ParticipantNode => row.kind === 'participant' && row.participant.participantId === participantId,
    );
    assert.ok(stay);
    return stay;
  }

  dispose(): void {
    // Of a log that is closed before it was made, VS Code hands out the closed one from then on: all windows share one.
    vscode.Disposable.from(...this.#subscriptions.filter((one) => !(one instanceof Log))).dispose();
    this.#rowsChanged.dispose();
    this.#peopleChanged.dispose();
  }
}

/** Sets a setting for the user; undefined takes it back. */
export async function setSetting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('wherebyInsights').update(name, value, vscode.ConfigurationTarget.Global);
}
