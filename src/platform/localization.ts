import * as vscode from 'vscode';
import type { Localization } from '../shared/translate';
import { formatNumber } from '../shared/units';

const locale = validLocale(vscode.env.language);
const mostDecimals = 6;

/** VS Code's translations and display language, for the parts that run without VS Code; numbers stand in the way of the language. */
export const localization: Localization = {
  t: (message, ...args) =>
    vscode.l10n.t(
      message,
      ...args.map((value) => (typeof value === 'number' ? formatNumber(value, locale, mostDecimals) : value)),
    ),
  locale,
};

function validLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
