import * as vscode from 'vscode';
import { ApiError, isCancelled } from '../api/errors';
import type { Connection } from '../account/connection';
import { watchPause } from '../account/pauseNotice';
import { currentTextContext } from '../platform/textContext';
import type { Disposable } from '../shared/disposable';
import { errorSentence } from '../text/errors';
import { showLogButton, showLogOnButton } from './failureItem';

/** An input box whose value is looked up when it is accepted. */
export interface LookUp<T> {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder: string;
  /** Hides what is typed, and keeps the box when another window is clicked. */
  readonly isSecret?: boolean;
  /** A page that helps to answer, one click away. */
  readonly help?: { readonly label: string; readonly address: string };
  /** Whose rate limit the look-up may have to wait for. */
  readonly connection?: Connection;
  /** The typed text as it is looked up; undefined asks for another one. */
  readonly normalise: (text: string) => string | undefined;
  /** What to say when there is nothing to look up. */
  readonly emptyText: string;
  /** Finds what was asked for; or says in one sentence why not, and the box stays. Failures are said in the box, too. */
  readonly find: (value: string, signal: AbortSignal) => Promise<{ readonly found: T } | { readonly notFound: string }>;
}

/**
 * Asks, looks up, and keeps the box until something is found; undefined after Escape, which aborts the request. Throws what
 * is no failure of a request.
 */
export function askAndFind<T>(lookUp: LookUp<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const box = vscode.window.createInputBox();
    const abort = new AbortController();
    box.title = lookUp.title;
    box.prompt = lookUp.prompt;
    box.placeholder = lookUp.placeholder;
    box.password = lookUp.isSecret === true;
    box.ignoreFocusOut = lookUp.isSecret === true;
    let answer: T | undefined;
    const { help } = lookUp;
    const helpButtons = help === undefined ? [] : [{ iconPath: new vscode.ThemeIcon('question'), tooltip: help.label }];
    const logButton = showLogButton();
    box.buttons = helpButtons;

    const say = (message: string, severity: vscode.InputBoxValidationSeverity): void => {
      box.validationMessage = { message, severity };
    };
    const accept = async (): Promise<void> => {
      const value = lookUp.normalise(box.value.trim());
      if (value === undefined) {
        say(lookUp.emptyText, vscode.InputBoxValidationSeverity.Error);
        return;
      }
      box.busy = true;
      box.enabled = false;
      box.validationMessage = undefined;
      try {
        const outcome = await lookUp.find(value, abort.signal);
        if ('found' in outcome) {
          answer = outcome.found;
          if (lookUp.isSecret === true) {
            // VS Code keeps what stands in a closed box until the next one opens.
            box.value = '';
          }
          box.hide();
        } else {
          say(outcome.notFound, vscode.InputBoxValidationSeverity.Info);
        }
      } catch (error) {
        if (error instanceof ApiError) {
          box.buttons = [...helpButtons, logButton];
          say(errorSentence(error, currentTextContext()), vscode.InputBoxValidationSeverity.Error);
        } else if (!isCancelled(error)) {
          reject(error instanceof Error ? error : new Error(String(error)));
          box.hide();
        }
      } finally {
        box.busy = false;
        box.enabled = true;
      }
    };
    const disposables: Disposable[] = [
      box,
      box.onDidTriggerButton(async (button) => {
        if (button === logButton) {
          await showLogOnButton();
        } else if (help !== undefined) {
          await vscode.env.openExternal(vscode.Uri.parse(help.address));
        }
      }),
      box.onDidAccept(() => (box.busy ? undefined : accept())),
      box.onDidChangeValue(() => {
        box.validationMessage = undefined;
        box.buttons = helpButtons;
      }),
      box.onDidHide(() => {
        abort.abort();
        vscode.Disposable.from(...disposables).dispose();
        resolve(answer);
      }),
    ];
    if (lookUp.connection !== undefined) {
      const pause = watchPause(lookUp.connection, (text) => {
        box.validationMessage =
          text === undefined ? undefined : { message: text, severity: vscode.InputBoxValidationSeverity.Info };
      });
      disposables.push(pause);
    }
    box.show();
  });
}
