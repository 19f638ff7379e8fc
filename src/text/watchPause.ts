import type { RequestQueue } from '../api/queue';
import type { Clock } from '../shared/clock';
import type { Disposable } from '../shared/disposable';
import type { TextContext } from './context';
import { pauseText } from './pause';

/** What counts the seconds of a pause, and what words them. */
export interface PauseSurroundings {
  readonly clock: Clock;
  /** The context of this moment. */
  readonly context: () => TextContext;
}

/** Tells in words, every second, how long the requests of a queue wait for the rate limit; undefined when they go on. */
export function watchPause(
  queue: Pick<RequestQueue, 'pausedUntil' | 'onDidChangePause'>,
  { clock, context }: PauseSurroundings,
  show: (text: string | undefined) => void,
): Disposable {
  let tick: Disposable | undefined;
  const tell = (): void => {
    tick?.dispose();
    tick = queue.pausedUntil === null ? undefined : clock.schedule(tell, 1000);
    show(pauseText(queue.pausedUntil, context()));
  };
  const listener = queue.onDidChangePause(tell);
  if (queue.pausedUntil !== null) {
    tell();
  }
  return {
    dispose: () => {
      tick?.dispose();
      listener.dispose();
    },
  };
}
