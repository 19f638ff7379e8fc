import type { UsageStrings } from '../../shared/protocol/usageView';
import type { Localization } from '../../shared/translate';

/** The texts of the usage panel's own controls, in the reader's language. */
export function usageStrings({ t }: Localization): UsageStrings {
  return {
    timeZone: t('Time zone: {0}'),
    countedBy: t('Counted by'),
    charts: t('Charts'),
    chartsHelp: t('Left and Right, Home and End go from bar to bar.'),
    chartSentence: t('{0} from {1} to {2}. The most: {3}, {4}. In all: {5}.'),
    shownBars: t('Showing {0} to {1}, {2} of {3}'),
    earlier: t('Earlier'),
    later: t('Later'),
    mayGrow: t('Hatched: may still grow'),
    asTable: t('As a table'),
    rooms: t('Rooms'),
    howCounted: t('How this is counted'),
    cancel: t('Cancel'),
    copyMarkdown: t('Copy as Markdown'),
    saveCsv: t('Save as CSV...'),
    retry: t('Retry'),
    refresh: t('Refresh'),
    showLog: t('Show Log'),
  };
}
