/** Something to give back: a timer, a listener, a request. Compatible with `vscode.Disposable`. */
export interface Disposable {
  dispose(): void;
}
