import type { Deadline } from '../shared/deadline';
import type { Localization } from '../shared/translate';
import type { TextContext } from './context';
import { pauseText } from './pause';

/** A load in the background, to be worded. */
export interface ToldLoad {
  readonly title: string;
  /** Null where nobody knows how far it is. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** What goes on in the background. */
export interface ToldLoading {
  readonly loads: readonly ToldLoad[];
  /** When the rate limit lets requests go on; null while it does not pause. */
  readonly until: Pick<Deadline, 'left'> | null;
  /** Requests that wait for their turn. */
  readonly waiting: number;
}

/** What the status bar says of it. */
export interface LoadingStatus {
  readonly isPaused: boolean;
  readonly text: string;
  /** All of it, a line each, and what a click does. */
  readonly tooltip: string;
}

/** Words what goes on in the background; undefined where nothing does. */
export function loadingStatus({ loads, until, waiting }: ToldLoading, context: TextContext): LoadingStatus | undefined {
  const { l10n } = context;
  const pause = pauseText(until, context);
  if (loads.length === 0 && pause === undefined) {
    return undefined;
  }
  const waits = pause === undefined || waiting === 0 ? [] : [waitingText(waiting, l10n)];
  const lines = [...(pause === undefined ? [] : [pause]), ...waits, ...loads.map((load) => loadText(load, l10n))];
  const help = waits.length > 0 || loads.length > 0 ? [l10n.t('Click to cancel')] : [];
  return {
    isPaused: pause !== undefined,
    text: pause ?? sumText(loads, l10n),
    tooltip: [l10n.t('Insights for Whereby'), ...lines, ...help].join('\n'),
  };
}

/** One load with how far it is. */
export function loadText({ title, progress }: ToldLoad, { t }: Localization): string {
  return progress === null
    ? t('{0}: loading', title)
    : t('{0}: {1} of {2} loaded', title, progress.done, progress.total);
}

/** How many requests wait. */
export function waitingText(waiting: number, { t }: Localization): string {
  return waiting === 1 ? t('1 request waits') : t('{0} requests wait', waiting);
}

function sumText(loads: readonly ToldLoad[], { t }: Localization): string {
  let [done, total] = [0, 0];
  for (const { progress } of loads) {
    if (progress === null) {
      return t('Whereby: loading');
    }
    done += progress.done;
    total += progress.total;
  }
  return t('Whereby: {0} of {1} loaded', done, total);
}
