import type { PersonalText } from '../../shared/personalText';
import type { TextContext } from '../context';
import { personal } from '../personal';

/**
 * What the people of a session are called in sentences: by name; by their place in the list where there is none; with a number where two have the same.
 */
export function personNames(displayNames: readonly (PersonalText | null)[], context: TextContext): string[] {
  const { t } = context.l10n;
  const counted = new Map<string, number>();
  return displayNames.map((displayName, place) => {
    const shown = displayName === null ? '' : personal(displayName, 'label', context);
    if (shown === '') {
      return t('Person {0}', place + 1);
    }
    const number = (counted.get(shown) ?? 0) + 1;
    counted.set(shown, number);
    return number === 1 ? shown : t('{0} ({1})', shown, number);
  });
}
