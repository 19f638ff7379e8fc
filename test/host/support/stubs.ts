import * as vscode from 'vscode';
import { FakeInputBox } from './fakeInputBox';

/** What was told to the person in place of real notifications, boxes and log. */
export interface Stubs {
  /** Texts of notifications, in order. */
  readonly told: string[];
  /** Lines of the log. */
  readonly logged: string[];
  /** The input boxes that were created, in order. */
  readonly boxes: FakeInputBox[];
  /** Addresses that the extension host fetched. */
  readonly fetched: string[];
  restore(): void;
}

/** Puts recorders in place of the window's own ways to speak, until they are restored. Notifications are dismissed at once. */
export function stubWindow(): Stubs {
  const told: string[] = [];
  const logged: string[] = [];
  const boxes: FakeInputBox[] = [];
  const fetched: string[] = [];
  const log = (...parts: unknown[]): void => {
    logged.push(parts.map(String).join(' '));
  };
  const tell = (text: string): Promise<undefined> => {
    told.push(text);
    return Promise.resolve(undefined);
  };
  const realFetch = globalThis.fetch;
  const undo = [
    replace(vscode.window, {
      showErrorMessage: tell,
      showWarningMessage: tell,
      showInformationMessage: tell,
      createOutputChannel: (() => ({
        info: log,
        warn: log,
        error: log,
        show: () => undefined,
        dispose: () => undefined,
      })) as never,
      createInputBox: (() => {
        const box = new FakeInputBox();
        boxes.push(box);
        return box;
      }) as never,
    }),
    replace(globalThis, {
      fetch: (input, init) => {
        fetched.push(input instanceof Request ? input.url : input.toString());
        return realFetch(input, init);
      },
    }),
  ];
  return {
    told,
    logged,
    boxes,
    fetched,
    restore: () => {
      undo.forEach((back) => {
        back();
      });
    },
  };
}

function replace<T extends object>(target: T, members: Partial<T>): () => void {
  const before = Object.fromEntries(Object.keys(members).map((name) => [name, target[name as keyof T]]));
  Object.assign(target, members);
  return () => {
    Object.assign(target, before);
  };
}
