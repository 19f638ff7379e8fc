import { systemClock } from '../platform/systemClock';
import { currentTextContext } from '../platform/textContext';
import type { Disposable } from '../shared/disposable';
import { watchPause as watchPauseOf } from '../text/watchPause';
import type { Connection } from './connection';

/** Tells in words, every second, how long the account's requests wait for the rate limit; undefined when they go on. */
export function watchPause({ queue }: Connection, show: (text: string | undefined) => void): Disposable {
  return watchPauseOf(queue, { clock: systemClock, context: currentTextContext }, show);
}
