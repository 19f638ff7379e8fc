import { type PersonalText, reveal } from '../shared/personalText';
import type { TextContext } from './context';
import { type Place, sanitise } from './sanitise';

/** Where a personal text is going: to be seen, or `whole` and as it is, to the clipboard or into the log, which has a mask of its own. */
export type PersonalPlace = Place | 'whole';

/** The one gate that every personal text passes on its way out; while they are hidden, none does. */
export function personal(text: PersonalText, place: PersonalPlace, { l10n, hidePersonal }: TextContext): string {
  if (hidePersonal) {
    return l10n.t('(hidden)');
  }
  return place === 'whole' ? reveal(text) : sanitise(reveal(text), place);
}
