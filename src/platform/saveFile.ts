import * as vscode from 'vscode';

/** Asks where to save and writes there, also on a remote host; false when the person thought better of it. */
export async function saveFile(name: string, kind: string, extension: string, content: Uint8Array): Promise<boolean> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const fileName = `${name}.${extension}`;
  const target = await vscode.window.showSaveDialog({
    filters: { [kind]: [extension] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, fileName) }),
  });
  if (target === undefined) {
    return false;
  }
  await vscode.workspace.fs.writeFile(target, content);
  return true;
}
