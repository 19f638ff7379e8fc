import type * as vscode from 'vscode';

/** What is kept for a workspace, in memory. */
export function memoryState(): vscode.Memento {
  const values = new Map<string, unknown>();
  const state = {
    keys: () => [...values.keys()],
    get: (key: string, otherwise?: unknown) => values.get(key) ?? otherwise,
    update: (key: string, value: unknown) => {
      values.set(key, value);
      return Promise.resolve();
    },
  };
  return state as vscode.Memento;
}
