import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { caseSource } from '../../account/caseSource';
import { type AccountLog, connect, type Connection } from '../../account/connection';
import type { Participant } from '../../api/types';
import { type CaseFile, longestCaseBytes, readCase } from '../../report/case/caseFile';
import { caseBadge, caseProblemText } from '../../report/case/texts';
import { personalText } from '../../shared/personalText';
import type { Disposable } from '../../shared/disposable';
import type { PanelSetUp } from '../shared/panelSetUp';
import type { PanelWindow } from '../shared/panelWindow';
import { caseWindow } from './caseWindow';

/** What a case file's editor needs of the panel in it. */
export interface CasePanel extends Disposable {
  readonly isActive: boolean;
  show(): void;
  loadQuietly(): Promise<void>;
}

/** Makes the panel that shows a case file. */
export type CreateCasePanel = (
  setUp: PanelSetUp,
  file: CaseFile,
  connection: Connection,
  rows: readonly Participant[],
) => CasePanel;

interface OpenCase {
  readonly panel: CasePanel;
  readonly switchRules: () => Promise<void>;
}

/** Shows case files in editors of their own: read-only, without account and network, with the panels that show calls. */
export class CaseEditors implements Disposable {
  readonly #window: PanelWindow;
  readonly #log: AccountLog;
  readonly #create: CreateCasePanel;
  readonly #open = new Set<OpenCase>();
  readonly #settings: Disposable;

  constructor(window: PanelWindow, log: AccountLog, create: CreateCasePanel) {
    this.#window = window;
    this.#log = log;
    this.#create = create;
    this.#settings = window.onDidChangeSettings(() => {
      this.#open.forEach(({ panel }) => {
        panel.show();
      });
    });
  }

  /** Shows a file in the editor that VS Code made for it. */
  async resolve({ uri }: Pick<vscode.CustomDocument, 'uri'>, webviewPanel: vscode.WebviewPanel): Promise<void> {
    const read = await this.#read(uri);
    if (typeof read === 'string') {
      webviewPanel.webview.html = problemHtml(read);
      return;
    }
    let hasOwnRules = false;
    const window = caseWindow(
      this.#window,
      read,
      () => connection,
      () => hasOwnRules,
    );
    const source = caseSource(read, () => caseBadge(read, hasOwnRules, window.context()));
    const connection = connect(`case ${randomUUID()}`, source, this.#log, { now: () => read.asOf });
    connection.store.unit.recall(read.judgedBy.isPercentShown, () => undefined);
    const { results } = await connection.store.listParticipants(
      read.kind === 'history'
        ? { externalId: personalText(read.subject.externalId, 'externalId') }
        : { roomSessionId: read.subject.roomSessionId },
    );
    window.loadPage(webviewPanel, read.kind);
    const panel = this.#create({ panel: webviewPanel, window, isPreview: false }, read, connection, results);
    const opened: OpenCase = {
      panel,
      switchRules: async () => {
        hasOwnRules = !hasOwnRules;
        await panel.loadQuietly();
        panel.show();
      },
    };
    this.#open.add(opened);
    webviewPanel.onDidDispose(() => {
      this.#open.delete(opened);
      panel.dispose();
      connection.dispose();
    });
    panel.show();
    // Not waited for: VS Code shows the editor, which says that it is loading, only after it was resolved.
    void panel.loadQuietly();
  }

  /** Judges the case file in front by the person's own settings, or by its own again; false where none is in front. */
  async switchRules(): Promise<boolean> {
    const inFront = [...this.#open].find(({ panel }) => panel.isActive);
    await inFront?.switchRules();
    return inFront !== undefined;
  }

  dispose(): void {
    this.#settings.dispose();
  }

  /** The case file, or why there is none. */
  async #read(uri: vscode.Uri): Promise<CaseFile | string> {
    const { l10n } = this.#window.context();
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > longestCaseBytes) {
        return l10n.t('This file has over 200 MB, more than a case file can have, so it was not read.');
      }
      const read = readCase(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
      return 'problem' in read ? caseProblemText(read.problem, l10n) : read;
    } catch (error) {
      this.#log.error('case file', error);
      return l10n.t(
        'This file cannot be read: it is gone, or lies where the extension cannot reach it. Put it into a folder that this window can open.',
      );
    }
  }
}

/** A page that says why a case file is not shown: one sentence, no script, nothing of the file that could come to life. */
function problemHtml(text: string): string {
  const escaped = text.replace(/[&<>"']/gu, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <title>Whereby Insights</title>
  </head>
  <body>
    <main><p role="alert">${escaped}</p></main>
  </body>
</html>`;
}
