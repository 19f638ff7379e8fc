import type * as vscode from 'vscode';

/** Settles when `isTrue`, looked at now and after each event. */
export function untilEvent(event: vscode.Event<unknown>, isTrue: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isTrue()) {
      resolve();
      return;
    }
    const listener = event(() => {
      if (isTrue()) {
        listener.dispose();
        resolve();
      }
    });
  });
}
