import type { Localization } from '../../shared/translate';

/** What it costs to judge some calls. */
export interface CostTold {
  /** How many there are to judge, as far as they are listed. */
  readonly calls: number;
  readonly requests: number;
  /** Whether it is the least, because the list goes on. */
  readonly isLeast: boolean;
}

/** Which calls a choice is about: `Last 10 calls`, or all where no more are listed. */
export function countText(count: number, { calls, isLeast }: CostTold, { t }: Localization): string {
  if (calls >= count || isLeast) {
    return t('Last {0} calls', count);
  }
  return calls === 1 ? t('The only call') : t('All {0} calls', calls);
}

/** The cost in requests: `10 requests`, `no request: all of it is known`. */
export function costText({ requests, isLeast }: CostTold, { t }: Localization): string {
  if (isLeast) {
    return t('at least {0} requests', requests);
  }
  return requests === 0
    ? t('no request: all of it is known')
    : requests === 1
      ? t('1 request')
      : t('{0} requests', requests);
}
