import type { TextContext } from './context';
import { type Place, sanitise } from './sanitise';

/** The one gate that every text typed by or naming a person (name, external id, comment) passes on its way out. */
export function personal(text: string, place: Place, { l10n, hidePersonal }: TextContext): string {
  return hidePersonal ? l10n.t('(hidden)') : sanitise(text, place);
}
