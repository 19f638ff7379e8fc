import * as vscode from 'vscode';

/** What an input box looks like to the command that shows it, typed into by a test. */
export class FakeInputBox {
  title: string | undefined;
  prompt: string | undefined;
  placeholder: string | undefined;
  password = false;
  ignoreFocusOut = false;
  value = '';
  busy = false;
  validationMessage: string | vscode.InputBoxValidationMessage | undefined;
  buttons: readonly vscode.QuickInputButton[] = [];
  isOpen = false;
  readonly #accepted = new vscode.EventEmitter<void>();
  readonly #changed = new vscode.EventEmitter<string>();
  readonly #hidden = new vscode.EventEmitter<void>();
  readonly #pressed = new vscode.EventEmitter<vscode.QuickInputButton>();
  readonly #ready = new vscode.EventEmitter<void>();
  readonly onDidAccept = this.#accepted.event;
  readonly onDidChangeValue = this.#changed.event;
  readonly onDidTriggerButton = this.#pressed.event;
  readonly onDidHide = this.#hidden.event;
  #isEnabled = true;

  get enabled(): boolean {
    return this.#isEnabled;
  }

  set enabled(isEnabled: boolean) {
    this.#isEnabled = isEnabled;
    if (isEnabled) {
      this.#ready.fire();
    }
  }

  /** What the box says below the text. */
  get says(): string {
    const { validationMessage: said } = this;
    return typeof said === 'object' ? said.message : (said ?? '');
  }

  /** What its buttons are called. */
  get buttonNames(): (string | undefined)[] {
    return this.buttons.map(({ tooltip }) => tooltip);
  }

  show(): void {
    this.isOpen = true;
  }

  hide(): void {
    if (this.isOpen) {
      this.isOpen = false;
      this.#hidden.fire();
    }
  }

  dispose(): void {
    this.hide();
  }

  /** Types a text and presses Enter; settles when the box is over with it. */
  async submit(text: string): Promise<void> {
    this.value = text;
    this.#changed.fire(text);
    this.#accepted.fire();
    if (!this.#isEnabled) {
      await new Promise<void>((resolve) => this.#ready.event(resolve));
    }
  }
}
