import {
  calmCalls,
  leastCalls,
  leastSinceCalls,
  leastSinceShare,
  mostBrowsers,
  mostShareBefore,
} from '../../quality/history/rules';
import type { Localization } from '../../shared/translate';
import { formatNumber } from '../../shared/units';

/** The rules by which calls are looked at together, one sentence or two each. */
export function historyRules({ t, locale }: Localization): readonly string[] {
  const percent = (share: number): string => t('{0} %', formatNumber(share * 100, locale, 0));
  return [
    t(
      'A call is all that one person was there for in one session, however often they came back. Each direction is looked at by itself.',
    ),
    t(
      'Measured are calls that are good, degraded or poor. A call that was not rated, or good where too little was measured, is neither good nor bad here.',
    ),
    t('A pattern is told from {0} measured calls on: every one bad, only one bad, or bad since a day.', leastCalls),
    t(
      'Since: it begins with the first bad call after the last {0} good ones in a row; from it on at least {1} calls, and {2} of the measured, are bad, and before it at most {3}.',
      calmCalls,
      leastSinceCalls,
      percent(leastSinceShare),
      percent(mostShareBefore),
    ),
    t(
      'Browsers are told where those of the good calls, or of the time before, are all known, at most {0}, and none of the others: that they go together says nothing of a cause.',
      mostBrowsers,
    ),
  ];
}
