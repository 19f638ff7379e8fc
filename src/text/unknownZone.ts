import type { TextContext } from './context';
import { sanitise } from './sanitise';

/** Says that the zone of the setting is not known, and which one is in force instead. */
export function unknownZoneText(setting: string, { l10n: { t }, zone }: TextContext): string {
  return t('The time zone "{0}" in the settings is not known, so {1} is used.', sanitise(setting, 'label'), zone.name);
}
