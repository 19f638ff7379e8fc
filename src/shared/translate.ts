/** The shape of `vscode.l10n.t`: the English text is the key, `{0}` is replaced by the first argument. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** Handed to every part that makes sentences, so that it runs without VS Code. */
export interface Localization {
  /** Translates and fills in a message. */
  readonly t: Translate;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
}
