import * as vscode from 'vscode';
import type { Localization } from '../shared/translate';

/** VS Code's translations and display language, for the parts that run without VS Code. */
export const localization: Localization = {
  t: (message, ...args) => vscode.l10n.t(message, ...args),
  locale: validLocale(vscode.env.language),
};

function validLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
