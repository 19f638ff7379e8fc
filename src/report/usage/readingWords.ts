import type { Localization } from '../../shared/translate';
import { fewRequests } from './fewRequests';
import type { UsageReading } from './usageReading';
import type { ReadingWords } from './view';

/** What reading costs. */
export interface RequestCosts {
  /** To read all; `isCounted` is false where it may be more. */
  readonly requestsLeft: { readonly requests: number; readonly isCounted: boolean };
  /** To read again what is read. */
  readonly requestsAgain: number;
}

/** How many requests *Load More* makes: one page of a room, or a few pages of many rooms. */
export function requestsMore(roomName: string | null, left: number): number {
  return roomName === null ? Math.min(fewRequests, left) : Math.min(1, left);
}

/** How far reading is, with what can be done about it; `failure` says why it was stopped. */
export function readingWords(
  roomName: string | null,
  { requestsLeft, requestsAgain: again }: RequestCosts,
  { state, done, most }: Pick<UsageReading, 'state' | 'done' | 'most'>,
  failure: string,
  { t }: Localization,
): ReadingWords {
  const { requests: left, isCounted } = requestsLeft;
  const isRunning = state === 'running';
  const total = Number.isFinite(most) ? most : done + left;
  const more = requestsMore(roomName, left);
  const saidOf = {
    idle: '',
    running: t('{0} of {1} requests made', done, total),
    cancelled: t('Cancelled'),
    stopped: t('Stopped by a failure'),
  };
  return {
    state,
    done,
    total,
    failure,
    said: saidOf[state],
    more:
      isRunning || more === 0 ? null : more === 1 ? t('Load More (1 request)') : t('Load More ({0} requests)', more),
    all:
      isRunning || (left <= more && isCounted)
        ? null
        : isCounted
          ? t('Load All ({0} requests)', left)
          : left === 1
            ? t('Load All (at least 1 request)')
            : t('Load All (at least {0} requests)', left),
    again:
      isRunning || again === 0 ? null : again === 1 ? t('Refresh (1 request)') : t('Refresh ({0} requests)', again),
  };
}
