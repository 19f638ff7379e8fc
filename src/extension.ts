import type * as vscode from 'vscode';

/** Registers everything; nothing is read or requested before a view or a command asks for it. */
export function activate(_context: vscode.ExtensionContext): void {
  // Wired in the next step.
}
