import type { ProgressView } from '../../shared/protocol/sessionView';
import { formatShortDuration } from '../duration';
import type { TextContext } from '../context';
import { describeError } from '../errors';
import { join } from '../labels';

/** How far loading is, as the store tells it. */
export interface LoadingState {
  readonly state: ProgressView['state'];
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** What stopped it, where that is to be told here. */
  readonly error?: unknown;
  /** What the server says is left in this minute, of how much; null where it does not say. */
  readonly points: { readonly remaining: number; readonly limit: number } | null;
  /** How long the rest must wait, ms; null where it is not known. */
  readonly waitMs: number | null;
  /** What it costs to read again what was not final when it was read; 0 where nothing can change. */
  readonly requestsAgain: number;
  /** Whether a sentence beside it counts the stays as well, once nothing more is being read. */
  readonly isCountedBeside?: boolean;
}

function stateText({ state, total, done, error }: LoadingState, context: TextContext): string {
  const { t } = context.l10n;
  switch (state) {
    case 'asking':
      return t('This session has {0} stays: reading it takes up to {1} requests', total, total - done);
    case 'paused':
      return t('Paused');
    case 'cancelled':
      return t('Cancelled');
    case 'stopped':
      return error === undefined
        ? t('Stopped by a failure')
        : t('Stopped by a failure: {0}', describeError(error, context).cause);
    case 'running':
    case 'done':
      return '';
  }
}

/** How far loading is, in words. */
export function progressView(loading: LoadingState, context: TextContext): ProgressView {
  const { state, total, done, failed, points, waitMs, requestsAgain, isCountedBeside = false } = loading;
  const { l10n } = context;
  const { t } = l10n;
  const left = total - done;
  const isRunning = state === 'running';
  // What is still to be read is offered by itself.
  const canChange = requestsAgain > left;
  const isDoneForNow = state === 'done' && canChange;
  const isSaidBeside = isCountedBeside && !isRunning && (left > 0 || isDoneForNow);
  const text = join(
    isDoneForNow ? t('Done for now: more may still come') : stateText(loading, context),
    state === 'asking' || isSaidBeside ? '' : t('{0} of {1} stays read', done, total),
    failed > 0 ? t('{0} failed', failed) : '',
    points === null || state === 'done'
      ? ''
      : t('{0} of {1} points of the rate limit left', points.remaining, points.limit),
    isRunning && waitMs !== null && waitMs > 0 ? t('about {0} to go', formatShortDuration(waitMs, l10n)) : '',
  );
  const goOn =
    isRunning || left === 0
      ? null
      : left === 1
        ? t('Read 1 stay (1 request)')
        : t('Read {0} stays ({0} requests)', left);
  const mayAsk = (state === 'done' || state === 'stopped') && canChange;
  const again = mayAsk
    ? requestsAgain === 1
      ? t('Refresh (1 request)')
      : t('Refresh ({0} requests)', requestsAgain)
    : null;
  return { state, loaded: done, total, failed, text, goOn, again };
}
