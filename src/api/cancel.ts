import type { Disposable } from '../shared/disposable';
import { Cancelled } from './errors';

/**
 * Calls back once, when the first of the signals is aborted, at once if one is already; disposing the answer forgets them.
 * In place of `AbortSignal.any`, whose signal Node 20 and 22 may collect while it is listened to.
 */
export function onAbort(signals: readonly AbortSignal[], callback: () => void): Disposable {
  const dispose = (): void => {
    for (const signal of signals) {
      signal.removeEventListener('abort', abort);
    }
  };
  const abort = (): void => {
    dispose();
    callback();
  };
  if (signals.some((signal) => signal.aborted)) {
    callback();
  } else {
    for (const signal of signals) {
      signal.addEventListener('abort', abort);
    }
  }
  return { dispose };
}

/** Answers as `promise` does, but throws `Cancelled` as soon as one of the signals is aborted; the promise itself goes on. */
export function untilAborted<T>(promise: Promise<T>, ...signals: readonly (AbortSignal | undefined)[]): Promise<T> {
  const given = signals.filter((signal) => signal !== undefined);
  return new Promise((resolve, reject) => {
    const listener = onAbort(given, () => {
      reject(new Cancelled());
    });
    promise.then(resolve, reject).finally(() => {
      listener.dispose();
    });
  });
}
