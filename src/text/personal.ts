import { type PersonalText, reveal } from '../shared/personalText';
import type { TextContext } from './context';
import { type Place, sanitise } from './sanitise';

/** Where a personal text is going: to be seen, or `whole` and as it is, to the clipboard or into the log, which has a mask of its own. */
export type PersonalPlace = Place | 'whole';

/** The one gate that every personal text passes on its way out; while they are hidden, an alias goes in its place. */
export function personal(text: PersonalText, place: PersonalPlace, { l10n, hidePersonal }: TextContext): string {
  if (hidePersonal !== false) {
    return hidePersonal.aliasOf(text, l10n);
  }
  return place === 'whole' ? reveal(text) : sanitise(reveal(text), place);
}
