import * as vscode from 'vscode';
import type { CaseEditors } from '../panels/case/caseEditors';
import { localization } from '../platform/localization';
import { saveFile } from '../platform/saveFile';
import { caseExtension, leavable } from '../report/case/caseFile';
import type { CaseContent } from '../report/case/content';
import { caseContents, leavableTitle } from '../report/case/texts';
import { writeCase } from '../report/case/writeCase';
import { caseEditorType } from '../shared/contributionIds';
import { fileName } from '../text/fileName';
import type { CommandParts } from './commandParts';

/** Saves the participant, the session or the history in front as a case file, after asking what to leave out and showing what stays. */
export async function saveCaseFile({
  panels,
  sessions,
  histories,
  version,
}: Pick<CommandParts, 'panels' | 'sessions' | 'histories' | 'version'>): Promise<void> {
  const content = (panels.active ?? sessions.active ?? histories.active)?.caseContent;
  if (content === undefined || typeof content === 'number') {
    void vscode.window.showInformationMessage(
      content === undefined
        ? vscode.l10n.t('Open a participant, a session or a history first, and let it load.')
        : vscode.l10n.t('{0} stays are not read yet. Read them first, then save the case file.', content),
    );
    return;
  }
  const picked = await vscode.window.showQuickPick(
    leavable.map((what) => ({ label: leavableTitle(what, localization), picked: true, what })),
    {
      canPickMany: true,
      title: vscode.l10n.t('Leave Out of the Case File'),
      placeHolder: vscode.l10n.t('What is checked is left out'),
      ignoreFocusOut: true,
    },
  );
  if (picked !== undefined) {
    await saveAfterPreview(
      content,
      picked.map(({ what }) => what),
      version,
    );
  }
}

async function saveAfterPreview(
  content: CaseContent,
  leftOut: Parameters<typeof writeCase>[1],
  version: string,
): Promise<void> {
  const save = vscode.l10n.t('Save');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('Save this case file?'),
    { modal: true, detail: caseContents(content, leftOut, content.context) },
    save,
  );
  if (choice === save) {
    const { about } = content;
    const name = fileName({
      prefix: 'whereby-',
      title: about.kind === 'history' ? '' : (about.subject.roomName?.replace(/^\//u, '') ?? ''),
      fallback: about.kind === 'history' ? 'history' : 'call',
      extension: caseExtension,
    });
    await saveFile(name, vscode.l10n.t('Case file'), new TextEncoder().encode(writeCase(content, leftOut, version)));
  }
}

/** Asks for a case file and opens it. */
export async function openCaseFile(): Promise<void> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Open Case File'),
      filters: { [vscode.l10n.t('Case file')]: ['json'] },
    })) ?? [];
  if (file !== undefined) {
    await vscode.commands.executeCommand('vscode.openWith', file, caseEditorType);
  }
}

/** Judges the case file in front by the person's own thresholds, or by its own again. */
export async function switchCaseRules(cases: CaseEditors): Promise<void> {
  if (!(await cases.switchRules())) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a case file first.'));
  }
}
