import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { markShared } from './copyReport';

/** Asks where to save, offering a name with its extension, writes there (on a remote host: there) and says so; throws when the file cannot be written. */
export async function saveFile(name: string, kind: string, content: Uint8Array): Promise<void> {
  const target = await chooseFile(name, kind);
  if (target !== undefined) {
    await writeWhole(target, content);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Saved'), 3000);
    markShared();
  }
}

/** Asks where to save, offering a name with its extension; undefined after Escape. */
export async function chooseFile(name: string, kind: string): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    filters: { [kind]: [name.slice(name.lastIndexOf('.') + 1)] },
    defaultUri: vscode.Uri.joinPath(await offeredFolder(), name),
  });
}

/** Writes beside the file and then puts that in its place: what breaks off leaves no half file, and what stood there before. */
export async function writeWhole(target: vscode.Uri, content: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const part = target.with({ path: `${target.path}.part` });
  try {
    await fs.writeFile(part, content);
    await fs.rename(part, target, { overwrite: true });
  } catch (error) {
    await fs.delete(part).then(undefined, () => undefined);
    throw error;
  }
}

/** The downloads of the machine that the extension runs on, else its home: what names a person must not slip into a workspace and be committed. */
async function offeredFolder(): Promise<vscode.Uri> {
  const home = vscode.Uri.file(homedir());
  const downloads = vscode.Uri.joinPath(home, 'Downloads');
  try {
    const { type } = await vscode.workspace.fs.stat(downloads);
    return (type & vscode.FileType.Directory) === 0 ? home : downloads;
  } catch {
    return home;
  }
}
