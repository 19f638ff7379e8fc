import { currentTextContext } from '../platform/textContext';
import type { Disposable } from '../shared/disposable';
import { pauseText } from '../text/pause';
import type { Connection } from './connection';

/** Tells in words, every second, how long the account's requests wait for the rate limit; undefined when they go on. */
export function watchPause({ queue }: Connection, show: (text: string | undefined) => void): Disposable {
  let timer: NodeJS.Timeout | undefined;
  const update = (): void => {
    clearInterval(timer);
    timer = undefined;
    if (queue.pausedUntil !== null) {
      timer = setInterval(tell, 1000);
    }
    tell();
  };
  const tell = (): void => {
    show(pauseText(queue.pausedUntil, currentTextContext()));
  };
  const listener = queue.onDidChangePause(update);
  if (queue.pausedUntil !== null) {
    update();
  }
  return {
    dispose: () => {
      clearInterval(timer);
      listener.dispose();
    },
  };
}
