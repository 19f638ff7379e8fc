import { homedir } from 'node:os';
import * as vscode from 'vscode';

/** Asks where to save, offering a name with its extension, writes there (on a remote host: there) and says so; throws when the file cannot be written. */
export async function saveFile(name: string, kind: string, content: Uint8Array): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
  const target = await vscode.window.showSaveDialog({
    filters: { [kind]: [name.slice(name.lastIndexOf('.') + 1)] },
    defaultUri: vscode.Uri.joinPath(folder, name),
  });
  if (target !== undefined) {
    await vscode.workspace.fs.writeFile(target, content);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Saved'), 3000);
  }
}
