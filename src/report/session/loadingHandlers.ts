import type { SessionReading } from './sessionReading';
import type { Handlers } from '../../shared/protocol/handlers';
import type { SessionMessage } from '../../shared/protocol/session';

/** What a person says of loading. */
type LoadingMessage = Extract<SessionMessage, { readonly type: 'load' | 'resume' | 'pause' | 'cancel' | 'refresh' }>;

/** What to do about what a person says of loading; `read` goes on with what is planned. */
export function loadingHandlers(
  reading: () => Pick<SessionReading, 'consent' | 'halt'>,
  read: () => Promise<void>,
  refresh: () => Promise<void>,
): Handlers<LoadingMessage> {
  return {
    load: () => {
      reading().consent();
      return read();
    },
    resume: read,
    pause: () => {
      reading().halt('paused');
    },
    cancel: () => {
      reading().halt('cancelled');
    },
    refresh: () => {
      // The button told what it costs.
      reading().consent();
      return refresh();
    },
  };
}
