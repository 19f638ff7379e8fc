import * as vscode from 'vscode';
import { createKeyMask } from '../shared/keyMask';
import { failedPart } from '../text/failedPart';
import { logError, logLine } from '../text/logText';
import { currentTextContext } from './textContext';

/** The one log of the extension. No line holds a key in any form, and no text of a stranger makes a line of its own. */
export class Log implements vscode.Disposable {
  readonly #masks = new Map<string, (text: string) => string>();
  #channel: vscode.LogOutputChannel | undefined;

  /** From now on this key is masked in every line. */
  mask(key: string): void {
    if (!this.#masks.has(key)) {
      this.#masks.set(key, createKeyMask(key));
    }
  }

  info(line: string): void {
    this.#output.info(this.#masked(logLine(line)));
  }

  warn(line: string): void {
    this.#output.warn(this.#masked(logLine(line)));
  }

  /** Logs an error with its chain of causes, and what the server said of it. */
  error(what: string, error: unknown): void {
    this.#output.error(this.#masked(logError(failedPart(what, error, currentTextContext()), error)));
  }

  show(): void {
    this.#output.show();
  }

  dispose(): void {
    this.#channel?.dispose();
  }

  get #output(): vscode.LogOutputChannel {
    return (this.#channel ??= vscode.window.createOutputChannel('Whereby Insights', { log: true }));
  }

  #masked(text: string): string {
    let masked = text;
    for (const mask of this.#masks.values()) {
      masked = mask(masked);
    }
    return masked;
  }
}
