import { complaintMs, leastCoverage } from '../../quality/moment/complaint';
import { aroundMs } from '../../quality/moment/window';
import { leastToldMs } from '../../quality/placing';
import { leastRatedMs } from '../../quality/rate';
import { formatShortDuration } from '../duration';
import type { VerdictContext } from '../verdict/context';
import { limitPercent } from '../verdict/lossPercent';

/** The rules that the answer at a moment and the reading of a complaint follow. */
export function momentRules({ l10n }: VerdictContext): string[] {
  const { t, locale } = l10n;
  const length = (ms: number): string => formatShortDuration(ms, l10n);
  return [
    t(
      'At a moment: the part of the call from {0} before to {0} after it, judged by the same rules; about as near as people remember a time.',
      length(aroundMs),
    ),
    t(
      'Complaint supported: within {0} of the moment there is an episode of packet loss, or so many spikes of high loss that the time is not good, or a silence or a break in the recording of {1} or more, or the person left and came back; a break or a coming back only beside {2} recorded. A direction that never carried media was not silenced, and time without a recording at the start or the end of a stay is no break: nobody else may have been there.',
      length(complaintMs),
      length(leastToldMs),
      length(leastRatedMs),
    ),
    t(
      'Complaint not supported: none of that, the person was there within {0} of the moment, and {1} of their time within {2} and at least {3} were measured each way (of sending nothing where nothing was ever sent). Complaint not measured: else.',
      length(aroundMs),
      limitPercent(leastCoverage * 100, locale),
      length(complaintMs),
      length(leastRatedMs),
    ),
  ];
}
