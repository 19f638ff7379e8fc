import type { ZoneView } from '../../shared/protocol/shared';
import type { Settings } from '../../shared/settings';
import type { TextContext } from '../../text/context';

/** By what a history is put into words. */
export interface HistorySurroundings {
  readonly settings: Settings;
  readonly zones: ZoneView;
  readonly context: TextContext;
  /** No endpoint leads from a session to its room: null where it is not known. */
  readonly roomNameOf: (roomSessionId: string) => string | null;
}
