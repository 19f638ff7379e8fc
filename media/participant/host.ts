import type { ParticipantRestore, ParticipantWebviewMessage } from '../../src/shared/protocol/participant';
import { readPreferences } from './preferences';
import type { Preferences } from './preferences';

interface VsCodeApi {
  postMessage(message: ParticipantWebviewMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** The webview's side of the host: messages out, and the state that outlives the page. */
export class Host {
  private readonly api = acquireVsCodeApi();

  /** Sends a message. */
  send(message: ParticipantWebviewMessage): void {
    this.api.postMessage(message);
  }

  /** What the page was set up like when it was last seen. */
  get preferences(): Preferences {
    return readPreferences(this.state['preferences']);
  }

  /** Keeps the page's set-up; everything else in the state stays. */
  keepPreferences(preferences: Preferences): void {
    this.api.setState({ ...this.state, preferences });
  }

  /** Keeps what the host needs to open this panel again after a window reload. */
  keepRestore(restore: ParticipantRestore): void {
    this.api.setState({ ...this.state, restore });
  }

  private get state(): Readonly<Record<string, unknown>> {
    const state = this.api.getState();
    return typeof state === 'object' && state !== null ? { ...state } : {};
  }
}
