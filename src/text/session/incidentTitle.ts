import type { Incident } from '../../quality/incidents/findIncidents';
import type { SessionWords } from './context';

/** Whose side an incident was, in two or three words: `Dr. Obi’s uplink`. */
export function incidentTitle({ cause, named }: Incident, { names, l10n: { t } }: SessionWords): string {
  const name = named === null ? '' : (names[named] ?? '');
  switch (cause) {
    case 'uplink':
      return t('{0}’s uplink', name);
    case 'senderHurtsOthers':
      return t('{0}’s uplink, which hurt others', name);
    case 'downlink':
      return t('{0}’s downlink', name);
    case 'connection':
      return t('{0}’s connection', name);
    case 'common':
      return t('Something common');
    case 'severalUplinks':
      return t('Several uplinks');
    case 'nothingRecorded':
      return t('Nothing recorded');
    case 'cannotTell':
      return t('Cannot tell');
  }
}
