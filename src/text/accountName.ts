import type { Localization } from '../shared/translate';

/** The longest name of an account, in characters: what a view's title has room for. */
export const longestAccountName = 40;

/** Why a typed text cannot be the name of an account, or undefined when it can. */
export function accountNameProblem(
  text: string,
  otherNames: readonly string[],
  { t }: Localization,
): string | undefined {
  const name = text.trim();
  if (name === '') {
    return t('Type a name for the account.');
  }
  if (name.length > longestAccountName) {
    return t('A name has at most {0} characters.', longestAccountName);
  }
  const { compare } = new Intl.Collator(undefined, { sensitivity: 'accent' });
  return otherNames.some((other) => compare(other, name) === 0) ? t('Another account has this name.') : undefined;
}
