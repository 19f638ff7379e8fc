import type * as vscode from 'vscode';
import type { Log } from '../../platform/log';
import type { Disposable } from '../../shared/disposable';
import type { ParticipantHostMessage, ParticipantWebviewMessage } from '../../shared/protocol/participant';
import { participantWebviewSchema } from '../../shared/protocol/participant';
import { parseMessage } from '../../shared/protocol/shared';

/** The line to a webview: it gets the latest message once it is ready, and again whenever it is loaded anew. */
export class PanelChannel implements Disposable {
  private readonly listener: Disposable;
  private latest: ParticipantHostMessage | undefined;
  private isReady = false;
  private isDisposed = false;

  /** `receive` gets every message that is known; `ready` is answered with the latest message unless it posts a new one. */
  constructor(
    private readonly webview: vscode.Webview,
    log: Log,
    receive: (message: ParticipantWebviewMessage) => void,
  ) {
    this.listener = webview.onDidReceiveMessage((message: unknown) => {
      const known = parseMessage(participantWebviewSchema, message);
      if (known === undefined) {
        log.warn('A panel sent a message that is not known');
        return;
      }
      this.isReady ||= known.type === 'ready';
      const before = this.latest;
      receive(known);
      if (known.type === 'ready' && this.latest === before) {
        this.send();
      }
    });
  }

  /** Sends a message, or keeps it until the webview is ready. */
  post(message: ParticipantHostMessage): void {
    this.latest = message;
    this.send();
  }

  dispose(): void {
    this.isDisposed = true;
    this.listener.dispose();
  }

  private send(): void {
    if (this.isReady && !this.isDisposed && this.latest !== undefined) {
      void this.webview.postMessage(this.latest);
    }
  }
}
