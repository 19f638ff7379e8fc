import type * as vscode from 'vscode';
import type { ParticipantHostMessage, ParticipantWebviewMessage } from '../../../src/shared/protocol/participant';
import { Emitter } from '../../../src/shared/emitter';

type Show = Extract<ParticipantHostMessage, { type: 'show' }>;

/** A message by the state that it shows, what it waits for, or its type. */
export function inShort(message: ParticipantHostMessage): string | null {
  return message.type === 'show' ? message.state.kind : message.type === 'busy' ? message.text : message.type;
}

/** A webview panel without VS Code, which records what is posted to its page. */
export class FakePanel {
  isClosed = false;
  /** The editor group that it stands in, which a new panel does not know yet. */
  viewColumn: number | undefined;
  /** Whether it is the editor in front. */
  active = false;
  reveals = 0;
  /** Everything that was posted, in order. */
  readonly posted: ParticipantHostMessage[] = [];
  readonly #said = new Emitter<unknown>();
  readonly #viewState = new Emitter<{ webviewPanel: { visible: boolean; viewColumn: number | undefined } }>();
  readonly #closed = new Emitter<undefined>();
  readonly #arrived = new Emitter<ParticipantHostMessage>();

  readonly webview = {
    onDidReceiveMessage: this.#said.event,
    postMessage: (message: ParticipantHostMessage): Promise<boolean> => {
      this.posted.push(message);
      this.#arrived.fire(message);
      return Promise.resolve(true);
    },
  };
  readonly onDidChangeViewState = this.#viewState.event;
  readonly onDidDispose = this.#closed.event;

  title: string;

  constructor(readonly firstTitle = '') {
    this.title = firstTitle;
  }

  /** As the code under test takes it. */
  get asPanel(): vscode.WebviewPanel {
    return this as unknown as vscode.WebviewPanel;
  }

  reveal(): void {
    this.reveals += 1;
  }

  dispose(): void {
    if (!this.isClosed) {
      this.isClosed = true;
      this.#closed.fire(undefined);
    }
  }

  /** Says what a page would. */
  say(message: ParticipantWebviewMessage): void {
    this.#said.fire(message);
  }

  /** Says anything at all. */
  sayAnything(message: unknown): void {
    this.#said.fire(message);
  }

  /** Says that the page was loaded anew, and whether something was shown to it before that. */
  ready(browserTimeZone = 'UTC', isShown = false): void {
    this.say({ type: 'ready', isShown });
    this.say({ type: 'browserTimeZone', name: browserTimeZone });
  }

  /** Says what of a session is in sight, as its page does once it is drawn. */
  see(): void {
    this.sayAnything({ type: 'view', request: 0, from: 0, to: 1, columns: 1, people: Uint32Array.of(0) });
  }

  /** Drags the panel to another editor group. */
  moveTo(viewColumn: number): void {
    this.viewColumn = viewColumn;
    this.setVisible(true);
  }

  /** Hides the panel, or shows it again. */
  setVisible(visible: boolean): void {
    this.#viewState.fire({ webviewPanel: { visible, viewColumn: this.viewColumn } });
  }

  /** What was shown, in order. */
  get shows(): readonly Show[] {
    return this.posted.filter((message) => message.type === 'show');
  }

  /** The state shown last. */
  get state(): Show['state'] | undefined {
    return this.shows.at(-1)?.state;
  }

  /** What was said to be waited for, in order. */
  get busyTexts(): readonly (string | null)[] {
    return this.posted.filter((message) => message.type === 'busy').map(({ text }) => text);
  }

  /** Settles when `isTrue`, looked at now and after each message. */
  until(isTrue: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      if (isTrue()) {
        resolve();
        return;
      }
      const listener = this.#arrived.event(() => {
        if (isTrue()) {
          listener.dispose();
          resolve();
        }
      });
    });
  }
}
