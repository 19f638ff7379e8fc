import type { HistoryStrings } from '../../shared/protocol/historyView';
import type { Localization } from '../../shared/translate';
import { panelStrings } from '../panelStrings';

/** The texts of the history panel's own controls, in the reader's language. */
export function historyStrings(l10n: Localization): HistoryStrings {
  const { t } = l10n;
  const { retry, showLog, timeZone, copyForTicket, save } = panelStrings(l10n);
  return {
    retry,
    showLog,
    timeZone,
    copyForTicket,
    save,
    refresh: t('Refresh'),
    calls: t('Calls, the newest last'),
    callsName: t('Calls in order of time'),
    sending: t('Sending'),
    receiving: t('Receiving'),
    noCalls: t('No call of this person is listed. A call appears 10 to 15 minutes late.'),
    openCall: t('Open this call'),
    asTable: t('Calls as a table'),
    howJudged: t('How this is judged'),
    cancel: t('Cancel'),
    saveCsv: t('Calls (CSV)'),
    saveJson: t('Calls (JSON)'),
  };
}
