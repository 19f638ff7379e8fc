import type { Localization } from '../../shared/translate';
import { roomTitle } from '../labels';

/** What the usage of a room, or of all loaded rooms (null), is called. */
export function usageTitle(roomName: string | null, place: 'title' | 'document', l10n: Localization): string {
  return roomName === null ? l10n.t('Usage') : l10n.t('Usage of {0}', roomTitle(roomName, place, l10n));
}
